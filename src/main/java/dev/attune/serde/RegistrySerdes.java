package dev.attune.serde;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/** Confluent's own serializer for the topics of the contract (docs/adr/0002), TopicNameStrategy. */
public final class RegistrySerdes {
    static {
        GeneratedClasses.trust();
    }

    private final SchemaRegistryClient client;
    private final Map<String, Object> config;

    /**
     * @param client of the schema registry
     * @param config settings of Confluent's serializer, passed through
     */
    public RegistrySerdes(SchemaRegistryClient client, Map<String, String> config) {
        this.client = client;
        this.config = new HashMap<>(config);
        this.config.put("specific.avro.reader", true);
        // Generated classes say which Java class a string becomes; that is nobody else's business and would make
        // their schemas differ from the published ones.
        this.config.put("avro.remove.java.properties", true);
        // Required by the serializer, not used: the client is given.
        this.config.putIfAbsent("schema.registry.url", "mock://unused");
    }

    /** For values of one topic. */
    public <T extends SpecificRecord> Serde<T> value() {
        KafkaAvroSerializer serializer = new KafkaAvroSerializer(client);
        serializer.configure(config, false);
        KafkaAvroDeserializer deserializer = new KafkaAvroDeserializer(client);
        deserializer.configure(config, false);
        @SuppressWarnings("unchecked") // With specific.avro.reader the deserializer gives generated classes.
        Serde<T> serde = (Serde<T>) (Serde<?>) Serdes.serdeFrom(serializer, deserializer);
        return serde;
    }
}
