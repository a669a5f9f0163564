package dev.attune.config;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;

/** Names of Kafka's own properties. */
final class KafkaKeys {
    private static final List<String> PREFIXES = List.of(
            StreamsConfig.MAIN_CONSUMER_PREFIX,
            StreamsConfig.RESTORE_CONSUMER_PREFIX,
            StreamsConfig.GLOBAL_CONSUMER_PREFIX,
            StreamsConfig.CONSUMER_PREFIX,
            StreamsConfig.PRODUCER_PREFIX,
            StreamsConfig.ADMIN_CLIENT_PREFIX);

    // Plugins (login handlers, interceptors, metric reporters) have properties nobody can list, so an unknown name is
    // not an error by itself. One or two letters beside a known name is a slip of the pen.
    private static final int SLIP = 2;

    private KafkaKeys() {}

    /** The name as the client knows it, without {@code main.consumer.} and the like. */
    static String withoutPrefix(String key) {
        for (String prefix : PREFIXES) {
            if (key.startsWith(prefix)) {
                return key.substring(prefix.length());
            }
        }
        return key;
    }

    /** The name that a mistyped one was meant to be; empty if it is known, or like none. */
    static Optional<String> meant(String key) {
        String name = withoutPrefix(key);
        if (name.startsWith(StreamsConfig.TOPIC_PREFIX) || name.startsWith(StreamsConfig.CLIENT_TAG_PREFIX)) {
            return Optional.empty();
        }
        Set<String> known = known();
        if (known.contains(name)) {
            return Optional.empty();
        }
        return NearestName.of(name, known).filter(nearest -> NearestName.distance(name, nearest) <= SLIP);
    }

    private static Set<String> known() {
        Set<String> names = new TreeSet<>(StreamsConfig.configDef().names());
        names.addAll(ConsumerConfig.configNames());
        names.addAll(ProducerConfig.configNames());
        names.addAll(AdminClientConfig.configNames());
        names.add(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG);
        return names;
    }
}
