package dev.attune.runtime;

import dev.attune.config.Settings;
import dev.attune.ingest.ConversationKind;
import dev.attune.ingest.Decoded;
import dev.attune.ingest.EventDecoder;
import dev.attune.ingest.ReceivedRecord;
import dev.attune.ingest.RegistryCalls;
import dev.attune.ingest.RegistryUnavailableException;
import dev.attune.ingest.Rejection;
import dev.attune.ingest.RetryPolicy;
import dev.attune.json.EventLine;
import dev.attune.json.JsonFormException;
import dev.attune.schema.ChatEvent;
import dev.attune.schema.RejectReason;
import dev.attune.schema.ReplyTemplate;
import dev.attune.schema.TicketEvent;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Records of the input topics as lines of the JSON form. What the service rejects for what it says is a line all the
 * same, so that a replay rejects it as well; only what a line cannot say is left out. Not thread-safe.
 */
final class LineDecoder {
    /** A line has neither bytes nor a key of its own: these would be something else when they are replayed. */
    private static final Set<RejectReason> NOT_A_LINE = EnumSet.of(
            RejectReason.MALFORMED,
            RejectReason.UNKNOWN_SCHEMA,
            RejectReason.INCOMPATIBLE_SCHEMA,
            RejectReason.NULL_VALUE,
            RejectReason.KEY_MISMATCH);

    private static final String STAGE = "record";

    private final Settings.TopicSettings topics;
    private final EventDecoder service;
    private final RegistryCalls registry;
    private final KafkaAvroDeserializer deserializer;

    LineDecoder(Settings settings, SchemaRegistryClient client) {
        Map<String, String> config = Registry.serializerConfig(settings, false);
        topics = settings.topics();
        service = new EventDecoder(client, config, settings.ingest(), RetryPolicy.standard());
        registry = new RegistryCalls(RetryPolicy.standard());
        deserializer = new KafkaAvroDeserializer(client, config);
    }

    /** A line, or why there is none. */
    sealed interface Result {
        record Line(String text) implements Result {}

        record LeftOut(Rejection why) implements Result {}
    }

    /**
     * Decodes one record.
     *
     * @throws RegistryUnavailableException if the registry could not be asked about the record's schema
     */
    Result decode(ConsumerRecord<byte[], byte[]> read) {
        try {
            EventLine line = read.topic().equals(topics.templates()) ? template(read) : event(read);
            String text = line.write();
            // A line that cannot be read would make a whole file useless.
            EventLine.parse(text);
            return new Result.Line(text);
        } catch (NoLineException e) {
            return new Result.LeftOut(e.why);
        } catch (JsonFormException e) {
            return new Result.LeftOut(new Rejection(
                    RejectReason.INVALID_VALUE, "The JSON form has no way to say it: " + e.getMessage(), STAGE, null));
        }
    }

    private EventLine event(ConsumerRecord<byte[], byte[]> read) throws NoLineException {
        ConversationKind kind =
                read.topic().equals(topics.ticketEvents()) ? ConversationKind.TICKET : ConversationKind.CHAT;
        Decoded decoded = service.decode(new ReceivedRecord(
                kind, read.topic(), read.partition(), read.offset(), read.timestamp(), read.key(), read.value()));
        if (decoded instanceof Decoded.Rejected rejected
                && NOT_A_LINE.contains(rejected.rejection().reason())) {
            throw new NoLineException(rejected.rejection());
        }
        return kind == ConversationKind.TICKET
                ? new EventLine.Ticket((TicketEvent) deserialize(read, TicketEvent.getClassSchema()), read.timestamp())
                : new EventLine.Chat((ChatEvent) deserialize(read, ChatEvent.getClassSchema()), read.timestamp());
    }

    private EventLine template(ConsumerRecord<byte[], byte[]> read) throws NoLineException {
        if (read.key() == null) {
            throw new NoLineException(RejectReason.KEY_MISMATCH, "The record has no key; templateId is needed.");
        }
        String key = new String(read.key(), StandardCharsets.UTF_8);
        if (read.value() == null) {
            return new EventLine.Template(key, null);
        }
        ReplyTemplate template = (ReplyTemplate) deserialize(read, ReplyTemplate.getClassSchema());
        if (!template.getTemplateId().equals(key)) {
            throw new NoLineException(RejectReason.KEY_MISMATCH, "The record's key is not its templateId.");
        }
        return new EventLine.Template(key, template);
    }

    private Object deserialize(ConsumerRecord<byte[], byte[]> read, Schema schema) throws NoLineException {
        try {
            return registry.ask("a schema of " + read.topic(), () -> {
                try {
                    return deserializer.deserialize(read.topic(), read.value(), schema);
                } catch (RuntimeException e) {
                    RegistryCalls.rethrowUnavailable(e);
                    throw e;
                }
            });
        } catch (RegistryUnavailableException e) {
            throw e;
        } catch (RuntimeException | IOException | RestClientException e) {
            // Its message may quote what it could not read.
            throw new NoLineException(
                    RejectReason.MALFORMED,
                    "The bytes are not a " + schema.getName() + " ("
                            + e.getClass().getSimpleName() + ").");
        }
    }

    private static final class NoLineException extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Rejection why;

        NoLineException(Rejection why) {
            super(why.detail());
            this.why = why;
        }

        NoLineException(RejectReason reason, String detail) {
            this(new Rejection(reason, detail, STAGE, null));
        }
    }
}
