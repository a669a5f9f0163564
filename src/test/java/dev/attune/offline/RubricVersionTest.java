package dev.attune.offline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.config.Settings;
import dev.attune.config.SettingsLoader;
import dev.attune.json.EventLine;
import dev.attune.json.JsonFormException;
import dev.attune.language.engine.LanguageEngines;
import dev.attune.rubric.Priors;
import dev.attune.rubric.PriorsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Under which version outputs are published. */
class RubricVersionTest {
    @TempDir
    private Path directory;

    @Test
    void all_outputs_name_the_version_of_the_priors_in_force() throws IOException, JsonFormException {
        Path file = directory.resolve("priors.json");
        Files.writeString(file, PriorsFile.write(Priors.shipped()).replace("\"1\"", "\"1-own\""));

        List<String> scored = outputs(Map.of("sentiment.engine", "none", "scores.priors", file.toString())).stream()
                .filter(line -> line.contains("\"rubricVersion\""))
                .toList();

        assertThat(scored)
                .anyMatch(line -> line.startsWith("{\"topic\":\"replies.assessed\""))
                .anyMatch(line -> line.startsWith("{\"topic\":\"agent.scores\""))
                .allMatch(line -> line.contains("\"rubricVersion\":\"1-own\""));
    }

    private static List<String> outputs(Map<String, String> values) throws JsonFormException {
        Settings settings = SettingsLoader.defaults(values);
        List<String> lines = new ArrayList<>();
        try (Replay replay = new Replay(settings, LanguageEngines.create(settings.language()), 0, lines::add)) {
            replay.play(EventLine.parse(message("e1", "00", "CUSTOMER", "u1")));
            replay.play(EventLine.parse(message("e2", "20", "AGENT", "a1")));
            replay.finish();
        }
        return lines;
    }

    private static String message(String id, String second, String role, String author) {
        return """
                {"topic":"chat","event":{"eventId":"%s","conversationId":"c1","occurredAt":"2026-03-02T09:00:%sZ",\
                "channel":"CHAT","body":{"type":"Message","author":{"id":"%s","role":"%s"},"text":"It comes today."}}}""".formatted(id, second, author, role);
    }
}
