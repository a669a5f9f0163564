package dev.attune.language.reading;

/**
 * The sentence of a message that shows something most strongly.
 *
 * @param start UTF-16 index in the text that was read
 * @param end index behind its last character
 * @param strength in hundredths, 0 to about 200
 */
public record SentenceMark(MarkKind kind, int start, int end, int strength) {}
