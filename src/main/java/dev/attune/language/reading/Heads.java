package dev.attune.language.reading;

import java.util.List;

/** What the models are asked, in the order of their answers. The names are those of the corpus' guide. */
public final class Heads {
    public static final List<String> SENTIMENTS = List.of("negative", "neutral", "positive");
    public static final List<String> NEEDS = List.of("FEELING", "HARDSHIP", "PRAISE", "CONFUSION", "NONE");
    public static final List<String> SIGNALS =
            List.of("CHASING", "REPEATED", "NOREPLY", "SARCASM", "CHURN", "URGENT", "OPENING");
    public static final List<String> ASKS = List.of(
            "WHEN", "HOW_MUCH", "WHERE", "HOW", "WHY", "WHICH", "WHO", "WHAT", "YESNO", "STATUS", "ACTION", "DETAIL");
    public static final List<String> STYLES = List.of("PERSONAL", "BRIEF", "METHODICAL", "TECHNICAL", "UNKNOWN");
    public static final List<String> ACTS = List.of(
            "GREET",
            "THANK",
            "APOLOGY_FORMULA",
            "ACK_FEELING",
            "ACK_MATTER",
            "ANSWER",
            "ACTION_DONE",
            "INSTRUCT",
            "ASK_DETAIL",
            "REDIRECT",
            "PROMISE",
            "HOLD",
            "REASSURE",
            "CHECK",
            "ANTICIPATE",
            "OFFER",
            "REFUSE",
            "BLAME",
            "OVERPROMISE",
            "UPSELL",
            "SMALLTALK",
            "CLOSE");
    /** Of a whole reply, told by its wording alone. */
    public static final List<String> WORDING = List.of(
            "CANNED",
            "WARM",
            "COLD",
            "PERSONAL",
            "REACTION",
            "STRONG_REACTION",
            "INTERPRETATION",
            "STRONG_INTERPRETATION",
            "EXPLORATION",
            "STRONG_EXPLORATION");

    /** Index of an act. */
    public static int act(String name) {
        int index = ACTS.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("no such act: " + name);
        }
        return index;
    }

    private Heads() {}
}
