package dev.attune.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.attune.schema.ChatEvent;
import dev.attune.schema.ReplyTemplate;
import dev.attune.schema.TicketEvent;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/** One input record as a line: {@code {"topic":"chat","event":{…},"receivedAt":"…"}}. */
public sealed interface EventLine {

    /** Key of the record on its topic. */
    String key();

    /** The line, without line end; {@link #parse} gives an equal one back. */
    String write();

    /**
     * A line of the chat topic.
     *
     * @param receivedAt epoch milliseconds; where the line does not say, the event's {@code occurredAt}
     */
    record Chat(ChatEvent event, long receivedAt) implements EventLine {
        @Override
        public String key() {
            return event.getConversationId();
        }

        @Override
        public String write() {
            return writeEvent("chat", event, event.getOccurredAt(), receivedAt);
        }
    }

    /**
     * A line of the ticket topic.
     *
     * @param receivedAt epoch milliseconds; where the line does not say, the event's {@code occurredAt}
     */
    record Ticket(TicketEvent event, long receivedAt) implements EventLine {
        @Override
        public String key() {
            return event.getTicketId();
        }

        @Override
        public String write() {
            return writeEvent("ticket", event, event.getOccurredAt(), receivedAt);
        }
    }

    /**
     * A line of the template topic. It carries no time.
     *
     * @param templateId the key; the line says it by itself only where the template is removed
     * @param template null: the template is removed
     */
    record Template(String templateId, @Nullable ReplyTemplate template) implements EventLine {
        @Override
        public String key() {
            return templateId;
        }

        @Override
        public String write() {
            return JsonText.write(json -> {
                json.writeStartObject();
                json.writeStringField("topic", "template");
                if (template == null) {
                    json.writeStringField("key", templateId);
                    json.writeNullField("event");
                } else {
                    writeRecordField(json, template);
                }
                json.writeEndObject();
            });
        }
    }

    /**
     * Reads one line.
     *
     * @throws JsonFormException with the path of what is wrong, such as {@code event.body.author.id}
     */
    static EventLine parse(String line) throws JsonFormException {
        ObjectNode object = JsonText.readObject(line);
        String expected = "one of chat, ticket, template";
        String topic = JsonFormReader.readText(required(object, "topic"), "topic", expected);
        switch (topic) {
            case "chat" -> {
                refuseOthers(object, List.of("topic", "event", "receivedAt"));
                ChatEvent event = AvroJson.read(required(object, "event"), "event", ChatEvent.class);
                return new Chat(event, receivedAt(object, event.getOccurredAt()));
            }
            case "ticket" -> {
                refuseOthers(object, List.of("topic", "event", "receivedAt"));
                TicketEvent event = AvroJson.read(required(object, "event"), "event", TicketEvent.class);
                return new Ticket(event, receivedAt(object, event.getOccurredAt()));
            }
            case "template" -> {
                return template(object);
            }
            default -> throw new JsonFormException("topic", "must be " + expected);
        }
    }

    private static Template template(ObjectNode object) throws JsonFormException {
        JsonNode event = required(object, "event");
        if (event.isNull()) {
            refuseOthers(object, List.of("topic", "event", "key"));
            return new Template(JsonFormReader.readText(required(object, "key"), "key", "a string"), null);
        }
        refuseOthers(object, List.of("topic", "event"));
        ReplyTemplate template = AvroJson.read(event, "event", ReplyTemplate.class);
        return new Template(template.getTemplateId(), template);
    }

    private static long receivedAt(ObjectNode object, Instant occurredAt) throws JsonFormException {
        JsonNode given = object.get("receivedAt");
        Instant at = given == null || given.isNull() ? occurredAt : JsonFormReader.readInstant(given, "receivedAt");
        return at.toEpochMilli();
    }

    private static JsonNode required(ObjectNode object, String field) throws JsonFormException {
        JsonNode node = object.get(field);
        if (node == null) {
            throw new JsonFormException(field, "required field is missing");
        }
        return node;
    }

    private static void refuseOthers(ObjectNode object, List<String> known) throws JsonFormException {
        JsonFormReader.refuseUnknown(object, known, "", "a line of this topic");
    }

    private static String writeEvent(String topic, IndexedRecord event, Instant occurredAt, long receivedAt) {
        return JsonText.write(json -> {
            json.writeStartObject();
            json.writeStringField("topic", topic);
            writeRecordField(json, event);
            if (receivedAt != occurredAt.toEpochMilli()) {
                json.writeStringField(
                        "receivedAt", Instant.ofEpochMilli(receivedAt).toString());
            }
            json.writeEndObject();
        });
    }

    private static void writeRecordField(JsonGenerator json, IndexedRecord event) throws IOException {
        json.writeFieldName("event");
        JsonForm.writeRecord(event, json);
    }
}
