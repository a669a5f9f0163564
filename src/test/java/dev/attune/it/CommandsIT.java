package dev.attune.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.cli.AttuneCommand;
import dev.attune.schema.ChatEvent;
import dev.attune.schema.EnrichedEvent;
import dev.attune.topology.Topics;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The commands as a person gives them, from a broker without topics to a service that scores. */
@ExtendWith(Cluster.Shared.class)
@Timeout(240)
class CommandsIT {
    @TempDir
    private Path directory;

    private record Answer(int exitCode, String said) {}

    private static Answer attune(Installation installation, String... words) {
        List<String> arguments = new ArrayList<>(List.of(words));
        arguments.addAll(installation.options());
        StringWriter said = new StringWriter();
        CommandLine commands =
                AttuneCommand.commandLine().setOut(new PrintWriter(said, true)).setErr(new PrintWriter(said, true));
        return new Answer(commands.execute(arguments.toArray(String[]::new)), said.toString());
    }

    @Test
    void runWithoutTopicsSaysWhatToDoAndEndsWithOne(Cluster cluster) throws Exception {
        Installation installation = Installation.on(cluster, "nothing-there", directory);

        try (ServiceProcess run = ServiceProcess.run(installation)) {
            assertThat(run.exitCode()).as(run.said()).isEqualTo(1);
            assertThat(Topics.descriptions(installation.settings()))
                    .allSatisfy(topic -> assertThat(run.said())
                            .contains("The topic " + topic.name() + " does not exist: run `attune topics create`."));
            assertThat(run.said()).contains("`attune topics create --schemas`").doesNotContain("\tat ");
        }
    }

    @Test
    void topicsAreMadeCheckedAndThenTheServiceRuns(Cluster cluster) throws Exception {
        Installation installation = Installation.on(cluster, "by-hand", directory);
        assertThat(attune(installation, "topics", "check", "--schemas"))
                .satisfies(answer -> assertThat(answer.exitCode()).isEqualTo(1))
                .satisfies(answer -> assertThat(answer.said()).contains("by-hand.chat.events does not exist"));

        Answer made =
                attune(installation, "topics", "create", "--schemas", "--partitions", "2", "--replication-factor", "1");

        assertThat(made.exitCode()).as(made.said()).isZero();
        assertThat(made.said()).contains("created by-hand.agent.scores", "registered by-hand.agent.scores-value");
        assertThat(attune(installation, "topics", "check", "--schemas")).isEqualTo(new Answer(0, ""));
        ChatEvent event = new Chat("c").answeredBy("ana").get(0);
        try (ServiceProcess run = ServiceProcess.run(installation);
                Platform platform = new Platform(installation);
                Subscriber enriched = new Subscriber(installation, "events.enriched")) {
            run.probe().awaitCode("/ready", 200);
            platform.sendChat(Platform.bytes("c"), platform.serialize("chat.events", event));
            assertThat(enriched.awaitOne("events.enriched", EnrichedEvent.class, read -> true)
                            .getEventId())
                    .isEqualTo(event.getEventId());

            run.terminate();
            // 128 + SIGTERM: ended because it was asked to.
            assertThat(run.exitCode()).as(run.said()).isEqualTo(143);
            assertThat(run.said()).contains("event=stopped clean=true");
        }
    }

    @Test
    void aSecondCreateChangesNothing(Cluster cluster) {
        Installation installation = Installation.on(cluster, "twice", directory).create(1);

        Answer again = attune(installation, "topics", "create", "--schemas");

        assertThat(again.exitCode()).isZero();
        assertThat(again.said()).doesNotContain("created ", "note: ");
    }
}
