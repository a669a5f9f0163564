package dev.attune.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.rubric.Priors;
import dev.attune.rubric.PriorsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PriorsSettingTest {
    @TempDir
    private Path directory;

    private static Settings load(Map<String, String> values) {
        return SettingsLoader.load(Source.of("--set", values));
    }

    @Test
    void without_the_setting_the_shipped_priors_hold() {
        assertThat(load(Map.of()).scores().priors()).isEqualTo(Priors.shipped());
    }

    @Test
    void the_file_named_by_it_holds() throws IOException {
        String text =
                PriorsFile.write(Priors.shipped()).replace("\"1\"", "\"1-own\"").replace("0.65", "0.60");
        Path file = Files.writeString(directory.resolve("priors.json"), text);

        Priors priors = load(Map.of("scores.priors", file.toString())).scores().priors();

        assertThat(priors.rubricVersion()).isEqualTo("1-own");
        assertThat(priors.responsiveness().meanMicros()).isEqualTo(600_000);
    }

    @Test
    void a_broken_file_is_refused_with_what_is_wrong_and_what_to_do() throws IOException {
        String text = PriorsFile.write(Priors.shipped()).replace("0.65", "1.65");
        Path file = Files.writeString(directory.resolve("priors.json"), text);

        assertThatThrownBy(() -> load(Map.of("scores.priors", file.toString())))
                .isInstanceOfSatisfying(
                        SettingsException.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .asString()
                                .contains(
                                        "means.responsiveness.mean must be a number from 0 to 1",
                                        "attune calibrate",
                                        "scores.priors = " + file));
    }
}
