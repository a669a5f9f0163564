package dev.attune.conversation;

import dev.attune.schema.ConversationStatus;
import dev.attune.schema.Role;
import dev.attune.state.StoredEvent;
import java.util.Comparator;

/** Order in a conversation (DESIGN §3): time, kind, id. The state is the fold of the accepted set in this order. */
final class EventOrder {
    static final Comparator<StoredEvent> ORDER = Comparator.comparingLong(StoredEvent::getAt)
            .thenComparingInt(EventOrder::rank)
            .thenComparing(StoredEvent::getEventId);

    private EventOrder() {}

    private static int rank(StoredEvent event) {
        return switch (event.getType()) {
            case CREATED -> 0;
            case STATUS_CHANGED -> event.getStatus() == ConversationStatus.OPEN ? 1 : 6;
            case PRIORITY_CHANGED -> 2;
            case ASSIGNED -> 3;
            case MESSAGE -> event.getRole() == Role.CUSTOMER ? 4 : 5;
            case UNASSIGNED -> 7;
            case RATED -> 8;
            case FOLLOWED_UP -> 9;
            case MERGED -> 10;
            case MESSAGE_REVISED -> 11;
            case ASSESSMENT_REVIEWED -> 12;
            case UNKNOWN -> throw new IllegalStateException("event of unknown type in state");
        };
    }
}
