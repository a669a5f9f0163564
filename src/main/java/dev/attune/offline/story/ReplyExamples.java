package dev.attune.offline.story;

import dev.attune.agentscore.AgentBooks;
import dev.attune.agentscore.ReplyAccount;
import dev.attune.agentscore.SegmentAccount;
import dev.attune.offline.explain.CodeWords;
import dev.attune.offline.story.AgentStory.ExampleReply;
import dev.attune.schema.Channel;
import dev.attune.schema.Flag;
import dev.attune.schema.Reason;
import dev.attune.schema.ReplyAssessment;
import dev.attune.schema.ReviewDecision;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The replies that are worth a look: good ones as well as faults. */
final class ReplyExamples {
    private static final int SHOWN = 3;
    private static final int REASONS = 3;
    /** Warmth in millionths of a reply of which nothing speaks for or against it: below it nothing is an example. */
    private static final long WHERE_ALL_BEGIN = 500_000;
    /** What harms a customer most first. Not SCRIPTED_ROUTINE: it is no fault. */
    private static final List<Flag> SERIOUS = List.of(
            Flag.HOSTILE, Flag.INDIFFERENT, Flag.SCRIPTED_MISFIT, Flag.UNANSWERED, Flag.OVER_PROMISE, Flag.LATE);

    private final AgentBooks books;
    private final List<ReplyAssessment> counted = new ArrayList<>();

    ReplyExamples(AgentBooks books, List<SegmentAccount> segments, List<ReplyAssessment> replies) {
        this.books = books;
        for (ReplyAssessment reply : replies) {
            boolean out = reply.getVoided()
                    || (reply.getReview() != null && reply.getReview().getDecision() == ReviewDecision.VOID);
            if (!out && reply.getSettled() && isIn(segments, reply)) {
                counted.add(reply);
            }
        }
    }

    private boolean isIn(List<SegmentAccount> segments, ReplyAssessment reply) {
        return in(segments, reply, books.reply(reply.getReplyId()));
    }

    /** Whether a reply belongs to one of the segments. */
    static boolean in(List<SegmentAccount> segments, ReplyAssessment reply, @Nullable ReplyAccount account) {
        return account != null
                && segments.stream()
                        .anyMatch(segment -> segment.conversationId().equals(reply.getConversationId())
                                && segment.ticket() == (reply.getChannel() == Channel.TICKET)
                                && segment.cycle() == account.cycle());
    }

    List<ExampleReply> warmest() {
        return counted.stream()
                .filter(reply -> isGood(observed(reply)))
                .sorted(Comparator.comparing((ReplyAssessment reply) -> observed(reply))
                        .reversed()
                        .thenComparing(ReplyAssessment::getOccurredAt))
                .limit(SHOWN)
                .map(reply -> example(reply, true))
                .toList();
    }

    private static boolean isGood(@Nullable Long micros) {
        return micros != null && micros > WHERE_ALL_BEGIN;
    }

    private @Nullable Long observed(ReplyAssessment reply) {
        ReplyAccount account = books.reply(reply.getReplyId());
        return account == null ? null : account.warmthMicros();
    }

    List<ExampleReply> flagged() {
        return counted.stream()
                .filter(reply -> worst(reply) < SERIOUS.size())
                .sorted(Comparator.comparingInt(ReplyExamples::worst)
                        .thenComparingDouble(reply -> reply.getWarmth() == null ? 1 : reply.getWarmth())
                        .thenComparing(ReplyAssessment::getOccurredAt))
                .limit(SHOWN)
                .map(reply -> example(reply, false))
                .toList();
    }

    private static int worst(ReplyAssessment reply) {
        int worst = SERIOUS.size();
        for (Flag flag : reply.getFlags()) {
            int place = SERIOUS.indexOf(flag);
            worst = place < 0 ? worst : Math.min(worst, place);
        }
        return worst;
    }

    private static ExampleReply example(ReplyAssessment reply, boolean good) {
        List<String> reasons = reply.getReasons().stream()
                .filter(reason -> good ? reason.getWeight() > 0 : reason.getWeight() < 0)
                .map(Reason::getCode)
                .limit(REASONS)
                .map(code -> CodeWords.of("reason", code))
                .toList();
        return new ExampleReply(
                reply.getReplyId(),
                reply.getConversationId(),
                reply.getOccurredAt(),
                reply.getWarmth(),
                List.copyOf(reply.getFlags()),
                reasons);
    }
}
