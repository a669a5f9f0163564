package dev.attune.bench;

import dev.attune.demo.EmbeddedBroker;
import dev.attune.demo.EmbeddedRegistry;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** Broker and registry of a bench, and what is asked of the broker. */
final class BenchBroker implements AutoCloseable {
    /** Of every topic: more than the stream thread that reads them, as in a service that is to grow. */
    static final int PARTITIONS = 4;

    private final EmbeddedBroker broker;
    private final EmbeddedRegistry registry;
    private final Admin admin;

    private BenchBroker(EmbeddedBroker broker, EmbeddedRegistry registry) {
        this.broker = broker;
        this.registry = registry;
        this.admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }

    static BenchBroker start() throws IOException {
        EmbeddedBroker broker = EmbeddedBroker.start();
        try {
            return new BenchBroker(broker, EmbeddedRegistry.start());
        } catch (IOException | RuntimeException e) {
            broker.close();
            throw e;
        }
    }

    String bootstrapServers() {
        return broker.bootstrapServers();
    }

    String registryUrl() {
        return registry.url();
    }

    void createTopics(Collection<String> names) {
        get(admin.createTopics(names.stream()
                        .map(name -> new NewTopic(name, PARTITIONS, (short) 1)
                                // The simulated shift is over: its records must not be older than what is kept.
                                .configs(Map.of("retention.ms", "-1")))
                        .toList())
                .all());
    }

    /** Removes topics by prefix: what a run wrote is of no use to the next one. */
    void deleteTopics(String prefix) {
        Set<String> names = get(admin.listTopics().names()).stream()
                .filter(name -> name.startsWith(prefix))
                .collect(Collectors.toSet());
        get(admin.deleteTopics(names).all());
    }

    /** Ends of the partitions of some topics. */
    Map<TopicPartition, Long> ends(Collection<String> topics) {
        Map<TopicPartition, OffsetSpec> wanted = topics.stream()
                .flatMap(topic ->
                        Stream.iterate(0, i -> i < PARTITIONS, i -> i + 1).map(i -> new TopicPartition(topic, i)))
                .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        Map<TopicPartition, Long> ends = new HashMap<>();
        get(admin.listOffsets(wanted).all()).forEach((partition, info) -> ends.put(partition, info.offset()));
        return ends;
    }

    /** What a consumer group has committed; nothing for partitions it has not read. */
    Map<TopicPartition, Long> committed(String group) {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        Map<TopicPartition, OffsetAndMetadata> found =
                get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        found.forEach((partition, offset) -> {
            if (offset != null) {
                offsets.put(partition, offset.offset());
            }
        });
        return offsets;
    }

    /**
     * Records and bytes on disk of each topic whose name starts with a prefix, by the rest of its name. Markers of
     * transactions count as records.
     */
    Map<String, long[]> written(String prefix) {
        Map<String, long[]> written = new TreeMap<>();
        List<String> names = get(admin.listTopics().names()).stream()
                .filter(name -> name.startsWith(prefix))
                .toList();
        ends(names)
                .forEach((partition, end) -> written.computeIfAbsent(
                                partition.topic().substring(prefix.length()), name -> new long[2])[0] += end);
        get(admin.describeLogDirs(List.of(1)).allDescriptions())
                .values()
                .forEach(directories -> directories
                        .values()
                        .forEach(directory -> directory.replicaInfos().forEach((partition, info) -> {
                            if (partition.topic().startsWith(prefix)) {
                                long[] topic = written.get(partition.topic().substring(prefix.length()));
                                if (topic != null) {
                                    topic[1] += info.size();
                                }
                            }
                        })));
        return written;
    }

    /** Repartition topics of an application. */
    List<String> repartitionTopics(String applicationId) {
        return get(admin.listTopics().names()).stream()
                .filter(name -> name.startsWith(applicationId + "-") && name.endsWith("-repartition"))
                .toList();
    }

    private static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new KafkaException("The bench's broker did not do as asked", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Interrupted while waiting for the bench's broker", e);
        }
    }

    @Override
    public void close() {
        admin.close();
        registry.close();
        broker.close();
    }
}
