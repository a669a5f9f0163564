package dev.attune.conversation;

import dev.attune.serde.RecordHash;
import dev.attune.schema.ReplyAssessment;
import dev.attune.state.AgentUpdate;
import dev.attune.state.AssignmentFacts;
import dev.attune.state.ConversationState;
import dev.attune.state.FoldState;
import dev.attune.state.KnownAssignment;
import dev.attune.state.ReplyFacts;
import dev.attune.state.SegmentFacts;
import dev.attune.state.SentReply;
import dev.attune.state.SentSegment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What has to be said after a fold: the difference between what the conversation says now and what was said of it
 * before. Remembers what it says in the given state.
 */
final class Announcements {
    /** Cycle number that stands for the assignment of an agent among {@link SentSegment}s. */
    private static final int ASSIGNMENT = -1;

    /** Keeps a record of the hop far below limits.record, however much a late event changes. */
    private static final int REPLIES_IN_ONE_UPDATE = 100;

    private final RecordHash<ReplyFacts> replyHash = new RecordHash<>(ReplyFacts.getClassSchema());
    private final RecordHash<SegmentFacts> segmentHash = new RecordHash<>(SegmentFacts.getClassSchema());
    private final RecordHash<AssignmentFacts> assignmentHash = new RecordHash<>(AssignmentFacts.getClassSchema());
    private final String modelVersion;

    Announcements(String modelVersion) {
        this.modelVersion = modelVersion;
    }

    /** Updates by agent, in the order of first mention. */
    List<AgentUpdate> of(ConversationState state, FoldState folded, Conclusions conclusions) {
        Map<String, AgentUpdate> updates = new LinkedHashMap<>();
        replies(state, conclusions, updates);
        segments(state, conclusions, updates);
        assignments(state, folded, updates);
        List<AgentUpdate> all = new ArrayList<>();
        updates.values().forEach(update -> split(update, all));
        return all;
    }

    private void replies(ConversationState state, Conclusions conclusions, Map<String, AgentUpdate> updates) {
        Map<String, SentReply> sent = new HashMap<>();
        state.getSentReplies().forEach(reply -> sent.put(reply.getEventId(), reply));
        for (ReplyFacts reply : conclusions.replies()) {
            ReplyAssessment assessment = reply.getAssessment();
            long hash = replyHash.of(reply);
            SentReply before = sent.get(assessment.getReplyId());
            if (before != null && before.getHash() == hash) {
                continue;
            }
            if (before == null) {
                before = new SentReply(assessment.getReplyId(), hash, 0);
                state.getSentReplies().add(before);
            } else {
                before.setHash(hash);
                before.setRevision(before.getRevision() + 1);
            }
            assessment.setRevision(before.getRevision());
            // Set after hashing: a new model alone is no news about a reply.
            assessment.setModelVersion(modelVersion);
            update(updates, assessment.getAgentId()).getReplies().add(reply);
        }
    }

    private void segments(ConversationState state, Conclusions conclusions, Map<String, AgentUpdate> updates) {
        Map<String, SentSegment> sent = new HashMap<>();
        for (SentSegment segment : state.getSentSegments()) {
            if (segment.getCycle() != ASSIGNMENT) {
                sent.put(segment.getCycle() + "/" + segment.getAgentId(), segment);
            }
        }
        for (Conclusions.Segment segment : conclusions.segments()) {
            SentSegment before = sent.remove(segment.facts().getCycle() + "/" + segment.agentId());
            say(state, before, segment, updates);
        }
        for (SentSegment gone : sent.values()) {
            SegmentFacts nothing = conclusions.empty(gone.getCycle());
            state.getSentSegments().remove(gone);
            update(updates, gone.getAgentId()).getSegments().add(nothing);
        }
    }

    private void say(
            ConversationState state,
            @Nullable SentSegment before,
            Conclusions.Segment segment,
            Map<String, AgentUpdate> updates) {
        long hash = segmentHash.of(segment.facts());
        if (before != null && before.getHash() == hash) {
            return;
        }
        if (before == null) {
            state.getSentSegments().add(new SentSegment(segment.facts().getCycle(), segment.agentId(), hash));
        } else {
            before.setHash(hash);
        }
        update(updates, segment.agentId()).getSegments().add(segment.facts());
    }

    private void assignments(ConversationState state, FoldState folded, Map<String, AgentUpdate> updates) {
        for (KnownAssignment known : folded.getAssignments()) {
            AssignmentFacts facts = new AssignmentFacts(known.getTeamId(), known.getAt(), known.getEventId());
            long hash = assignmentHash.of(facts);
            SentSegment before = null;
            for (SentSegment segment : state.getSentSegments()) {
                if (segment.getCycle() == ASSIGNMENT && segment.getAgentId().equals(known.getAgentId())) {
                    before = segment;
                }
            }
            if (before == null) {
                state.getSentSegments().add(new SentSegment(ASSIGNMENT, known.getAgentId(), hash));
            } else if (before.getHash() == hash) {
                continue;
            } else {
                before.setHash(hash);
            }
            update(updates, known.getAgentId()).setAssignment(facts);
        }
    }

    private static AgentUpdate update(Map<String, AgentUpdate> updates, String agentId) {
        return updates.computeIfAbsent(agentId, id -> new AgentUpdate(id, new ArrayList<>(), new ArrayList<>(), null));
    }

    private static void split(AgentUpdate update, List<AgentUpdate> all) {
        List<ReplyFacts> replies = update.getReplies();
        while (replies.size() > REPLIES_IN_ONE_UPDATE) {
            List<ReplyFacts> head = replies.subList(0, REPLIES_IN_ONE_UPDATE);
            all.add(new AgentUpdate(update.getAgentId(), new ArrayList<>(head), new ArrayList<>(), null));
            head.clear();
        }
        all.add(update);
    }
}
