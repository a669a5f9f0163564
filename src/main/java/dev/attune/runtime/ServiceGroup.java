package dev.attune.runtime;

import dev.attune.config.Settings;
import dev.attune.runtime.TopicAdmin.BrokerException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.jspecify.annotations.Nullable;

/** The consumer group of the service, as the broker sees it from outside. */
final class ServiceGroup implements AutoCloseable {
    private final Settings settings;
    private final Admin admin;

    ServiceGroup(Settings settings) {
        this.settings = settings;
        admin = Admin.create(TopicAdmin.properties(settings));
    }

    /** @throws StartException if an instance is in the group, or the broker cannot be asked */
    void requireNobody() {
        Optional<GroupListing> group = ask(
                "The groups cannot be listed",
                () -> TopicAdmin.get(admin.listGroups().all()).stream()
                        .filter(listed -> listed.groupId().equals(settings.applicationId()))
                        .findFirst());
        group.flatMap(GroupListing::groupState).ifPresent(state -> {
            if (state != GroupState.EMPTY && state != GroupState.DEAD) {
                throw new StartException(List.of("The service runs: the group " + settings.applicationId() + " is "
                        + state + ". Stop all its instances first; one with kafka.group.instance.id counts as running"
                        + " until kafka.session.timeout.ms (45 s) after its end."));
            }
        });
    }

    /** Offsets up to which the service has read a topic, by partition. */
    Map<Integer, Long> committed(String topic) {
        Map<TopicPartition, OffsetAndMetadata> all = ask(
                "The offsets of the group cannot be read",
                () -> TopicAdmin.get(
                        admin.listConsumerGroupOffsets(settings.applicationId()).partitionsToOffsetAndMetadata()));
        Map<Integer, Long> committed = new HashMap<>();
        all.forEach((partition, offset) -> {
            if (partition.topic().equals(topic) && offset != null) {
                committed.put(partition.partition(), offset.offset());
            }
        });
        return committed;
    }

    /** Deletes what the service has read of a topic of its own, as it does itself from time to time. */
    void purge(String topic) {
        Map<TopicPartition, RecordsToDelete> read = new HashMap<>();
        committed(topic)
                .forEach((partition, offset) ->
                        read.put(new TopicPartition(topic, partition), RecordsToDelete.beforeOffset(offset)));
        ask(
                "What was read of " + topic + " cannot be deleted",
                () -> TopicAdmin.get(admin.deleteRecords(read).all()));
    }

    /** The {@code retention.ms} of topics; null where the broker does not say. */
    Map<String, @Nullable String> retention(List<String> topics) {
        Map<String, @Nullable String> retention = new HashMap<>();
        topics.forEach(topic -> retention.put(topic, null));
        Map<ConfigResource, Config> configs = ask("The topics cannot be described", () -> {
            List<ConfigResource> existing = TopicAdmin.get(admin.listTopics().names()).stream()
                    .filter(retention::containsKey)
                    .map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic))
                    .toList();
            return TopicAdmin.get(admin.describeConfigs(existing).all());
        });
        configs.forEach((topic, config) -> {
            if (config.get(TopicConfig.RETENTION_MS_CONFIG) != null) {
                retention.put(
                        topic.name(),
                        config.get(TopicConfig.RETENTION_MS_CONFIG).value());
            }
        });
        return retention;
    }

    private interface Question<T> {
        T answer() throws BrokerException;
    }

    private static <T> T ask(String problem, Question<T> question) {
        try {
            return question.answer();
        } catch (BrokerException e) {
            throw new StartException(List.of(problem + " (" + e.getMessage() + ")."));
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
