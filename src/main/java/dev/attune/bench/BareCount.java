package dev.attune.bench;

import dev.attune.ingest.ConversationKind;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import io.confluent.kafka.serializers.subject.TopicRecordNameStrategy;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Repartitioned;

/**
 * The least that Kafka Streams can do for the same question: count events by agent. The same topics, Confluent's serde,
 * one hop by agent, RocksDB with changelog, the same guarantee and commit interval; else Kafka's defaults, and no
 * output topic.
 */
final class BareCount implements Side {
    private final BenchBroker broker;
    private final Input input;
    private final String name;

    BareCount(BenchBroker broker, Input input, String name) {
        this.broker = broker;
        this.input = input;
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Iterable<String> outputs(String applicationId) {
        return List.of();
    }

    @Override
    public Topology topology(String applicationId) {
        StreamsBuilder builder = new StreamsBuilder();
        KStream<String, SpecificRecord> chats = keyed(builder, input.chatTopic(), ConversationKind.CHAT);
        KStream<String, SpecificRecord> tickets = keyed(builder, input.ticketTopic(), ConversationKind.TICKET);
        chats.merge(tickets)
                .repartition(Repartitioned.with(Serdes.String(), events()).withName("by-agent"))
                .groupByKey(Grouped.with(Serdes.String(), events()))
                .count(Materialized.as("counts"));
        return builder.build();
    }

    private KStream<String, SpecificRecord> keyed(StreamsBuilder builder, String topic, ConversationKind kind) {
        return builder.stream(topic, Consumed.with(Serdes.String(), events()))
                .selectKey((conversation, event) -> Workload.countedBy(kind, event));
    }

    @SuppressWarnings("unchecked") // What the topics hold are generated records.
    private Serde<SpecificRecord> events() {
        Map<String, Object> config = Map.of(
                "schema.registry.url",
                broker.registryUrl(),
                "specific.avro.reader",
                true,
                "avro.remove.java.properties",
                true,
                // Chats and tickets share the hop.
                "value.subject.name.strategy",
                TopicRecordNameStrategy.class.getName());
        KafkaAvroSerializer serializer = new KafkaAvroSerializer();
        KafkaAvroDeserializer deserializer = new KafkaAvroDeserializer();
        serializer.configure(config, false);
        deserializer.configure(config, false);
        return (Serde<SpecificRecord>) (Serde<?>) Serdes.serdeFrom(serializer, deserializer);
    }

    @Override
    public Properties properties(String applicationId) {
        Properties properties = new Properties();
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        properties.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, "100");
        properties.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, "0");
        return properties;
    }

    @Override
    public void ended(String applicationId) {
        // Its serdes are closed with the application.
    }
}
