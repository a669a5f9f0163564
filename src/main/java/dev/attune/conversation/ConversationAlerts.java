package dev.attune.conversation;

import dev.attune.schema.AlertState;
import dev.attune.schema.ConversationAlert;
import dev.attune.state.ConversationState;
import dev.attune.state.FoldState;
import dev.attune.state.StandingAlert;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Raises and clears alerts about a conversation, each once for an occasion: the difference between what stands and what
 * was raised. Remembers it in the given state. What came and went on the way of a late event is never said.
 */
final class ConversationAlerts {
    /** @param standing what stands now */
    List<ConversationAlert> of(
            ConversationState state, String conversationId, FoldState folded, List<StandingAlert> standing) {
        List<StandingAlert> raised = state.getAlerts();
        if (raised.isEmpty() && standing.isEmpty()) {
            return List.of();
        }
        List<ConversationAlert> said = new ArrayList<>();
        for (StandingAlert alert : List.copyOf(raised)) {
            if (!holds(standing, alert)) {
                raised.remove(alert);
                said.add(alert(alert, AlertState.CLEARED, conversationId, folded));
            }
        }
        for (StandingAlert alert : standing) {
            if (!holds(raised, alert)) {
                raised.add(alert);
                said.add(alert(alert, AlertState.RAISED, conversationId, folded));
            }
        }
        return said;
    }

    private static boolean holds(List<StandingAlert> alerts, StandingAlert wanted) {
        for (StandingAlert alert : alerts) {
            if (alert.getKind() == wanted.getKind() && alert.getOccasion().equals(wanted.getOccasion())) {
                return true;
            }
        }
        return false;
    }

    /** A cleared one says what it said when it was raised, to whom it was said. */
    private static ConversationAlert alert(
            StandingAlert alert, AlertState state, String conversationId, FoldState folded) {
        Long dueAt = alert.getDueAt();
        return new ConversationAlert(
                alert.getKind(),
                state,
                conversationId,
                folded.getChannel(),
                alert.getAgentId(),
                Instant.ofEpochMilli(alert.getSince()),
                dueAt == null ? null : Instant.ofEpochMilli(dueAt),
                alert.getReasons());
    }
}
