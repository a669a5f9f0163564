package dev.attune.scripted;

/**
 * A text of one agent that has become a template, as it is published for people to declare.
 *
 * @param sketch of the text
 * @param conversations it was said in
 * @param validFrom epoch milliseconds from which it is in force: the next full hour
 */
public record LearnedTemplate(ReplySketch sketch, int conversations, long validFrom) {
    /** Hash of the sketch: the same text has the same id, whoever wrote it. */
    public String id() {
        return idOf(sketch);
    }

    static String idOf(ReplySketch sketch) {
        String hex = Long.toHexString(sketch.identity());
        return "learned-" + "0".repeat(16 - hex.length()) + hex;
    }
}
