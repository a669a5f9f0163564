package dev.attune.bench;

import dev.attune.demo.simulation.ContactCentre;
import dev.attune.demo.simulation.SimulatedEvent;
import dev.attune.ingest.ConversationKind;
import dev.attune.schema.Assigned;
import dev.attune.schema.Author;
import dev.attune.schema.ChatEvent;
import dev.attune.schema.Commented;
import dev.attune.schema.Created;
import dev.attune.schema.FollowedUp;
import dev.attune.schema.Message;
import dev.attune.schema.Role;
import dev.attune.schema.TicketEvent;
import dev.attune.schema.Unassigned;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * A shift of eight hours in many contact centres at once, six agents each, in order of time: about 3,400 events a
 * centre. Agents work at a person's pace, so hardly any score is held back by {@code scores.emit-every}: each reply
 * brings one. The same seed gives the same events. Not thread-safe.
 */
final class Workload {
    private final PriorityQueue<Centre> centres =
            new PriorityQueue<>(Comparator.comparingLong(Centre::nextAt).thenComparing(Centre::prefix));
    private final long until;

    /**
     * @param count contact centres
     * @param end of the shift, epoch milliseconds
     */
    Workload(int count, long seed, long end) {
        long start = end - ContactCentre.SHIFT.toMillis();
        until = end;
        for (int i = 0; i < count; i++) {
            Centre centre = new Centre("c" + i + "-", new ContactCentre(seed + i, start, ContactCentre.shiftRate()));
            if (centre.advance(until)) {
                centres.add(centre);
            }
        }
    }

    /** What happens next, or null at the end of the shift. */
    @Nullable
    SimulatedEvent next() {
        Centre centre = centres.poll();
        if (centre == null) {
            return null;
        }
        SimulatedEvent event = centre.take();
        if (centre.advance(until)) {
            centres.add(centre);
        }
        return event;
    }

    /** One centre, with its next event; ids get a prefix, so that no two centres share an agent or a conversation. */
    private static final class Centre {
        private final String prefix;
        private final ContactCentre centre;
        private @Nullable SimulatedEvent next;

        Centre(String prefix, ContactCentre centre) {
            this.prefix = prefix;
            this.centre = centre;
        }

        String prefix() {
            return prefix;
        }

        long nextAt() {
            return present().occurredAt();
        }

        boolean advance(long until) {
            next = centre.next(until);
            return next != null;
        }

        private SimulatedEvent present() {
            if (next == null) {
                throw new IllegalStateException("The shift is over");
            }
            return next;
        }

        SimulatedEvent take() {
            SimulatedEvent event = present();
            rename(event.value());
            String agent = event.agentId();
            return new SimulatedEvent(
                    event.kind(),
                    prefix + event.conversationId(),
                    prefix + event.eventId(),
                    event.occurredAt(),
                    event.value(),
                    agent == null ? null : prefix + agent,
                    event.publicMessage());
        }

        private void rename(SpecificRecord value) {
            if (value instanceof ChatEvent chat) {
                chat.setEventId(prefix + chat.getEventId());
                chat.setConversationId(prefix + chat.getConversationId());
                renameAgent(chat.getBody());
            } else if (value instanceof TicketEvent ticket) {
                ticket.setEventId(prefix + ticket.getEventId());
                ticket.setTicketId(prefix + ticket.getTicketId());
                renameAgent(ticket.getBody());
            }
        }

        private void renameAgent(Object body) {
            if (body instanceof Message message) {
                renameAuthor(message.getAuthor());
            } else if (body instanceof Commented comment) {
                renameAuthor(comment.getAuthor());
            } else if (body instanceof Created created) {
                renameAuthor(created.getAuthor());
            } else if (body instanceof Assigned assigned) {
                assigned.setAgentId(prefix + assigned.getAgentId());
            } else if (body instanceof Unassigned unassigned && unassigned.getAgentId() != null) {
                unassigned.setAgentId(prefix + unassigned.getAgentId());
            } else if (body instanceof FollowedUp followedUp && followedUp.getAgentId() != null) {
                followedUp.setAgentId(prefix + followedUp.getAgentId());
            }
        }

        private void renameAuthor(Author author) {
            if (author.getRole() == Role.AGENT) {
                author.setId(prefix + author.getId());
            }
        }
    }

    /** The agent an event is about: who writes or is given the conversation; else the conversation, as key of a count. */
    static String countedBy(ConversationKind kind, SpecificRecord value) {
        Object body = kind == ConversationKind.CHAT ? ((ChatEvent) value).getBody() : ((TicketEvent) value).getBody();
        if (body instanceof Message message) {
            return message.getAuthor().getId();
        } else if (body instanceof Commented comment) {
            return comment.getAuthor().getId();
        } else if (body instanceof Created created) {
            return created.getAuthor().getId();
        } else if (body instanceof Assigned assigned) {
            return assigned.getAgentId();
        }
        return kind == ConversationKind.CHAT
                ? ((ChatEvent) value).getConversationId()
                : ((TicketEvent) value).getTicketId();
    }
}
