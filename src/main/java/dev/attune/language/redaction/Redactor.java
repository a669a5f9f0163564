package dev.attune.language.redaction;

/**
 * Masks what identifies people in a text, for {@code privacy.text=redacted}: [EMAIL], [LINK], [PHONE], [CARD], [IBAN],
 * [ACCOUNT], [NUMBER], [DATE], [ADDRESS], [HANDLE], [NAME], [IP] and [SECRET] in place of what they name. Masking a
 * masked text changes nothing.
 *
 * <p>Names and addresses are found where a cue, a form or a list of given names gives them away, and missed where none
 * does: a masked text is still about a person.
 */
public final class Redactor {
    private Redactor() {}

    /** The text with masks in it; linear in its length. */
    public static String redact(CharSequence text) {
        SensitiveSpans spans = SensitiveFinder.find(text);
        if (spans.size() == 0) {
            return text.toString();
        }
        StringBuilder masked = new StringBuilder(text.length() + 16);
        int copied = 0;
        for (int span = 0; span < spans.size(); span++) {
            masked.append(text, copied, spans.start(span))
                    .append(spans.kind(span).mask());
            copied = spans.end(span);
        }
        return masked.append(text, copied, text.length()).toString();
    }
}
