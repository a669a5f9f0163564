package dev.attune.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ConfigurationDocumentTest {
    @Test
    void thePageIsUpToDate() throws IOException {
        Path page = Path.of(System.getProperty("attune.home", "."), "docs", "configuration.md");

        assertThat(Files.readString(page))
                .as("docs/configuration.md is stale. Write it anew: %s", ConfigurationDocument.COMMAND)
                .isEqualTo(ConfigurationDocument.text());
    }

    @Test
    void everyKeyIsDocumentedWithItsVariable() {
        String page = ConfigurationDocument.text();

        assertThat(SettingsDefinition.BY_KEY.values())
                .hasSizeGreaterThan(40)
                .allSatisfy(setting -> assertThat(page).contains("| `" + setting.key() + "` |", setting.variable()));
    }
}
