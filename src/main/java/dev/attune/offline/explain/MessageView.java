package dev.attune.offline.explain;

import dev.attune.schema.PromiseType;
import dev.attune.schema.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was read in a message. Spans count code points of the message as written.
 *
 * @param text as written
 * @param degraded why something was not read
 * @param sentiment null if it was not read
 * @param sentimentScore share of positive less share of negative, −1 to 1
 * @param customer null if it is no customer's, or was not read
 * @param agent null if it is no agent's, or was not read
 */
public record MessageView(
        Role role,
        String text,
        List<String> degraded,
        @Nullable Choice sentiment,
        double sentimentScore,
        @Nullable CustomerView customer,
        @Nullable AgentView agent) {

    /**
     * @param need as this message alone shows it
     * @param signals likely ones, likeliest first
     * @param asks what it asks for, likeliest first
     * @param style kind of service it asks for
     * @param facts kinds of facts it gives
     */
    public record CustomerView(Choice need, List<Share> signals, List<Share> asks, Share style, List<String> facts) {}

    /**
     * @param sentences in their order
     * @param patterns wording found in lexica
     * @param promises in their order
     * @param overPromises guarantees that nobody can give
     */
    public record AgentView(
            List<Sentence> sentences, List<Pattern> patterns, List<Promise> promises, List<Mark> overPromises) {}

    /**
     * @param acts likely ones, likeliest first
     */
    public record Sentence(int start, int end, List<Act> acts) {}

    /**
     * What a sentence does.
     *
     * @param likely 0 to 1
     * @param words that say so, strongest first
     */
    public record Act(String name, double likely, List<Mark> words) {}

    /** Words that a lexicon knows. */
    public record Pattern(String tag, int start, int end) {}

    /**
     * @param due in words, or null if no time is stated
     */
    public record Promise(
            PromiseType type, boolean conditional, @Nullable String due, int start, int end) {}
}
