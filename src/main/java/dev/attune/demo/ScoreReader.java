package dev.attune.demo;

import dev.attune.schema.AgentAlert;
import dev.attune.schema.AgentScore;
import dev.attune.schema.ConversationAlert;
import dev.attune.schema.EnrichedEvent;
import dev.attune.schema.ReplyAssessment;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/** Reads what the service publishes, as any consumer would. Not thread-safe. */
final class ScoreReader implements AutoCloseable {
    private final KafkaConsumer<String, Object> consumer;
    private final Map<String, AgentScore> scores = new HashMap<>();
    private final Set<String> scored = new HashSet<>();
    private final Attention attention = new Attention();
    private long records;

    /** @param topics of scores, enriched events, assessments and alerts; they exist */
    ScoreReader(DemoView.Addresses addresses, List<String> topics) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", addresses.bootstrapServers());
        settings.put("schema.registry.url", addresses.registryUrl());
        settings.put("specific.avro.reader", true);
        // What a transaction that failed has written is not a score.
        settings.put("isolation.level", "read_committed");
        KafkaAvroDeserializer values = new KafkaAvroDeserializer();
        values.configure(settings, false);
        consumer = new KafkaConsumer<>(settings, new StringDeserializer(), values);
        List<TopicPartition> partitions = new ArrayList<>();
        for (String topic : topics) {
            consumer.partitionsFor(topic)
                    .forEach(info -> partitions.add(new TopicPartition(info.topic(), info.partition())));
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Reads what there is, waiting at most so long for the first record. */
    void poll(Duration longest) {
        for (ConsumerRecord<String, Object> record : consumer.poll(longest)) {
            records++;
            if (record.value() instanceof AgentScore score) {
                scores.put(record.key(), score);
            } else if (record.value() instanceof EnrichedEvent event) {
                // Revisions come with the same id again.
                scored.add(event.getEventId());
            } else if (record.value() instanceof ReplyAssessment reply) {
                attention.take(reply);
            } else if (record.value() instanceof ConversationAlert alert) {
                attention.take(alert);
            } else if (record.value() instanceof AgentAlert alert) {
                attention.take(alert);
            }
        }
    }

    /** Latest score of an agent, or null. */
    @Nullable
    AgentScore score(String agentId) {
        return scores.get(agentId);
    }

    /** What somebody should look at. */
    Attention.Standing attention() {
        return attention.standing();
    }

    /** How many records were read so far. */
    long records() {
        return records;
    }

    /** How many messages were scored so far. */
    long scored() {
        return scored.size();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
