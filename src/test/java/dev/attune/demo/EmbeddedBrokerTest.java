package dev.attune.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class EmbeddedBrokerTest {
    private static final TopicPartition PARTITION = new TopicPartition("letters", 0);

    @Test
    void carriesTransactionsAndLargeRecordsAndLeavesNothingBehind() throws Exception {
        String bootstrap;
        String large = "x".repeat(3_000_000);
        List<Path> before = brokerDirectories();
        try (EmbeddedBroker broker = EmbeddedBroker.start()) {
            bootstrap = broker.bootstrapServers();
            create(bootstrap, Map.of("max.message.bytes", Integer.toString(EmbeddedBroker.MESSAGE_MAX_BYTES)));
            try (KafkaProducer<String, String> producer = producer(bootstrap, "letter-writer")) {
                producer.initTransactions();
                producer.beginTransaction();
                producer.send(new ProducerRecord<>("letters", "a", large)).get();
                producer.abortTransaction();
                producer.beginTransaction();
                producer.send(new ProducerRecord<>("letters", "b", large)).get();
                producer.commitTransaction();
            }
            assertThat(read(bootstrap, 1)).singleElement().satisfies(record -> {
                assertThat(record.key()).isEqualTo("b");
                assertThat(record.value()).hasSameSizeAs(large);
            });
        }
        assertThat(brokerDirectories()).isEqualTo(before);
        assertThat(listens(bootstrap)).isFalse();
    }

    @Test
    void comesBackWithItsDataOnTheSamePortsAfterAKill(@TempDir Path directory) throws Exception {
        BrokerProcess killed = BrokerProcess.launch(directory);
        create(killed.bootstrapServers(), Map.of());
        try (KafkaProducer<String, String> producer = producer(killed.bootstrapServers(), null)) {
            producer.send(new ProducerRecord<>("letters", "a", "kept")).get();
        }
        killed.kill();

        try (BrokerProcess again = BrokerProcess.launch(directory)) {
            assertThat(again.bootstrapServers()).isEqualTo(killed.bootstrapServers());
            assertThat(again.registryUrl()).isEqualTo(killed.registryUrl());
            assertThat(read(again.bootstrapServers(), 1))
                    .extracting(ConsumerRecord::value)
                    .containsExactly("kept");
        }
    }

    private static void create(String bootstrap, Map<String, String> settings) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            admin.createTopics(List.of(new NewTopic("letters", 1, (short) 1).configs(settings)))
                    .all()
                    .get();
        }
    }

    private static KafkaProducer<String, String> producer(String bootstrap, String transactionalId) {
        Map<String, Object> settings = new HashMap<>(
                Map.of("bootstrap.servers", bootstrap, "max.request.size", EmbeddedBroker.MESSAGE_MAX_BYTES));
        if (transactionalId != null) {
            settings.put("transactional.id", transactionalId);
        }
        return new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    }

    private static List<ConsumerRecord<String, String>> read(String bootstrap, int count) {
        List<ConsumerRecord<String, String>> records = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap, "isolation.level", "read_committed"),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.assign(List.of(PARTITION));
            consumer.seekToBeginning(List.of(PARTITION));
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
                return records.size() >= count;
            });
        }
        return records;
    }

    private static List<Path> brokerDirectories() throws Exception {
        try (var entries = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return entries.filter(entry -> entry.getFileName().toString().startsWith("attune-broker-"))
                    .sorted()
                    .toList();
        }
    }

    private static boolean listens(String address) {
        List<String> parts = List.of(address.split(":", -1));
        try (Socket socket = new Socket(parts.get(0), Integer.parseInt(parts.get(1)))) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }
}
