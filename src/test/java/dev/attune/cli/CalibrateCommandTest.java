package dev.attune.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.json.OutputLine;
import dev.attune.rubric.OpeningCell;
import dev.attune.rubric.Priors;
import dev.attune.rubric.PriorsFile;
import dev.attune.rubric.PriorsReading.Sound;
import dev.attune.schema.Channel;
import dev.attune.schema.Manner;
import dev.attune.schema.NeedOutcome;
import dev.attune.schema.ReplyAssessment;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CalibrateCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path directory;

    private int calibrate(String... options) {
        CommandLine commands = AttuneCommand.commandLine();
        commands.setOut(new PrintWriter(out, true));
        commands.setErr(new PrintWriter(err, true));
        List<String> call = new ArrayList<>(List.of("calibrate"));
        call.addAll(List.of(options));
        return commands.execute(call.toArray(String[]::new));
    }

    @Test
    void priors_are_written_that_the_setting_takes() throws IOException {
        Path file = directory.resolve("priors.json");

        assertThat(calibrate("--rubric-version", "1-own", "--out", file.toString(), recorded(40, 50)))
                .isEqualTo(ExitCodes.OK);

        Priors priors = ((Sound) PriorsFile.read(file)).priors();
        assertThat(priors.rubricVersion()).isEqualTo("1-own");
        assertThat(priors.warmth().meanMicros()).isBetween(560_000, 640_000);
        assertThat(priors.warmth().spreadMicros()).isBetween(90_000, 110_000);
        assertThat(priors.warmth().cells())
                .singleElement()
                .satisfies(cell -> assertThat(cell.segments()).isEqualTo(2_000))
                .satisfies(cell -> assertThat(cell.cell()).isEqualTo(OpeningCell.of(Channel.CHAT, -.5)));
        assertThat(priors.needsMet().meanMicros()).isEqualTo(1_000_000);
        assertThat(priors.responsiveness()).isEqualTo(Priors.shipped().responsiveness());
        assertThat(priors.promisesKept()).isEqualTo(Priors.shipped().promisesKept());
    }

    @Test
    void every_number_is_shown_before_and_after() throws IOException {
        assertThat(calibrate("--rubric-version", "1-own", recorded(40, 50))).isEqualTo(ExitCodes.OK);

        assertThat(out.toString())
                .contains("40 agents, 2000 segments; rubric 1 before, 1-own after")
                .containsPattern("warmth μ +0\\.5000 +0\\.\\d{4} +40 +2000")
                .containsPattern("responsiveness μ +0\\.6500 +stays: too little +0 +0")
                .contains("warmth CHAT NEGATIVE");
    }

    @Test
    void too_few_agents_are_refused() throws IOException {
        assertThat(calibrate("--rubric-version", "1-own", recorded(29, 50))).isEqualTo(ExitCodes.CHECK_FAILED);
        assertThat(err.toString()).contains("29 agents with 1450 segments", "--force");
    }

    @Test
    void too_few_segments_are_refused() throws IOException {
        assertThat(calibrate("--rubric-version", "1-own", recorded(30, 33))).isEqualTo(ExitCodes.CHECK_FAILED);
        assertThat(err.toString()).contains("30 agents with 990 segments");
    }

    @Test
    void force_takes_what_there_is() throws IOException {
        assertThat(calibrate("--rubric-version", "1-own", "--force", recorded(3, 5)))
                .isEqualTo(ExitCodes.OK);
        assertThat(out.toString()).containsPattern("warmth μ +0\\.5000 +0\\.\\d{4} +3 +15");
    }

    @Test
    void a_version_that_is_taken_is_refused() throws IOException {
        assertThat(calibrate("--rubric-version", "1", recorded(3, 5))).isEqualTo(ExitCodes.USAGE);
        assertThat(err.toString()).contains("is taken");
    }

    @Test
    void a_bad_line_is_named_by_file_line_and_field() throws IOException {
        Path file = Files.writeString(
                directory.resolve("bad.jsonl"), "\n{\"topic\":\"replies.assessed\",\"value\":{\"replyId\":1}}\n");

        assertThat(calibrate("--rubric-version", "1-own", file.toString())).isEqualTo(ExitCodes.USAGE);
        assertThat(err.toString()).contains("bad.jsonl:2: value.replyId");
    }

    @Test
    void a_missing_file_is_named() {
        assertThat(calibrate(
                        "--rubric-version",
                        "1-own",
                        directory.resolve("no.jsonl").toString()))
                .isEqualTo(ExitCodes.USAGE);
        assertThat(err.toString()).contains("There is no file");
    }

    /** Warmth about .6, .05 between agents, .1 within. */
    private String recorded(int agents, int segments) throws IOException {
        Random random = new Random(5);
        List<String> lines = new ArrayList<>();
        for (int agent = 0; agent < agents; agent++) {
            double truth = .6 + .05 * random.nextGaussian();
            for (int i = 0; i < segments; i++) {
                double warmth = Math.max(0, Math.min(1, truth + .1 * random.nextGaussian()));
                String id = agent + "-" + i;
                lines.add(OutputLine.write("replies.assessed", "a" + agent, reply(id, "a" + agent, warmth)));
            }
        }
        return Files.write(directory.resolve("recorded.jsonl"), lines).toString();
    }

    private static ReplyAssessment reply(String id, String agent, double warmth) {
        return ReplyAssessment.newBuilder()
                .setReplyId(id)
                .setRevision(0)
                .setVoided(false)
                .setSettled(true)
                .setTurnId(id)
                .setConversationId(id)
                .setAgentId(agent)
                .setOccurredAt(Instant.EPOCH)
                .setChannel(Channel.CHAT)
                .setSentimentBefore(-.5)
                .setManner(Manner.WARM)
                .setNeedOutcome(NeedOutcome.MET)
                .setWarmth(warmth)
                .setFlags(List.of())
                .setReasons(List.of())
                .setRubricVersion("1")
                .setModelVersion("test")
                .build();
    }
}
