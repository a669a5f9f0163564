package dev.attune.offline.calibrate;

import dev.attune.schema.Channel;
import dev.attune.schema.Flag;
import dev.attune.schema.Manner;
import dev.attune.schema.NeedOutcome;
import dev.attune.schema.ReplyAssessment;
import dev.attune.schema.Review;
import dev.attune.schema.ReviewDecision;
import dev.attune.schema.Wait;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Assessments for tests: settled, in CHAT, nothing judged but what is said. */
final class Assessed {
    private final ReplyAssessment reply;

    private Assessed(ReplyAssessment reply) {
        this.reply = reply;
    }

    static Assessed reply(String id, String conversation, String agent, int second) {
        return new Assessed(ReplyAssessment.newBuilder()
                .setReplyId(id)
                .setRevision(0)
                .setVoided(false)
                .setSettled(true)
                .setTurnId(id)
                .setConversationId(conversation)
                .setAgentId(agent)
                .setOccurredAt(Instant.ofEpochSecond(second))
                .setChannel(Channel.CHAT)
                .setFlags(new ArrayList<>())
                .setReasons(List.of())
                .setRubricVersion("1")
                .setModelVersion("test")
                .build());
    }

    Assessed warmth(double warmth) {
        reply.setWarmth(warmth);
        return judged(Manner.WARM, NeedOutcome.MET);
    }

    Assessed judged(Manner manner, NeedOutcome outcome) {
        reply.setManner(manner);
        reply.setNeedOutcome(outcome);
        return this;
    }

    Assessed wait(double responsiveness, long ackMs, long answerMs, boolean first) {
        reply.setResponsiveness(responsiveness);
        reply.setWait(new Wait(answerMs, answerMs, ackMs, null, 0L, 60_000L, first, true));
        return this;
    }

    Assessed before(double sentiment) {
        reply.setSentimentBefore(sentiment);
        return this;
    }

    Assessed flag(Flag flag) {
        reply.getFlags().add(flag);
        return this;
    }

    Assessed partOf(String last) {
        reply.setPartOf(last);
        return this;
    }

    Assessed deleted() {
        reply.setVoided(true);
        return this;
    }

    Assessed unsettled() {
        reply.setSettled(false);
        return this;
    }

    Assessed voidedByReview() {
        reply.setReview(new Review(ReviewDecision.VOID, null, null, "r", Instant.EPOCH));
        return this;
    }

    ReplyAssessment done() {
        return reply;
    }

    static RecordedReplies recorded(Assessed... replies) {
        RecordedReplies recorded = new RecordedReplies();
        for (Assessed reply : replies) {
            recorded.add(reply.done());
        }
        return recorded;
    }
}
