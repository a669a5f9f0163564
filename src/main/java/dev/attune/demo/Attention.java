package dev.attune.demo;

import dev.attune.schema.AgentAlert;
import dev.attune.schema.AlertState;
import dev.attune.schema.ConversationAlert;
import dev.attune.schema.Flag;
import dev.attune.schema.ReplyAssessment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What somebody should look at, from the records as they come: the latest of a reply or an alert holds. */
final class Attention {
    /** Flagged replies kept: more than are shown, as a revision can take a flag back. */
    private static final int KEPT = 100;

    private final TreeMap<Position, ReplyAssessment> flagged = new TreeMap<>();
    private final Map<String, ConversationAlert> conversations = new TreeMap<>();
    private final Map<String, AgentAlert> agents = new TreeMap<>();

    private record Position(Instant occurredAt, String replyId) implements Comparable<Position> {
        private static final Comparator<Position> ORDER =
                Comparator.comparing(Position::occurredAt).thenComparing(Position::replyId);

        @Override
        public int compareTo(Position other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * What stands at one moment.
     *
     * @param flagged the latest flagged replies, newest first
     * @param conversations that need help now, the one that has needed it longest first
     * @param agents metrics outside the agreed range, the oldest first
     */
    record Standing(List<ReplyAssessment> flagged, List<ConversationAlert> conversations, List<AgentAlert> agents) {
        static final Standing NOTHING = new Standing(List.of(), List.of(), List.of());
    }

    void take(ReplyAssessment reply) {
        Position position = new Position(reply.getOccurredAt(), reply.getReplyId());
        // A macro on a routine matter is no fault.
        if (reply.getVoided() || reply.getFlags().stream().allMatch(flag -> flag == Flag.SCRIPTED_ROUTINE)) {
            flagged.remove(position);
            return;
        }
        flagged.put(position, reply);
        if (flagged.size() > KEPT) {
            flagged.pollFirstEntry();
        }
    }

    void take(ConversationAlert alert) {
        String key = alert.getConversationId() + " " + alert.getKind();
        if (alert.getState() == AlertState.RAISED) {
            conversations.put(key, alert);
        } else {
            conversations.remove(key);
        }
    }

    void take(AgentAlert alert) {
        String key = alert.getAgentId() + " " + alert.getMetric();
        if (alert.getState() == AlertState.RAISED) {
            agents.put(key, alert);
        } else {
            agents.remove(key);
        }
    }

    Standing standing() {
        List<ConversationAlert> waiting = new ArrayList<>(conversations.values());
        waiting.sort(Comparator.comparing(ConversationAlert::getSince));
        List<AgentAlert> outside = new ArrayList<>(agents.values());
        outside.sort(Comparator.comparing(AgentAlert::getSince));
        return new Standing(List.copyOf(flagged.descendingMap().values()), waiting, outside);
    }
}
