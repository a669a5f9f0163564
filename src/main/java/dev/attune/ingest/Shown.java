package dev.attune.ingest;

/** Identifiers as they may be shown in a detail: short, on one line. */
final class Shown {
    private static final int LONGEST = 80;

    private Shown() {}

    /** The text in at most 80 characters, control characters as {@code ?}. */
    static String text(String text) {
        int end = Math.min(text.length(), LONGEST);
        if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        StringBuilder shown = new StringBuilder(end + 1);
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            shown.append(Character.isISOControl(c) ? '?' : c);
        }
        return end < text.length() ? shown.append('…').toString() : shown.toString();
    }
}
