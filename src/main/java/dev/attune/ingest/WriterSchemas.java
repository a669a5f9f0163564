package dev.attune.ingest;

import com.google.common.base.Ticker;
import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import dev.attune.schema.RejectReason;
import io.confluent.kafka.schemaregistry.ParsedSchema;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaNormalization;
import org.jspecify.annotations.Nullable;

/**
 * Resolves schema ids through the registry and says whether their records can be read. A registry that cannot be asked
 * is never an answer: it is asked again, and in the end stops the service. Not thread-safe.
 */
final class WriterSchemas {
    // Far more than a topic sees in its life; a bound at all because ids are bytes that anybody can send.
    private static final int CACHED = 1000;

    private final SchemaRegistryClient client;
    private final RegistryCalls registry;
    private final Schema reader;
    /** A plain map, as it is asked for each record; what is left out when it is full is asked for again. */
    private final Map<Integer, WriterSchema> settled = new HashMap<>();

    private final Cache<Integer, WriterSchema> unknown;

    WriterSchemas(SchemaRegistryClient client, RetryPolicy patience, Schema reader) {
        this.client = client;
        this.registry = new RegistryCalls(patience);
        this.reader = reader;
        this.unknown = CacheBuilder.newBuilder()
                .maximumSize(CACHED)
                .expireAfterWrite(patience.unknownFor())
                .ticker(tickerOf(patience.nanoClock()))
                .build();
    }

    /**
     * @param subject the call is the one that Confluent's deserializer makes afterwards, so that the client's cache
     *     serves both
     * @throws RegistryUnavailableException if the registry could not be asked
     */
    WriterSchema resolve(String subject, int id) {
        WriterSchema known = settled.get(id);
        if (known == null) {
            known = unknown.getIfPresent(id);
        }
        return known != null ? known : ask(subject, id);
    }

    private WriterSchema ask(String subject, int id) {
        try {
            WriterSchema answer =
                    judge(id, registry.ask("schema id " + id, () -> client.getSchemaBySubjectAndId(subject, id)));
            settle(id, answer);
            return answer;
        } catch (IOException | RestClientException e) {
            return no(id, e);
        }
    }

    private void settle(int id, WriterSchema answer) {
        if (settled.size() < CACHED) {
            settled.put(id, answer);
        }
    }

    private WriterSchema no(int id, Exception failure) {
        if (RegistryCalls.isForeignType(failure)) {
            WriterSchema answer = unusable(
                    RejectReason.INCOMPATIBLE_SCHEMA,
                    "Schema id " + id + " is not an Avro schema that can be parsed. Publish with " + reader.getName()
                            + ".avsc.",
                    failure);
            settle(id, answer);
            return answer;
        }
        WriterSchema answer = unusable(
                RejectReason.UNKNOWN_SCHEMA,
                "The registry does not know schema id " + id
                        + ". Check that the producer uses this registry, then publish again.",
                null);
        unknown.put(id, answer);
        return answer;
    }

    private WriterSchema judge(int id, ParsedSchema parsed) {
        if (!(parsed instanceof AvroSchema avro)) {
            return unusable(
                    RejectReason.INCOMPATIBLE_SCHEMA,
                    "Schema id " + id + " is of type " + parsed.schemaType() + ". Publish Avro with " + reader.getName()
                            + ".avsc.",
                    null);
        }
        Schema writer = avro.rawSchema();
        if (writer.getType() != Schema.Type.RECORD || !writer.getFullName().equals(reader.getFullName())) {
            return unusable(
                    RejectReason.INCOMPATIBLE_SCHEMA,
                    "Schema id " + id + " is " + shown(writer.getFullName()) + ", this topic takes "
                            + reader.getFullName() + ". Publish with " + reader.getName() + ".avsc.",
                    null);
        }
        SchemaCompatibility.SchemaCompatibilityResult result = SchemaCompatibility.checkReaderWriterCompatibility(
                        reader, writer)
                .getResult();
        if (result.getCompatibility() != SchemaCompatibility.SchemaCompatibilityType.COMPATIBLE) {
            String differences = result.getIncompatibilities().stream()
                    .limit(3)
                    .map(difference -> difference.getType() + " at " + shown(difference.getLocation()) + " ("
                            + shown(difference.getMessage()) + ")")
                    .collect(Collectors.joining(", "));
            return unusable(
                    RejectReason.INCOMPATIBLE_SCHEMA,
                    "Records of schema id " + id + " cannot be read as " + reader.getName() + ": " + differences
                            + ". Publish with the released schema, or update Attune first if yours is newer.",
                    null);
        }
        boolean sameLayout =
                SchemaNormalization.toParsingForm(writer).equals(SchemaNormalization.toParsingForm(reader));
        return new WriterSchema.Usable(writer, sameLayout);
    }

    private static WriterSchema unusable(RejectReason reason, String detail, @Nullable Exception cause) {
        return new WriterSchema.Unusable(new Rejection(
                reason,
                detail,
                EventDecoder.DECODE,
                cause == null ? null : cause.getClass().getName()));
    }

    private static String shown(String text) {
        return Shown.text(text);
    }

    private static Ticker tickerOf(LongSupplier nanos) {
        return new Ticker() {
            @Override
            public long read() {
                return nanos.getAsLong();
            }
        };
    }
}
