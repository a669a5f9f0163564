package dev.attune.offline.calibrate;

import dev.attune.schema.Channel;
import dev.attune.schema.ReplyAssessment;
import dev.attune.schema.ReviewDecision;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Segments (conversation, cycle, agent) made from assessments, which do not say their cycle: a reply that is the first
 * human one of a cycle begins the next. One who answers no wait is not marked so; the cycle before goes on then.
 */
final class RecordedSegments {
    private static final Comparator<ReplyAssessment> IN_ORDER =
            Comparator.comparing(ReplyAssessment::getOccurredAt).thenComparing(ReplyAssessment::getReplyId);

    private RecordedSegments() {}

    /** Segments by agent, agents in the order of their ids, those of an agent in that of their conversations. */
    static Map<String, List<RecordedSegment>> of(RecordedReplies replies) {
        Map<String, List<ReplyAssessment>> conversations = new TreeMap<>();
        for (ReplyAssessment reply : replies.all()) {
            if (!reply.getVoided()) {
                // A ticket and a chat may have the same id.
                String kind = reply.getChannel() == Channel.TICKET ? "ticket/" : "chat/";
                conversations
                        .computeIfAbsent(kind + reply.getConversationId(), id -> new ArrayList<>())
                        .add(reply);
            }
        }
        Map<String, List<RecordedSegment>> byAgent = new TreeMap<>();
        for (List<ReplyAssessment> conversation : conversations.values()) {
            conversation.sort(IN_ORDER);
            split(conversation, byAgent);
        }
        return byAgent;
    }

    private static void split(List<ReplyAssessment> conversation, Map<String, List<RecordedSegment>> byAgent) {
        Map<String, RecordedSegment> ofCycle = new TreeMap<>();
        for (ReplyAssessment reply : conversation) {
            if (reply.getWait() != null && reply.getWait().getFirst()) {
                ofCycle.clear();
            }
            if (reply.getReview() != null && reply.getReview().getDecision() == ReviewDecision.VOID) {
                continue;
            }
            RecordedSegment segment = ofCycle.get(reply.getAgentId());
            if (segment == null) {
                segment = new RecordedSegment(reply.getChannel());
                ofCycle.put(reply.getAgentId(), segment);
                byAgent.computeIfAbsent(reply.getAgentId(), id -> new ArrayList<>())
                        .add(segment);
            }
            segment.add(reply);
        }
    }
}
