package dev.attune.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.cli.AttuneCommand;
import dev.attune.config.AgentKey;
import dev.attune.ingest.Pseudonyms;
import dev.attune.runtime.Service;
import dev.attune.schema.AgentScore;
import dev.attune.schema.ChatEvent;
import dev.attune.schema.ReplyAssessment;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** {@code attune forget}: the agent begins anew, everybody else goes on. */
@ExtendWith(Cluster.Shared.class)
@Timeout(240)
class ForgetIT {
    private static final String KEY = "9f4c1d0b7e62a853f01c4d9be7a6358240d1c7f29b8e3a6510fd2c4b7a9e8d63";

    @TempDir
    private Path directory;

    private record Answer(int exitCode, String said) {}

    private static Answer forget(Installation installation, String... words) {
        List<String> arguments = new ArrayList<>(List.of("forget", "--agent", "ana"));
        arguments.addAll(List.of(words));
        arguments.addAll(installation.options());
        StringWriter said = new StringWriter();
        CommandLine commands =
                AttuneCommand.commandLine().setOut(new PrintWriter(said, true)).setErr(new PrintWriter(said, true));
        return new Answer(commands.execute(arguments.toArray(String[]::new)), said.toString());
    }

    @ParameterizedTest(name = "pseudonyms: {0}")
    @ValueSource(booleans = {false, true})
    void theScoreOfTheAgentBeginsAnewAndOthersGoOn(boolean pseudonyms, Cluster cluster) throws Exception {
        Installation plain = Installation.on(cluster, pseudonyms ? "forget-pseudonym" : "forget", directory)
                .with("clock.idle", "500ms")
                .with("scores.emit-every", "0s")
                .with("turn.gap", "1s");
        Installation installation = (pseudonyms
                        ? plain.with("privacy.agent-ids", "pseudonym").with("privacy.agent-key", KEY)
                        : plain)
                .create(2);
        String ana = pseudonyms ? new Pseudonyms(AgentKey.parse(KEY)).of("ana") : "ana";
        String ben = pseudonyms ? new Pseudonyms(AgentKey.parse(KEY)).of("ben") : "ben";
        try (Platform platform = new Platform(installation);
                Subscriber outputs = new Subscriber(installation, "agent.scores", "replies.assessed")) {
            try (Service service = Service.start(installation.settings(), Service.Options.production())) {
                publish(platform, "a-1", "ana");
                publish(platform, "b-1", "ben");
                awaitSegments(outputs, ana, 1);
                awaitSegments(outputs, ben, 1);
                awaitSettled(outputs, ana);
                awaitSettled(outputs, ben);

                Answer refused = forget(installation, "--yes");
                assertThat(refused.exitCode()).as(refused.said()).isEqualTo(1);
                assertThat(refused.said()).contains("The service runs", "Stop all its instances first");
                assertThat(service.failure()).isNull();
            }
            assertDryRunChangesNothing(installation, ana);

            Answer done = forget(installation, "--yes");

            assertThat(done.exitCode()).as(done.said()).isZero();
            assertThat(done.said())
                    .contains("removed: agents 1, segments 1,", "agent-replies 1,", "agent.scores 1")
                    .contains("state of 1 conversations", "replies.assessed", "deleted: ");
            assertThat(present(installation, ana)).isEmpty();
            assertThat(present(installation, ben)).isNotEmpty();
            assertThat(tasksWithAgents(installation)).isEmpty();
            assertThat(forget(installation, "--yes").said()).contains("removed: nothing");
            long scored = scoresOf(outputs, ana).size();

            try (Service service = Service.start(installation.settings(), Service.Options.production())) {
                publish(platform, "b-2", "ben");
                awaitSegments(outputs, ben, 2);
                publish(platform, "a-2", "ana");
                awaitSettled(outputs, ana, "a-2");
                assertThat(scoresOf(outputs, ana).stream().skip(scored))
                        .isNotEmpty()
                        .allSatisfy(score -> assertThat(segments(score)).isLessThanOrEqualTo(1));
                assertThat(service.failure()).isNull();
            }
        }
    }

    private static void assertDryRunChangesNothing(Installation installation, String agent) throws Exception {
        List<String> before = present(installation, agent);

        Answer dry = forget(installation, "--dry-run");

        assertThat(dry.exitCode()).as(dry.said()).isZero();
        assertThat(dry.said()).contains("would remove: agents 1, segments 1,", "would delete: ");
        assertThat(before).isNotEmpty();
        assertThat(present(installation, agent)).isEqualTo(before);
        assertThat(tasksWithAgents(installation)).isNotEmpty();
    }

    /** Topics in which the latest record of a key with the agent's id in it has a value. */
    private static List<String> present(Installation installation, String agent) throws Exception {
        List<String> present = new ArrayList<>();
        for (Map.Entry<String, List<ConsumerRecord<byte[], byte[]>>> topic :
                RawTopics.of(installation).entrySet()) {
            boolean compacted =
                    topic.getKey().endsWith("-changelog") || topic.getKey().equals(installation.topic("agent.scores"));
            Map<String, Boolean> latest = new HashMap<>();
            for (ConsumerRecord<byte[], byte[]> one : topic.getValue()) {
                String key = one.key() == null ? "" : new String(one.key(), StandardCharsets.ISO_8859_1);
                if (compacted && key.contains(agent)) {
                    latest.put(key, one.value() != null);
                }
            }
            if (latest.containsValue(true)) {
                present.add(topic.getKey());
            }
        }
        return present;
    }

    private static List<Path> tasksWithAgents(Installation installation) throws Exception {
        try (var all = Files.walk(installation.stateDirectory())) {
            return all.filter(path -> path.endsWith("rocksdb/agents")).toList();
        }
    }

    private static void publish(Platform platform, String conversation, String agent) throws Exception {
        for (ChatEvent event : new Chat(conversation).answeredBy(agent)) {
            platform.sendChat(Platform.bytes(conversation), platform.serialize("chat.events", event));
        }
    }

    private static int segments(AgentScore score) {
        return score.getHorizons().get(0).getResponsiveness().getN();
    }

    private static List<AgentScore> scoresOf(Subscriber outputs, String agent) {
        return outputs.values("agent.scores", AgentScore.class).stream()
                .filter(score -> score.getAgentId().equals(agent))
                .toList();
    }

    private static void awaitSegments(Subscriber outputs, String agent, int segments) {
        outputs.awaitOne(
                "agent.scores",
                AgentScore.class,
                score -> score.getAgentId().equals(agent) && segments(score) == segments);
    }

    private static void awaitSettled(Subscriber outputs, String agent) {
        awaitSettled(outputs, agent, "");
    }

    private static void awaitSettled(Subscriber outputs, String agent, String conversation) {
        outputs.awaitOne(
                "replies.assessed",
                ReplyAssessment.class,
                reply -> reply.getSettled()
                        && reply.getAgentId().equals(agent)
                        && reply.getConversationId().startsWith(conversation));
    }
}
