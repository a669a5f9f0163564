package dev.attune.language;

/** Replaced by its own change. */
public final class Redactor {
    private Redactor() {}

    public static String redact(String text) {
        return "";
    }
}
