package dev.attune.language;

/** Codes that say why something was not judged, or only in part; published in {@code degraded}. */
public final class Degraded {
    /** {@code sentiment.engine=none}: only the rules for thanks, greetings and holding lines ran. */
    public static final String ENGINE_OFF = "ENGINE_OFF";

    /** The text is not in English: no sentiment, and every message with a letter or a digit needs a reply. */
    public static final String LANGUAGE = "LANGUAGE";

    /** The text was taken back on the platform after it had been read. */
    public static final String REDACTED = "REDACTED";

    /** Characters, sentences or over-long sentences were left out of the sentiment. */
    public static final String TOO_LONG = "TOO_LONG";

    /** The parser gave up on at least one sentence, which was left out of the sentiment. */
    public static final String UNPARSABLE = "UNPARSABLE";

    /** Nothing to score: no word in the text. */
    public static final String EMPTY = "EMPTY";

    /** The engine failed on at least one sentence, which was left out of the sentiment. */
    public static final String ENGINE_ERROR = "ENGINE_ERROR";

    /** The text of an edited message is not published: its edits may arrive before it, when nobody kept them. */
    public static final String EDITED = "EDITED";

    /** The published text was cut to keep the record within limits.record. */
    public static final String TEXT_CUT = "TEXT_CUT";

    private Degraded() {}
}
