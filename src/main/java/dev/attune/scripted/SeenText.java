package dev.attune.scripted;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of the uses of a text that are gone from its agent's memory: enough to tell whether it was said in
 * enough conversations to be a template. A text that is not said for thirty days is forgotten.
 *
 * @param identity of the sketch
 * @param sketch null while there are fewer uses than make a template: a later use brings it
 * @param latest epoch milliseconds of the latest use
 * @param conversations at most five different ones of those it was said in, 64-bit hashes
 */
public record SeenText(long identity, @Nullable ReplySketch sketch, long latest, List<Long> conversations) {
    static SeenText none(long identity) {
        return new SeenText(identity, null, Long.MIN_VALUE, List.of());
    }

    /** Whether a use at {@code at}, or an hour that begins then, still follows on these uses. */
    boolean reaches(long at) {
        return latest != Long.MIN_VALUE && at - latest < ScriptedRules.LEARNED_SPAN;
    }

    /** With a use that is later than these. */
    SeenText with(MemoryEntry use) {
        List<Long> all = new ArrayList<>(reaches(use.at()) ? conversations : List.of());
        if (all.size() < ScriptedRules.LEARNED_CONVERSATIONS && !all.contains(use.conversation())) {
            all.add(use.conversation());
        }
        boolean template = all.size() == ScriptedRules.LEARNED_CONVERSATIONS
                && use.sketch().size() >= ScriptedRules.FEWEST_TOKENS;
        return new SeenText(identity, template ? use.sketch() : null, use.at(), List.copyOf(all));
    }
}
