package dev.attune.runtime;

import io.confluent.kafka.schemaregistry.ParsedSchema;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.avro.AvroSchemaProvider;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.entities.requests.RegisterSchemaResponse;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Confluent's client, with an answer at hand for the questions that its serializer and deserializer ask for each
 * record: which id a schema has, and which schema an id. The client remembers too, but by the content of the schema, and the serializer brings a new wrapper of it
 * each time: walking through the schema was a twelfth of the time of a stream thread. Here the answer is found by the
 * identity of the schema inside.
 */
final class RememberingRegistryClient extends CachedSchemaRegistryClient {
    /** Far more than there are topics; a bound at all because a caller might parse its schema at each call. */
    private static final int MOST = 1_000;

    private final Map<Key, Integer> ids = new ConcurrentHashMap<>();
    private final Map<Key, RegisterSchemaResponse> registered = new ConcurrentHashMap<>();
    private final Map<Reading, ParsedSchema> schemas = new ConcurrentHashMap<>();

    RememberingRegistryClient(List<String> urls, int capacity, Map<String, ?> config) {
        super(urls, capacity, List.of(new AvroSchemaProvider()), config, Map.of());
    }

    @Override
    public int getId(String subject, ParsedSchema schema, boolean normalize) throws IOException, RestClientException {
        Key key = Key.of(subject, schema, normalize);
        Integer known = ids.get(key);
        if (known == null) {
            known = super.getId(subject, schema, normalize);
            remember(ids, key, known);
        }
        return known;
    }

    @Override
    public RegisterSchemaResponse registerWithResponse(String subject, ParsedSchema schema, boolean normalize)
            throws IOException, RestClientException {
        Key key = Key.of(subject, schema, normalize);
        RegisterSchemaResponse known = registered.get(key);
        if (known == null) {
            known = super.registerWithResponse(subject, schema, normalize);
            remember(registered, key, known);
        }
        return known;
    }

    /** Asked by the deserializer for each record; the client's own cache keeps the order of use, under a lock. */
    @Override
    public ParsedSchema getSchemaBySubjectAndId(@Nullable String subject, int id)
            throws IOException, RestClientException {
        Reading key = new Reading(subject, id);
        ParsedSchema known = schemas.get(key);
        if (known == null) {
            known = super.getSchemaBySubjectAndId(subject, id);
            if (schemas.size() < MOST) {
                schemas.put(key, known);
            }
        }
        return known;
    }

    private record Reading(@Nullable String subject, int id) {}

    private static <T> void remember(Map<Key, T> answers, Key key, T answer) {
        if (answers.size() < MOST) {
            answers.put(key, answer);
        }
    }

    /** Equal for the same schema object; holds it, so that no other one can take its place. */
    private static final class Key {
        private final String subject;
        private final Object schema;
        private final boolean normalize;

        private Key(String subject, Object schema, boolean normalize) {
            this.subject = subject;
            this.schema = schema;
            this.normalize = normalize;
        }

        static Key of(String subject, ParsedSchema schema, boolean normalize) {
            Object inside = schema instanceof AvroSchema avro ? avro.rawSchema() : schema;
            return new Key(subject, inside, normalize);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && key.schema == schema
                    && key.normalize == normalize
                    && key.subject.equals(subject);
        }

        @Override
        public int hashCode() {
            // Avro computes a schema's hash once.
            return 31 * subject.hashCode() + (schema instanceof Schema avro ? avro.hashCode() : 0);
        }
    }
}
