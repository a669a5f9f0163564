package dev.attune.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.primitives.Bytes;
import dev.attune.json.EventLine;
import dev.attune.runtime.Notice;
import dev.attune.schema.AgentScore;
import dev.attune.schema.DeadLetter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Text stays put, seen from outside: the service as it is run, with RocksDB and exactly-once; all of its topics, its
 * disk, its log and what it answers by HTTP.
 *
 * <p>Left out are the places that may have text: the input topics. Templates are not declared here, and the dead
 * letters are without payload.
 */
@ExtendWith(Cluster.Shared.class)
@Timeout(240)
class CanaryIT {
    private static final long SEED = 20_261_126;

    @TempDir
    private Path directory;

    private final CanaryScan canary = new CanaryScan(SEED);

    @Test
    void nothingThatAPersonWroteIsAnywhereButInTheInput(Cluster cluster) throws Exception {
        Installation installation = Installation.on(cluster, "canary", directory)
                .with("sentiment.engine", "attune")
                .with("deadletter.payload", "none")
                .with("ingest.trust-timestamps", "true")
                .with("clock.idle", "500ms")
                .with("scores.emit-every", "0s")
                // Else what was read of the hop is deleted before it is looked at.
                .with("kafka.repartition.purge.interval.ms", "3600000")
                .create(2);
        Map<String, List<String>> heard = new TreeMap<>();
        CanaryTalk talk = new CanaryTalk(
                Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofMinutes(10)), canary.sung());
        try (ServiceProcess service = ServiceProcess.run(installation)) {
            service.probe().awaitCode("/ready", 200);
            publish(installation, talk);
            awaitAllIsSaid(installation);
            for (String path : List.of("/metrics", "/status", "/live", "/ready")) {
                note("http " + path, service.probe().get(path).body().getBytes(StandardCharsets.UTF_8), heard);
            }
            service.terminate();
            // 128 + SIGTERM: what was in memory is on the disk now.
            assertThat(service.exitCode()).as(service.said()).isEqualTo(143);
            note("log", service.said().getBytes(StandardCharsets.UTF_8), heard);
            assertThat(service.said()).contains("event=stopped clean=true", Notice.TEXT);
        }
        Map<String, List<ConsumerRecord<byte[], byte[]>>> topics = RawTopics.of(installation);
        topics.forEach((topic, records) -> records.forEach(one -> note("topic " + topic, one, heard)));
        noteFiles(installation.stateDirectory(), heard);

        // The scan can hear: it does so in the input, by the same way.
        assertThat(heard.remove("topic canary.chat.events")).containsAll(allButJoinedDigits());
        assertThat(heard.remove("topic canary.ticket.events")).containsAll(allButJoinedDigits());
        assertThat(heard).as("seed %s", SEED).isEmpty();
        assertLookedAt(topics, installation);
    }

    /** The digits of the number are sung with spaces. */
    private List<String> allButJoinedDigits() {
        return canary.wanted().stream()
                .filter(part -> !part.matches("\\d{10,}"))
                .toList();
    }

    private static void publish(Installation installation, CanaryTalk talk) throws Exception {
        try (Platform platform = new Platform(installation)) {
            talk.lines().forEach(platform::publish);
            platform.flush();
            for (String value : talk.rubbish()) {
                platform.sendChat(Platform.bytes("c1"), Platform.bytes(value));
            }
            // Another key than its own.
            platform.sendChat(
                    Platform.bytes("another"),
                    platform.serialize(
                            "chat.events", ((EventLine.Chat) talk.lines().get(1)).event()));
        }
        try (Progress progress = new Progress(installation)) {
            progress.awaitRead(talk.lines().size() + talk.rubbish().size() + 1, 0);
        }
    }

    private static void awaitAllIsSaid(Installation installation) {
        try (Subscriber outputs = new Subscriber(installation, "agent.scores", "dead.letters")) {
            outputs.awaitOne(
                    "agent.scores",
                    AgentScore.class,
                    score -> score.getHorizons().get(0).getResponsiveness().getN() > 0);
            Awaitility.await("dead letters")
                    .atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(outputs.values("dead.letters", DeadLetter.class))
                            .hasSize(9)
                            .allSatisfy(
                                    letter -> assertThat(letter.getPayload()).isNull()));
        }
    }

    /** A scan of nothing finds nothing: what should be there is. */
    private static void assertLookedAt(
            Map<String, List<ConsumerRecord<byte[], byte[]>>> topics, Installation installation) throws IOException {
        for (String topic : List.of(
                "canary.events.enriched",
                "canary.replies.assessed",
                "canary.agent.scores",
                "canary.dead.letters",
                "canary-agent-updates-repartition",
                "canary-conversations-changelog",
                "canary-agents-changelog",
                "canary-segments-changelog",
                "canary-agent-replies-changelog")) {
            assertThat(topics.get(topic)).as(topic).isNotEmpty();
        }
        assertThat(topics.keySet()).contains("canary.promises", "canary.conversation.alerts", "canary.agent.alerts");
        // The blocks of the files are not packed, and hold what was in memory at the end.
        byte[] agent = CanaryTalk.AGENT.getBytes(StandardCharsets.UTF_8);
        List<String> withAgent = new ArrayList<>();
        for (Path file : files(installation.stateDirectory())) {
            if (Bytes.indexOf(Files.readAllBytes(file), agent) >= 0) {
                withAgent.add(file.getParent().getFileName().toString());
            }
        }
        assertThat(withAgent).contains("conversations", "agents", "agent-replies");
    }

    @Test
    void whatIsPlantedOnTheDiskIsFound() throws IOException {
        Path state = Files.createDirectories(directory.resolve("planted/0_0/rocksdb/conversations"));
        Files.writeString(state.resolve("000012.sst"), "\u0000\u0001" + canary.sung(), StandardCharsets.UTF_16LE);
        Map<String, List<String>> heard = new TreeMap<>();

        noteFiles(directory, heard);

        assertThat(heard).hasSize(1);
    }

    private void note(String where, ConsumerRecord<byte[], byte[]> record, Map<String, List<String>> heard) {
        note(where, record.key(), heard);
        note(where, record.value(), heard);
        for (Header header : record.headers()) {
            note(where, header.key().getBytes(StandardCharsets.UTF_8), heard);
            note(where, header.value(), heard);
        }
    }

    private void note(String where, byte[] bytes, Map<String, List<String>> heard) {
        List<String> found = bytes == null ? List.of() : canary.heardIn(bytes);
        if (!found.isEmpty()) {
            heard.computeIfAbsent(where, place -> new ArrayList<>()).addAll(found);
        }
    }

    private void noteFiles(Path root, Map<String, List<String>> heard) throws IOException {
        for (Path file : files(root)) {
            note("file " + root.relativize(file), Files.readAllBytes(file), heard);
            note("name " + root.relativize(file), file.toString().getBytes(StandardCharsets.UTF_8), heard);
        }
    }

    private static List<Path> files(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
