package dev.attune.language;

/**
 * A text cut to a size that the engine can take: no longer than a limit, and without runs of characters that no blank
 * interrupts for so long that they cannot be words (pasted keys, keyboard mashing), on which tokenizers are slow.
 *
 * @param text what is left
 * @param complete false: something was left out
 */
record BoundedText(String text, boolean complete) {
    /** Longer runs without a blank are left out; the longest usual links are shorter. */
    static final int LONGEST_RUN = 200;

    /** @param maxCharacters at least 1; a surrogate pair at the limit is left out whole */
    static BoundedText of(String text, int maxCharacters) {
        int end = text.length();
        if (end > maxCharacters) {
            end = Character.isHighSurrogate(text.charAt(maxCharacters - 1)) ? maxCharacters - 1 : maxCharacters;
        }
        boolean complete = end == text.length();
        StringBuilder kept = null;
        int run = 0;
        for (int at = 0; at <= end; at++) {
            if (at < end && !Character.isWhitespace(text.charAt(at))) {
                run++;
                continue;
            }
            if (run > LONGEST_RUN) {
                if (kept == null) {
                    kept = new StringBuilder(end).append(text, 0, at - run);
                }
                complete = false;
            } else if (kept != null) {
                kept.append(text, at - run, at);
            }
            if (kept != null && at < end) {
                kept.append(text.charAt(at));
            }
            run = 0;
        }
        return new BoundedText(kept == null ? text.substring(0, end) : kept.toString(), complete);
    }
}
