package dev.attune.language.text;

/**
 * Finds the tokens of a text that holds letters or digits which the scanner has no rules for
 * ({@link ScannedText#foreign}). Safe for concurrent use.
 */
@FunctionalInterface
public interface Tokenizer {
    /** Finds none: the scanner's guess stands. */
    Tokenizer NONE = text -> new Boundaries();

    /**
     * Never throws because of a text.
     *
     * @param text as long as the caller reads at most
     * @return empty: the text is left to the scanner
     */
    Boundaries tokenize(String text);
}
