package dev.attune.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.io.BaseEncoding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The key of pseudonyms: which are taken, and that none is shown. */
class AgentKeyTest {
    private static final String HEX = "9f4c1d0b7e62a853f01c4d9be7a6358240d1c7f29b8e3a6510fd2c4b7a9e8d63";

    private static Map<String, String> pseudonyms(String key) {
        return Map.of("privacy.agent-ids", "pseudonym", "privacy.agent-key", key);
    }

    private static List<String> problems(Map<String, String> values) {
        return catchThrowableOfType(SettingsException.class, () -> SettingsLoader.defaults(values))
                .problems();
    }

    @Test
    void hexAndBothAlphabetsOfBase64SayTheSame() {
        byte[] bytes = BaseEncoding.base16().lowerCase().decode(HEX);

        assertThat(AgentKey.parse(HEX).bytes()).isEqualTo(bytes);
        assertThat(AgentKey.parse(BaseEncoding.base64().encode(bytes))).isEqualTo(AgentKey.parse(HEX));
        assertThat(AgentKey.parse(BaseEncoding.base64Url().omitPadding().encode(bytes)))
                .isEqualTo(AgentKey.parse(HEX.toUpperCase(Locale.ROOT)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9f4c1d0b7e62a853f01c4d9be7a63582",
                "0000000000000000000000000000000000000000000000000000000000000000",
                "correct horse battery staple correct horse battery staple",
                "short"
            })
    void whatIsNoKeyIsRefusedAndNotRepeated(String text) {
        assertThatThrownBy(() -> AgentKey.parse(text)).hasMessage("not a key").hasNoCause();
        assertThat(problems(pseudonyms(text)))
                .singleElement()
                .asString()
                .contains("privacy.agent-key", "openssl rand -hex 32")
                .doesNotContain(text);
    }

    @Test
    void pseudonymsWithoutAKeyAreRefusedWithTheWayToOne() {
        assertThat(problems(Map.of("privacy.agent-ids", "pseudonym")))
                .singleElement()
                .asString()
                .contains("needs privacy.agent-key", "openssl rand -hex 32", "${file:");
    }

    @Test
    void aKeyThatWouldNotBeUsedIsRefused() {
        assertThat(problems(Map.of("privacy.agent-key", HEX)))
                .singleElement()
                .asString()
                .contains("not used", "privacy.agent-ids=pseudonym")
                .doesNotContain(HEX);
    }

    @Test
    void theKeyStandsInNoDump() {
        assertThat(SettingsLoader.defaults(pseudonyms(HEX)).toString()).doesNotContain(HEX);
        assertThat(SettingsLoader.inspect(List.of(Source.of("--set", pseudonyms(HEX))))
                        .effective())
                .contains(new EffectiveSetting("privacy.agent-key", Secrets.MASK, "--set"));
    }

    @Test
    void itMayComeFromAFile(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("key"), HEX + "\n");

        Settings settings = SettingsLoader.defaults(pseudonyms("${file:" + file + "}"));

        assertThat(settings.privacy().agentKey()).isEqualTo(AgentKey.parse(HEX));
    }

    @Test
    void idsArePlainUnlessAskedFor() {
        assertThat(SettingsLoader.defaults(Map.of()).privacy().agentKey()).isNull();
    }
}
