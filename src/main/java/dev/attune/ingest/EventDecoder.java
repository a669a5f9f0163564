package dev.attune.ingest;

import com.google.common.primitives.Ints;
import dev.attune.config.Settings;
import dev.attune.schema.Channel;
import dev.attune.schema.ChatEvent;
import dev.attune.schema.RejectReason;
import dev.attune.schema.TicketEvent;
import dev.attune.serde.GeneratedClasses;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import io.confluent.kafka.serializers.KafkaAvroDeserializerConfig;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Bytes become a checked event, or a rejection with its reason. What is wrong with a record never throws: it is a
 * {@link Decoded.Rejected}. The outcome depends on the record and on what the registry knows, on nothing else.
 *
 * <p>Not thread-safe: one for each task.
 */
public final class EventDecoder {
    static {
        GeneratedClasses.trust();
    }

    static final String DECODE = "decode";
    static final String CHECK = "check";

    /** Magic byte and schema id of Confluent's wire format. */
    static final int PREFIX = 5;

    private final int maxBytes;
    private final KafkaAvroDeserializer deserializer;
    private final RegistryCalls registry;
    private final WriterSchemas chatSchemas;
    private final WriterSchemas ticketSchemas;
    private final ContentHash contentHash = new ContentHash();
    private final EventChecks checks;

    /**
     * @param client asked once for each schema id
     * @param deserializerConfig {@code registry.*} of the settings; needs {@code schema.registry.url}
     * @param ingest bounds of size and time
     * @param patience with a registry that cannot be reached
     */
    public EventDecoder(
            SchemaRegistryClient client,
            Map<String, ?> deserializerConfig,
            Settings.IngestSettings ingest,
            RetryPolicy patience) {
        Map<String, Object> config = new HashMap<>(deserializerConfig);
        config.put(KafkaAvroDeserializerConfig.SPECIFIC_AVRO_READER_CONFIG, true);
        this.maxBytes = ingest.maxBytes();
        this.deserializer = new KafkaAvroDeserializer(client, config);
        this.registry = new RegistryCalls(patience);
        this.chatSchemas = new WriterSchemas(client, patience, ChatEvent.getClassSchema());
        this.ticketSchemas = new WriterSchemas(client, patience, TicketEvent.getClassSchema());
        this.checks = new EventChecks(ingest);
    }

    /**
     * Decodes and checks one record.
     *
     * @throws RegistryUnavailableException if the registry could not be asked about the record's schema
     */
    public Decoded decode(ReceivedRecord record) {
        byte[] value = record.value();
        if (value == null) {
            return rejected(
                    record,
                    RejectReason.NULL_VALUE,
                    "The value is null. Events are not deleted by tombstones: publish a MessageRevised with kind"
                            + " DELETED to take a message back.",
                    null);
        }
        Rejection form = checkForm(value);
        if (form != null) {
            return new Decoded.Rejected(record, form);
        }
        WriterSchema writer = schemasOf(record.kind()).resolve(record.topic() + "-value", schemaId(value));
        if (writer instanceof WriterSchema.Unusable unusable) {
            return new Decoded.Rejected(record, unusable.rejection());
        }
        return read(record, value, (WriterSchema.Usable) writer);
    }

    private @Nullable Rejection checkForm(byte[] value) {
        if (value.length > maxBytes) {
            return new Rejection(
                    RejectReason.INVALID_VALUE,
                    "The value has " + value.length + " bytes, at most " + maxBytes
                            + " are read. Shorten the text, or raise ingest.max-bytes.",
                    DECODE,
                    null);
        }
        if (value.length <= PREFIX || value[0] != 0) {
            String hint = value.length > 0 && value[0] == '{' ? "It looks like JSON. " : "";
            return new Rejection(
                    RejectReason.MALFORMED,
                    "The value (" + value.length + " bytes) does not begin with the magic byte 0 and a schema id. "
                            + hint + "Publish with Confluent's KafkaAvroSerializer (schemas/README.md).",
                    DECODE,
                    null);
        }
        return null;
    }

    private Decoded read(ReceivedRecord record, byte[] value, WriterSchema.Usable writer) {
        Schema reader = readerOf(record.kind());
        Object decoded = deserialize(record, value, reader);
        if (decoded instanceof Rejection rejection) {
            return new Decoded.Rejected(record, rejection);
        }
        SpecificRecord body = (SpecificRecord) decoded;
        if (!contentHash.endsWithValue(value, writer.schema())) {
            return rejected(
                    record,
                    RejectReason.MALFORMED,
                    "There are bytes left over behind the event, so it was not written with schema id "
                            + schemaId(value) + ". Check the producer's serializer.",
                    null);
        }
        long hash = contentHash.of(body, value, writer.sameLayout());
        ConversationEvent event = body instanceof ChatEvent chat
                ? ofChat(chat, hash, record)
                : ofTicket((TicketEvent) body, hash, record);
        Rejection rejection = checks.check(event);
        return rejection == null ? new Decoded.Accepted(event) : new Decoded.Rejected(record, rejection);
    }

    /** The record, or a rejection. */
    private Object deserialize(ReceivedRecord record, byte[] value, Schema reader) {
        try {
            return registry.ask("schema id " + schemaId(value), () -> {
                try {
                    return deserializer.deserialize(record.topic(), value, reader);
                } catch (RuntimeException e) {
                    RegistryCalls.rethrowUnavailable(e);
                    return malformed(value, e);
                }
            });
        } catch (IOException | RestClientException e) {
            return malformed(value, e);
        }
    }

    private static Rejection malformed(byte[] value, Exception failure) {
        Throwable innermost = failure;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        return new Rejection(
                RejectReason.MALFORMED,
                "The " + (value.length - PREFIX) + " bytes behind the prefix are not a value of schema id "
                        + schemaId(value) + ". Check the producer's serializer, then publish again.",
                DECODE,
                innermost.getClass().getName());
    }

    private static ConversationEvent ofChat(ChatEvent chat, long hash, ReceivedRecord record) {
        SpecificRecord body = (SpecificRecord) chat.getBody();
        EmptyFields.clear(body);
        return new ConversationEvent(
                ConversationKind.CHAT,
                chat.getConversationId(),
                chat.getEventId(),
                chat.getOccurredAt().toEpochMilli(),
                chat.getChannel(),
                EmptyFields.orNull(chat.getCustomerId()),
                EmptyFields.orNull(chat.getLanguage()),
                body,
                hash,
                record);
    }

    private static ConversationEvent ofTicket(TicketEvent ticket, long hash, ReceivedRecord record) {
        SpecificRecord body = (SpecificRecord) ticket.getBody();
        EmptyFields.clear(body);
        return new ConversationEvent(
                ConversationKind.TICKET,
                ticket.getTicketId(),
                ticket.getEventId(),
                ticket.getOccurredAt().toEpochMilli(),
                Channel.TICKET,
                EmptyFields.orNull(ticket.getRequesterId()),
                EmptyFields.orNull(ticket.getLanguage()),
                body,
                hash,
                record);
    }

    private WriterSchemas schemasOf(ConversationKind kind) {
        return kind == ConversationKind.CHAT ? chatSchemas : ticketSchemas;
    }

    private static Schema readerOf(ConversationKind kind) {
        return kind == ConversationKind.CHAT ? ChatEvent.getClassSchema() : TicketEvent.getClassSchema();
    }

    private static int schemaId(byte[] value) {
        return Ints.fromBytes(value[1], value[2], value[3], value[4]);
    }

    private static Decoded rejected(
            ReceivedRecord record, RejectReason reason, String detail, @Nullable String exceptionClass) {
        return new Decoded.Rejected(record, new Rejection(reason, detail, DECODE, exceptionClass));
    }
}
