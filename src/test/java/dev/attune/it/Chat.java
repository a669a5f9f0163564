package dev.attune.it;

import dev.attune.schema.Assigned;
import dev.attune.schema.Assist;
import dev.attune.schema.Author;
import dev.attune.schema.Channel;
import dev.attune.schema.ChatEvent;
import dev.attune.schema.Message;
import dev.attune.schema.Role;
import dev.attune.schema.Visibility;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** Events of one chat. */
record Chat(String id) {
    private static final String CUSTOMER = "customer-1";

    /**
     * A whole chat of the last minute: the customer asks, the agent gets it and replies half a minute later. One segment
     * with one wait.
     */
    List<ChatEvent> answeredBy(String agent) {
        Instant now = Instant.now();
        return List.of(
                customer(now.minus(Duration.ofSeconds(50)), "Where is my parcel? It should be here by now."),
                assigned(now.minus(Duration.ofSeconds(45)), agent),
                event(
                        now.minus(Duration.ofSeconds(20)),
                        message(Role.AGENT, agent, "Your parcel left our warehouse today and arrives tomorrow.")));
    }

    ChatEvent customer(Instant at, String text) {
        return event(at, message(Role.CUSTOMER, CUSTOMER, text));
    }

    ChatEvent assigned(Instant at, String agent) {
        return event(at, new Assigned(agent, "care"));
    }

    private ChatEvent event(Instant at, SpecificRecord body) {
        String eventId = id + "-" + body.getSchema().getName() + "-" + at.toEpochMilli();
        return new ChatEvent(eventId, id, Instant.ofEpochMilli(at.toEpochMilli()), Channel.CHAT, CUSTOMER, "en", body);
    }

    private static Message message(Role role, String author, String text) {
        return new Message(new Author(role, author), text, Visibility.PUBLIC, null, Assist.NONE);
    }
}
