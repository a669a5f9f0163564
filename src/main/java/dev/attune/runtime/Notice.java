package dev.attune.runtime;

/** What scores are not for. Whoever runs the service finds it in the log of each start. */
public final class Notice {
    /** One sentence; the same as in docs/privacy.md. */
    public static final String TEXT =
            "Scores describe conversations, not people: not for decisions on employment (docs/privacy.md)";

    private Notice() {}
}
