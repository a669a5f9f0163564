package dev.attune.demo.simulation;

import dev.attune.ingest.ConversationKind;
import dev.attune.schema.Assigned;
import dev.attune.schema.Assist;
import dev.attune.schema.Author;
import dev.attune.schema.Channel;
import dev.attune.schema.ChatEvent;
import dev.attune.schema.Commented;
import dev.attune.schema.ConversationStatus;
import dev.attune.schema.Created;
import dev.attune.schema.Message;
import dev.attune.schema.MessageRevised;
import dev.attune.schema.Priority;
import dev.attune.schema.Rated;
import dev.attune.schema.RevisionKind;
import dev.attune.schema.Role;
import dev.attune.schema.StatusChanged;
import dev.attune.schema.TicketEvent;
import dev.attune.schema.Visibility;
import java.time.Instant;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Turns what happens in one conversation into the platform's events, as a chat or as a ticket. */
final class ConversationLog {
    private final String id;
    private final Channel channel;
    private final String customerId;
    private final Timeline timeline;
    private final Consumer<SimulatedEvent> out;
    private int events;

    /** @param channel TICKET: a ticket, else a chat */
    ConversationLog(String id, Channel channel, String customerId, Timeline timeline, Consumer<SimulatedEvent> out) {
        this.id = id;
        this.channel = channel;
        this.customerId = customerId;
        this.timeline = timeline;
        this.out = out;
    }

    boolean isTicket() {
        return channel == Channel.TICKET;
    }

    void created(String subject, String description, Priority priority) {
        Author author = new Author(Role.CUSTOMER, customerId);
        emit(new Created(author, subject, description, priority, null), null, true);
    }

    void customer(String text) {
        message(Role.CUSTOMER, customerId, text, Visibility.PUBLIC, null, Assist.NONE);
    }

    void bot(String text) {
        message(Role.BOT, "bot-welcome", text, Visibility.PUBLIC, null, Assist.NONE);
    }

    void note(SimulatedAgent agent, String text) {
        message(Role.AGENT, agent.id(), text, Visibility.INTERNAL, null, Assist.NONE);
    }

    /** Returns the event's id. */
    String agent(SimulatedAgent agent, Reply reply, Assist assist) {
        return message(Role.AGENT, agent.id(), reply.text(), Visibility.PUBLIC, reply.templateId(), assist);
    }

    void assigned(SimulatedAgent agent) {
        emit(new Assigned(agent.id(), agent.team()), agent.id(), false);
    }

    void status(ConversationStatus status) {
        emit(new StatusChanged(status), null, false);
    }

    void rated(int score, @Nullable String comment) {
        emit(new Rated(score, comment), null, false);
    }

    void edited(String messageEventId, String text) {
        emit(new MessageRevised(messageEventId, RevisionKind.EDITED, text), null, false);
    }

    private String message(
            Role role, String author, String text, Visibility visibility, @Nullable String templateId, Assist assist) {
        Author by = new Author(role, author);
        SpecificRecord body = isTicket()
                ? new Commented(by, text, visibility, templateId, assist)
                : new Message(by, text, visibility, templateId, assist);
        boolean open = visibility == Visibility.PUBLIC;
        return emit(body, open && role == Role.AGENT ? author : null, open);
    }

    private String emit(SpecificRecord body, @Nullable String agentId, boolean publicMessage) {
        events++;
        String eventId = id + "-" + events;
        Instant at = Instant.ofEpochMilli(timeline.now());
        SpecificRecord value = isTicket()
                ? new TicketEvent(eventId, id, at, customerId, "en", body)
                : new ChatEvent(eventId, id, at, channel, customerId, "en", body);
        ConversationKind kind = isTicket() ? ConversationKind.TICKET : ConversationKind.CHAT;
        out.accept(new SimulatedEvent(kind, id, eventId, timeline.now(), value, agentId, publicMessage));
        return eventId;
    }
}
