package dev.attune.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.attune.cli.AttuneCommand;
import dev.attune.config.Settings;
import dev.attune.config.SettingsLoader;
import dev.attune.config.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.AppInfoParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dockerfile and docker-compose.yml. */
class ContainerFilesTest {
    private static final Path HOME = Path.of(System.getProperty("attune.home", "."));

    /** A version to the last digit; nothing that moves. */
    private static final Pattern PINNED = Pattern.compile("[a-z0-9./-]+:v?\\d+\\.\\d+\\.\\d+[a-z0-9_.-]*");

    private static final JsonNode COMPOSE = compose();

    private static JsonNode compose() {
        try {
            return new ObjectMapper(new YAMLFactory()).readTree(Files.readString(HOME.resolve("docker-compose.yml")));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** With what {@code <<} takes over, which the parser leaves to us. */
    private static JsonNode service(String name) {
        return COMPOSE.path("services").path(name);
    }

    private static JsonNode common() {
        return COMPOSE.path("x-attune");
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(entry -> texts.add(entry.asText()));
        return texts;
    }

    private static Stream<String> lines(String file) throws IOException {
        return Files.readAllLines(HOME.resolve(file)).stream();
    }

    static List<String> images() throws IOException {
        List<String> images = new ArrayList<>(COMPOSE.findValuesAsText("image"));
        lines("Dockerfile")
                .filter(line -> line.matches("ARG (JDK|BASE)=.*"))
                .map(line -> line.substring(line.indexOf('=') + 1))
                .forEach(images::add);
        return images;
    }

    @ParameterizedTest
    @MethodSource("images")
    void everyImageIsPinned(String image) {
        assertThat(image).matches(PINNED);
    }

    @Test
    void theImagesAreFound() throws IOException {
        assertThat(images()).hasSizeGreaterThanOrEqualTo(7);
    }

    @Test
    void theBrokerIsOfTheVersionOfOurLibraries() {
        assertThat(service("kafka").path("image").asText()).isEqualTo("apache/kafka:" + AppInfoParser.getVersion());
    }

    @Test
    void theImageIsOfTheVersionOfTheBuild() throws IOException {
        String version = lines("pom.xml")
                .map(line -> line.strip())
                .filter(line -> line.startsWith("<version>"))
                .findFirst()
                .map(line -> line.replaceAll("</?version>", ""))
                .orElseThrow();

        assertThat(common().path("image").asText()).isEqualTo("attune:" + version);
        assertThat(lines("Dockerfile")).contains("ARG VERSION=" + version);
        assertThat(lines("Makefile")).contains("IMAGE ?= attune:" + version);
    }

    @Test
    void everyPortIsOnTheLoopbackInterface() {
        List<String> ports = new ArrayList<>();
        COMPOSE.findValues("ports").forEach(list -> ports.addAll(texts(list)));

        assertThat(ports).hasSizeGreaterThanOrEqualTo(5).allMatch(port -> port.startsWith("127.0.0.1:"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"attune", "topics"})
    void whatComposeSetsAreSettings(String service) {
        Settings settings = SettingsLoader.load(
                Source.file(HOME.resolve("deploy/image.properties")), Source.environment(environment(service)));

        assertThat(settings.kafka()).containsEntry("bootstrap.servers", "kafka:19092");
        assertThat(settings.registry()).containsEntry("schema.registry.url", "http://registry:8081");
        assertThat(settings.http().host()).isEqualTo("0.0.0.0");
        assertThat(settings.http().port()).isEqualTo(8080);
        assertThat(settings.ingest().trustTimestamps()).isFalse();
    }

    private static Map<String, String> environment(String service) {
        Map<String, String> environment = new HashMap<>();
        for (JsonNode from : List.of(common(), service(service))) {
            from.path("environment").properties().forEach(entry -> {
                if (entry.getValue().isValueNode()) {
                    environment.put(entry.getKey(), entry.getValue().asText());
                }
            });
        }
        environment.remove("<<");
        return environment;
    }

    @Test
    void stateIsKeptInAVolume() {
        Settings settings = SettingsLoader.load(Source.file(HOME.resolve("deploy/image.properties")));

        assertThat(texts(service("attune").path("volumes")))
                .contains("attune-state:" + settings.run().stateDir());
        assertThat(COMPOSE.path("volumes").has("attune-state")).isTrue();
    }

    @Test
    void attuneWritesNowhereElse() {
        assertThat(common().path("read_only").asBoolean()).isTrue();
        // RocksDB's library is loaded from there.
        assertThat(texts(common().path("tmpfs"))).singleElement().asString().startsWith("/tmp:exec");
    }

    @Test
    void attuneStartsWhenThereIsWhatItChecks() {
        JsonNode needs = service("attune").path("depends_on");

        assertThat(needs.path("kafka").path("condition").asText()).isEqualTo("service_healthy");
        assertThat(needs.path("registry").path("condition").asText()).isEqualTo("service_healthy");
        assertThat(needs.path("topics").path("condition").asText()).isEqualTo("service_completed_successfully");
    }

    @Test
    void whatIsWaitedForHasAHealthCheck() {
        COMPOSE.path("services")
                .forEach(service -> service.path("depends_on").properties().forEach(needed -> {
                    if (needed.getValue().path("condition").asText().equals("service_healthy")) {
                        assertThat(service(needed.getKey()).path("healthcheck").path("test"))
                                .as(needed.getKey())
                                .isNotEmpty();
                    }
                }));
    }

    @Test
    void theCommandsExist() throws IOException {
        String start = lines("Dockerfile")
                .filter(line -> line.startsWith("CMD "))
                .findFirst()
                .orElseThrow();
        List<String> run = texts(new ObjectMapper().readTree(start.substring("CMD ".length())));

        assertThat(run).startsWith("run");
        for (List<String> words : List.of(run, texts(service("topics").path("command")))) {
            assertThat(AttuneCommand.commandLine()
                            .parseArgs(words.toArray(String[]::new))
                            .hasSubcommand())
                    .as(words.toString())
                    .isTrue();
        }
    }

    @Test
    void whatIsMountedIsThere() {
        List<String> mounted = new ArrayList<>();
        COMPOSE.findValues("volumes")
                .forEach(list -> texts(list).stream()
                        .filter(volume -> volume.startsWith("./"))
                        .map(volume -> volume.substring(0, volume.indexOf(':')))
                        .forEach(mounted::add));

        assertThat(mounted).contains("./helm/attune/dashboards", "./helm/attune/files/alerts.yaml");
        assertThat(mounted).allSatisfy(path -> assertThat(HOME.resolve(path)).exists());
    }

    @Test
    void nobodyNeedsAPassword() {
        List<String> names = new ArrayList<>();
        COMPOSE.findValues("environment").forEach(values -> values.fieldNames().forEachRemaining(names::add));

        assertThat(names).isNotEmpty().noneMatch(name -> name.matches(".*(PASSWORD|SECRET|TOKEN).*"));
    }

    @Test
    void theImageRunsAsANumberedUserAndIsWatched() throws IOException {
        List<String> dockerfile = lines("Dockerfile").toList();

        assertThat(dockerfile)
                .contains("USER 10001:10001", "ENTRYPOINT [\"/opt/attune/attune\"]")
                .anyMatch(line -> line.startsWith("HEALTHCHECK "));
    }
}
