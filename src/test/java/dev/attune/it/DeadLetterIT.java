package dev.attune.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.attune.runtime.Service;
import dev.attune.schema.AgentScore;
import dev.attune.schema.ChatEvent;
import dev.attune.schema.DeadLetter;
import dev.attune.schema.RejectReason;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Scores come out, bad input ends as a dead letter, and scoring goes on. */
@ExtendWith(Cluster.Shared.class)
@Timeout(180)
class DeadLetterIT {
    private static final int UNREGISTERED = 987_654;

    @TempDir
    private Path directory;

    private Platform platform;
    private final List<Tuple> expected = new ArrayList<>();
    private long sent;

    @Test
    void eachBadRecordEndsAsADeadLetterAndScoringGoesOn(Cluster cluster) throws Exception {
        Installation installation = Installation.on(cluster, "letters", directory)
                .with("clock.idle", "500ms")
                .with("scores.emit-every", "0s")
                .create(2);
        try (Service service = Service.start(installation.settings(), Service.Options.production());
                Platform open = new Platform(installation);
                Subscriber scores = new Subscriber(installation, "agent.scores");
                Subscriber letters = new Subscriber(installation, "dead.letters")) {
            platform = open;
            publish(new Chat("first"));
            awaitSegments(scores, 1);

            publishRubbish(new Chat("bad"));
            await("dead letters")
                    .atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(letters.values("dead.letters", DeadLetter.class))
                            .hasSameSizeAs(expected));

            // The platform sends again what it has sent before, and goes on.
            publish(new Chat("second"));
            awaitSegments(scores, 2);
            assertLetters(letters.values("dead.letters", DeadLetter.class));
            assertThat(service.meters().balance().values()).containsExactly(sent, 7L, 1L, 8L);
            assertAddsUp(Probe.of(service).status().get("records"));
            assertThat(service.failure()).isNull();
        }
    }

    /** Publishes a chat of three events; the first chat's last event once more. */
    private void publish(Chat chat) throws Exception {
        byte[] last = {};
        for (ChatEvent event : chat.answeredBy("ana")) {
            last = serialize(event);
            send(chat.id(), last);
        }
        if (chat.id().equals("first")) {
            send(chat.id(), last);
        }
    }

    private void publishRubbish(Chat chat) throws Exception {
        Instant now = Instant.now();
        byte[] good = serialize(chat.customer(now, "Where is it?"));
        reject(RejectReason.MALFORMED, "bad", Platform.bytes("rubbish"));
        reject(RejectReason.MALFORMED, "bad", cut(good));
        reject(RejectReason.UNKNOWN_SCHEMA, "bad", withSchema(good, UNREGISTERED));
        reject(RejectReason.KEY_MISMATCH, "other", good);
        reject(RejectReason.KEY_MISMATCH, null, good);
        reject(RejectReason.NULL_VALUE, "bad", null);
        reject(RejectReason.INVALID_VALUE, "bad", serialize(chat.customer(now, "x".repeat(5 << 20))));
        reject(RejectReason.FROM_THE_FUTURE, "bad", serialize(chat.customer(now.plus(Duration.ofDays(366)), "Hi")));
        // What was refused has left nothing behind: the good one is no duplicate of it.
        send("bad", good);
    }

    private byte[] serialize(ChatEvent event) {
        return platform.serialize("chat.events", event);
    }

    private static byte[] cut(byte[] value) {
        return Arrays.copyOf(value, value.length / 2);
    }

    /** The id follows the magic byte. */
    private static byte[] withSchema(byte[] value, int id) {
        byte[] changed = value.clone();
        ByteBuffer.wrap(changed).putInt(1, id);
        return changed;
    }

    private void reject(RejectReason reason, String key, byte[] value) throws Exception {
        RecordMetadata at = send(key, value);
        expected.add(tuple(reason, at.topic(), at.partition(), at.offset(), value == null ? -1 : value.length));
    }

    private RecordMetadata send(String key, byte[] value) throws Exception {
        sent++;
        return platform.sendChat(key == null ? null : Platform.bytes(key), value);
    }

    private static void awaitSegments(Subscriber scores, int segments) {
        AgentScore latest = scores.awaitOne(
                "agent.scores",
                AgentScore.class,
                score -> score.getHorizons().get(0).getResponsiveness().getN() >= segments);
        assertThat(latest.getAgentId()).isEqualTo("ana");
        assertThat(latest.getHorizons().get(0).getResponsiveness().getN()).isEqualTo(segments);
    }

    private void assertLetters(List<DeadLetter> letters) {
        assertThat(letters)
                .extracting(
                        DeadLetter::getReason,
                        DeadLetter::getTopic,
                        DeadLetter::getPartition,
                        DeadLetter::getOffset,
                        DeadLetter::getPayloadBytes)
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(letters)
                .allSatisfy(letter -> assertThat(letter.getDetail()).isNotBlank())
                .filteredOn(letter -> letter.getReason() == RejectReason.INVALID_VALUE)
                .allSatisfy(letter -> assertThat(letter.getPayloadTruncated()).isTrue());
    }

    private void assertAddsUp(JsonNode records) {
        assertThat(records.get("read").asLong())
                .isEqualTo(sent)
                .isEqualTo(records.get("accepted").asLong()
                        + records.get("duplicate").asLong()
                        + records.get("rejected").asLong());
    }
}
