package dev.attune.demo.simulation;

import java.util.Locale;

/** What kind of service a customer wants, and how a reply changes the mood of one who wants it. */
public enum CustomerStyle {
    PERSONAL(200, 0.30, 0.20, -0.30),
    BRIEF(90, 0.05, 0.35, -0.20),
    METHODICAL(300, 0.10, 0.30, -0.15),
    TECHNICAL(260, 0.05, 0.35, -0.25);

    private final int patienceSeconds;
    private final double acknowledged;
    private final double helped;
    private final double macro;

    CustomerStyle(int patienceSeconds, double acknowledged, double helped, double macro) {
        this.patienceSeconds = patienceSeconds;
        this.acknowledged = acknowledged;
        this.helped = helped;
        this.macro = macro;
    }

    /** How long such a customer waits in a chat before writing again, seconds. */
    int patienceSeconds() {
        return patienceSeconds;
    }

    /** Change of mood when a feeling is acknowledged. */
    double acknowledged() {
        return acknowledged;
    }

    /** Change of mood when the question is answered. */
    double helped() {
        return helped;
    }

    /** Change of mood when a macro answers nothing. */
    double macro() {
        return macro;
    }

    /** Part of the keys of {@code phrases.txt}. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
