package dev.attune.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.attune.cli.AttuneCommand;
import dev.attune.config.Settings;
import dev.attune.config.SettingsLoader;
import dev.attune.http.HttpEndpoints;
import dev.attune.http.Instance;
import dev.attune.http.Verdict;
import dev.attune.runtime.BoundedRocksDb;
import dev.attune.runtime.Service;
import java.io.IOException;
import java.lang.reflect.Field;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What the chart believes about the service is so. */
class ServiceAgreementTest {
    @TempDir
    private static Path scratch;

    private static Chart chart;
    private static Rendering minimal;

    @BeforeAll
    static void copyTheChart() throws IOException {
        chart = Chart.in(scratch);
        minimal = chart.render(Chart.example("minimal"));
    }

    private record Fixed(boolean ok) implements Instance {
        @Override
        public Verdict live() {
            return new Verdict(ok, "as told");
        }

        @Override
        public Verdict ready() {
            return new Verdict(ok, "as told");
        }

        @Override
        public Map<String, Object> status() {
            return Map.of();
        }

        @Override
        public String metrics() {
            return "";
        }
    }

    @Test
    void the_version_is_that_of_the_build() {
        Matcher version = Pattern.compile("<artifactId>attune</artifactId>\\s*<version>([^<]+)</version>")
                .matcher(Chart.text(Chart.HOME.resolve("pom.xml")));
        JsonNode about = Chart.read(Chart.DIRECTORY.resolve("Chart.yaml"));

        assertThat(version.find()).isTrue();
        assertThat(about.at("/appVersion").asText()).isEqualTo(version.group(1));
        assertThat(minimal.container().at("/image").asText()).isEqualTo("attune:" + version.group(1));
    }

    @Test
    void the_chart_says_what_upgrading_to_it_needs() {
        String version =
                Chart.read(Chart.DIRECTORY.resolve("Chart.yaml")).at("/version").asText();

        assertThat(Chart.text(Chart.DIRECTORY.resolve("UPGRADING.md")))
                .containsPattern("## " + Pattern.quote(version) + "\\n+State compatible: ");
    }

    @Test
    void probes_and_scrapes_ask_for_paths_that_there_are() throws IOException, InterruptedException {
        List<String> paths = new ArrayList<>(minimal.container().findValuesAsText("path"));
        paths.addAll(
                chart.render(Chart.example("monitoring")).only("ServiceMonitor").findValuesAsText("path"));

        assertThat(paths).containsExactly("/live", "/live", "/ready", "/metrics");
        try (HttpEndpoints service = endpoints(true)) {
            for (String path : paths) {
                HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + path))
                        .build();
                assertThat(HttpClient.newHttpClient()
                                .send(request, HttpResponse.BodyHandlers.discarding())
                                .statusCode())
                        .as(path)
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void everything_asks_at_the_port_that_the_service_listens_on() {
        Rendering rendering = chart.render(Chart.example("monitoring", "{http: {port: 9090}, service: {port: 80}}"));
        JsonNode container = rendering.container();

        assertThat(rendering.properties()).contains("http.port=9090\n", "http.host=0.0.0.0\n");
        assertThat(container.at("/ports/0/containerPort").asInt()).isEqualTo(9090);
        assertThat(container.at("/ports/0/name").asText()).isEqualTo("http");
        assertThat(container.findValues("httpGet"))
                .hasSize(3)
                .allMatch(get -> get.at("/port").asText().equals("http"));
        assertThat(rendering.ofKind("Service"))
                .allMatch(service ->
                        service.at("/spec/ports/0/targetPort").asText().equals("http"));
        assertThat(rendering.only("ServiceMonitor").at("/spec/endpoints/0/port").asText())
                .isEqualTo("http");
        assertThat(chart.render(Chart.example("minimal")).properties())
                .contains("http.port=" + settings().http().port() + "\n");
    }

    @Test
    void the_container_starts_the_launcher_of_the_image_with_the_mounted_file() {
        JsonNode container = minimal.container();

        assertThat(container.at("/command").toString()).isEqualTo("[\"/opt/attune/attune\"]");
        assertThat(container.at("/args").toString())
                .isEqualTo("[\"run\",\"--config\",\"/etc/attune/attune.properties\"]");
        assertThat(Chart.text(Chart.HOME.resolve("attune"))).contains("ATTUNE_JAVA_OPTS", "run)");
    }

    @Test
    void the_image_is_what_the_pod_expects() {
        Path dockerfile = Chart.HOME.resolve("Dockerfile");
        assumeThat(dockerfile).as("an image is made here").exists();
        JsonNode pod = minimal.only("StatefulSet").at("/spec/template/spec");
        String start = "ENTRYPOINT " + pod.at("/containers/0/command");

        assertThat(Chart.text(dockerfile))
                .contains(start)
                .containsPattern("USER " + pod.at("/securityContext/runAsUser") + "\\b");
    }

    @Test
    void the_commands_of_the_pods_are_commands_of_the_service() {
        CommandLine service = AttuneCommand.commandLine();
        List<JsonNode> containers = List.of(
                minimal.container(),
                chart.render(Chart.example("bare")).container(),
                chart.render(Chart.example("production")).only("Job").at("/spec/template/spec/containers/0"));

        for (JsonNode container : containers) {
            List<String> words = new ArrayList<>();
            container.at("/args").forEach(word -> words.add(word.asText()));
            assertThatCode(() -> service.parseArgs(words.toArray(String[]::new)))
                    .as("%s", words)
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void only_state_and_tmp_can_be_written() {
        List<String> written = new ArrayList<>();
        minimal.container().at("/volumeMounts").forEach(mount -> {
            if (!mount.at("/readOnly").asBoolean()) {
                written.add(mount.at("/mountPath").asText());
            }
        });

        assertThat(written).containsExactlyInAnyOrder("/var/lib/attune", "/tmp");
        assertThat(minimal.properties()).contains("state.dir=/var/lib/attune/state");
    }

    @Test
    void a_pod_is_given_more_time_than_closing_takes() throws ReflectiveOperationException {
        long close = ((Duration) constant(Service.class, "CLOSE_TIMEOUT")).toSeconds();

        assertThat(chart.render(Chart.example("minimal", "terminationGracePeriodSeconds: " + close))
                        .refusal())
                .contains("must be more than " + close + ": the service takes up to " + close + " s");
        assertThat(chart.render(Chart.example("minimal", "terminationGracePeriodSeconds: " + (close + 1)))
                        .refusal())
                .isNull();
        for (String example : Chart.examples()) {
            assertThat(chart.render(Chart.example(example))
                            .only("StatefulSet")
                            .at("/spec/template/spec/terminationGracePeriodSeconds")
                            .asLong())
                    .isGreaterThan(close + 10);
        }
    }

    @Test
    void memory_beside_the_heap_is_what_rocksdb_takes() throws ReflectiveOperationException {
        long rocksDb = (long) constant(BoundedRocksDb.class, "TOTAL_BYTES") >> 20;

        assertThat(chart.render(Chart.example("minimal", "java: {maxRAMPercentage: 90}"))
                        .refusal())
                .contains("RocksDB takes " + rocksDb + " MiB");
        assertThat(ChartDocuments.descriptions().get("java.maxRAMPercentage")).contains(rocksDb + " MiB");
    }

    @Test
    void the_test_of_a_release_passes_where_the_service_is_ready() throws IOException, InterruptedException {
        try (HttpEndpoints service = endpoints(true)) {
            assertThat(helmTest(service.port())).isZero();
        }
    }

    @Test
    void the_test_of_a_release_fails_where_the_service_is_not_ready_or_not_there()
            throws IOException, InterruptedException {
        int port;
        try (HttpEndpoints service = endpoints(false)) {
            port = service.port();
            assertThat(helmTest(port)).isEqualTo(1);
        }
        assertThat(helmTest(port)).isEqualTo(1);
    }

    /** Runs the command of the test pod, as rendered, against this machine. */
    private int helmTest(int port) throws IOException, InterruptedException {
        JsonNode command = minimal.only("Pod").at("/spec/containers/0/command");
        assertThat(command.at("/4").asText()).isEqualTo("demo-attune");
        assertThat(command.at("/5").asText()).isEqualTo("8080");
        ProcessBuilder bash = new ProcessBuilder(
                command.at("/0").asText(),
                command.at("/1").asText(),
                command.at("/2").asText(),
                command.at("/3").asText(),
                "127.0.0.1",
                String.valueOf(port));
        bash.environment().putAll(Map.of("TRIES", "2", "PAUSE", "0"));
        Process process = bash.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).as(said).isTrue();
        return process.exitValue();
    }

    private static HttpEndpoints endpoints(boolean ok) {
        return HttpEndpoints.start(new Settings.HttpSettings("127.0.0.1", 0), new Fixed(ok));
    }

    private static Settings settings() {
        return SettingsLoader.defaults(Map.of());
    }

    private static Object constant(Class<?> type, String name) throws ReflectiveOperationException {
        Field field = type.getDeclaredField(name);
        field.setAccessible(true);
        return field.get(null);
    }
}
