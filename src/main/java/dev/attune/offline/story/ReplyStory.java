package dev.attune.offline.story;

import dev.attune.assessment.FlagCheck;
import dev.attune.conversation.ResponsivenessWorking;
import dev.attune.schema.PromiseEvent;
import dev.attune.schema.ReplyAssessment;
import dev.attune.state.SaidBefore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything about the judgement of one reply.
 *
 * @param asOf clock at the end of the events
 * @param assessment the last word, as published
 * @param cycle of the conversation, from 0; null: not stored
 * @param conversation what happened in it, in order
 * @param waited null: nobody waited
 * @param warmth null: not judged
 * @param need shares of what the customer needs; empty: not stored any more
 * @param scripted null: not judged
 * @param flags given or not, and why
 * @param promises in the reply, and what became of them
 * @param revisions all that was said of it, oldest first
 * @param counts what it adds to its agent's score
 */
public record ReplyStory(
        Instant asOf,
        ReplyAssessment assessment,
        @Nullable Integer cycle,
        List<Happening> conversation,
        @Nullable WaitStory waited,
        @Nullable WarmthSum warmth,
        Map<String, Double> need,
        @Nullable ScriptedStory scripted,
        List<FlagCheck> flags,
        List<PromiseEvent> promises,
        List<Revision> revisions,
        List<String> counts) {

    /**
     * Something that happened in the conversation.
     *
     * @param who role and id, or who was assigned
     * @param what the words, or what happened
     * @param words whether {@code what} are somebody's words
     * @param note what happened to it later; empty: nothing
     * @param here whether this is the reply
     */
    public record Happening(
            Instant at, String eventId, String who, String what, boolean words, String note, boolean here) {}

    /**
     * @param from of the oldest message that was not answered
     * @param parts of the time until the reply, in order
     * @param working null: nobody's responsiveness
     * @param published responsiveness; null: no observation
     */
    public record WaitStory(
            Instant from,
            List<WaitPart> parts,
            ResponsivenessWorking working,
            @Nullable Double published,
            String why) {}

    /**
     * @param holder who held the conversation; null: nobody
     * @param onHold left out of all times
     */
    public record WaitPart(
            Instant from, Instant to, long ms, @Nullable String holder, boolean onHold) {}

    /**
     * Warmth as a sum: start + the weights = sum, and held between 0 and 1 that is what was published.
     *
     * @param sum before it is held
     */
    public record WarmthSum(double start, List<Term> terms, double sum, double published) {}

    /**
     * @param weight what it adds; 0: pointed out beside the sum
     * @param quote the words that show it; null: none are pointed to
     */
    public record Term(
            String code,
            String words,
            double weight,
            @Nullable String eventId,
            @Nullable Integer start,
            @Nullable Integer end,
            @Nullable String quote) {}

    /**
     * @param said null: not compared
     * @param templateName of the template that is the best source
     * @param earlier replies to other customers with some of it, the most first
     * @param routineWhy why it is a routine matter, or not
     */
    public record ScriptedStory(
            @Nullable SaidBefore said,
            @Nullable String templateName,
            List<Earlier> earlier,
            boolean routine,
            String routineWhy) {}

    /** @param share of the content tokens of this reply, 0 to 1 */
    public record Earlier(String replyId, String conversationId, Instant at, double share) {}

    /**
     * @param at clock when it was published
     * @param because the event that made it; null: time had passed
     * @param changes since the one before
     */
    public record Revision(
            int revision, Instant at, @Nullable String because, List<Change> changes) {}

    /** One field that changed, by its path; a record as its fields that say something. */
    public record Change(String field, String before, String after) {}
}
