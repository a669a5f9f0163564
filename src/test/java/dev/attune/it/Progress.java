package dev.attune.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListTransactionsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/** How far an installation is, as the broker sees it. */
final class Progress implements AutoCloseable {
    private final Installation installation;
    private final Admin admin;
    private final List<TopicPartition> inputs;
    private final List<TopicPartition> outputs;

    Progress(Installation installation) throws Exception {
        this.installation = installation;
        admin = installation.admin();
        inputs = partitions("chat.events", "ticket.events");
        outputs = partitions(FinalValues.TOPICS);
    }

    private List<TopicPartition> partitions(String... topics) throws Exception {
        List<String> names = List.of(topics).stream().map(installation::topic).toList();
        Map<String, TopicDescription> found =
                admin.describeTopics(names).allTopicNames().get();
        return found.values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .toList();
    }

    /** Input records whose effects are committed. */
    long read() throws Exception {
        Map<TopicPartition, OffsetAndMetadata> committed;
        try {
            committed = admin.listConsumerGroupOffsets(installation.applicationId())
                    .partitionsToOffsetAndMetadata()
                    .get();
        } catch (ExecutionException e) {
            // The coordinator of a broker that has just come back still loads its groups.
            return 0;
        }
        return inputs.stream()
                .map(committed::get)
                .mapToLong(offset -> offset == null ? 0 : offset.offset())
                .sum();
    }

    /** Waits until all of the input but the latest {@code behind} records is read and committed. */
    void awaitRead(long records, long behind) {
        await("input read")
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> assertThat(read()).isGreaterThanOrEqualTo(records - behind));
    }

    /** Whether a transaction of the service is open that has outputs: ended now, they will be taken back. */
    boolean isAmidTransaction() throws Exception {
        boolean ongoing = admin
                .listTransactions(new ListTransactionsOptions().filterStates(List.of(TransactionState.ONGOING)))
                .all()
                .get()
                .stream()
                .anyMatch(open -> open.transactionalId().startsWith(installation.applicationId() + "-"));
        if (!ongoing) {
            return false;
        }
        Map<TopicPartition, Long> stable = ends(IsolationLevel.READ_COMMITTED);
        Map<TopicPartition, Long> all = ends(IsolationLevel.READ_UNCOMMITTED);
        return outputs.stream().anyMatch(partition -> all.get(partition) > stable.get(partition));
    }

    private Map<TopicPartition, Long> ends(IsolationLevel isolation) throws Exception {
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        outputs.forEach(partition -> latest.put(partition, OffsetSpec.latest()));
        Map<TopicPartition, Long> ends = new HashMap<>();
        admin.listOffsets(latest, new ListOffsetsOptions(isolation))
                .all()
                .get()
                .forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }

    @Override
    public void close() {
        admin.close();
    }
}
