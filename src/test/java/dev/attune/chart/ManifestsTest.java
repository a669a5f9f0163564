package dev.attune.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.marcnuri.helm.LintResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the chart makes of each of its examples. */
class ManifestsTest {
    @TempDir
    private static Path scratch;

    private static Chart chart;

    @BeforeAll
    static void copyTheChart() throws IOException {
        chart = Chart.in(scratch);
    }

    static List<String> examples() {
        return Chart.examples();
    }

    @Test
    void there_is_an_example_for_each_way_to_run() {
        assertThat(Chart.examples())
                .contains("minimal", "production", "tls-sasl", "oauth", "keda", "openshift", "monitoring", "bare");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void the_linter_has_nothing_to_say(String example, @TempDir Path linted) throws IOException {
        LintResult result = Chart.lint(Chart.example(example), linted.resolve("attune"));

        assertThat(result.isFailed()).as("%s", result.getMessages()).isFalse();
        assertThat(result.getMessages()).allMatch(message -> message.contains("icon is recommended"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void the_api_server_would_take_every_manifest(String example, @TempDir Path other) throws IOException {
        List<JsonNode> manifests =
                Chart.in(other).withDashboard().render(Chart.example(example)).manifests();

        assertThat(manifests.stream().flatMap(manifest -> StrictApi.problems(manifest).stream()))
                .isEmpty();
        assertThat(manifests).hasSizeGreaterThan(2);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void no_two_objects_have_one_name(String example) {
        List<String> names = chart.render(Chart.example(example)).manifests().stream()
                .map(manifest -> manifest.at("/kind").asText() + " "
                        + manifest.at("/metadata/name").asText())
                .toList();

        assertThat(names).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void every_pod_is_restricted(String example) {
        for (JsonNode pod : pods(chart.render(Chart.example(example)))) {
            assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
            assertThat(pod.at("/securityContext/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
            assertThat(pod.at("/automountServiceAccountToken").asBoolean(true)).isFalse();
            assertThat(pod.at("/enableServiceLinks").asBoolean(true)).isFalse();
            for (JsonNode container : pod.at("/containers")) {
                JsonNode context = container.at("/securityContext");
                assertThat(context.at("/allowPrivilegeEscalation").asBoolean(true))
                        .isFalse();
                assertThat(context.at("/readOnlyRootFilesystem").asBoolean()).isTrue();
                assertThat(context.at("/capabilities/drop/0").asText()).isEqualTo("ALL");
                assertThat(container.at("/resources/limits/cpu").isMissingNode())
                        .as("a limit of cpu throttles")
                        .isTrue();
            }
        }
    }

    @Test
    void openshift_chooses_user_and_groups_itself() {
        for (JsonNode pod : pods(chart.render(Chart.example("openshift")))) {
            assertThat(pod.toString()).doesNotContain("runAsUser", "runAsGroup", "\"fsGroup\"");
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void every_mount_has_its_volume(String example) {
        for (JsonNode pod : pods(chart.render(Chart.example(example)))) {
            Set<String> volumes = new HashSet<>();
            pod.at("/volumes").forEach(volume -> volumes.add(volume.at("/name").asText()));
            for (JsonNode mount : pod.at("/containers/0/volumeMounts")) {
                String name = mount.at("/name").asText();
                boolean claimed = name.equals("state") && !volumes.contains("state");
                assertThat(claimed || volumes.contains(name))
                        .as("volume of the mount %s", name)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void services_select_the_replicas_and_nothing_else(String example) {
        Rendering rendering = chart.render(Chart.example(example));
        JsonNode set = rendering.only("StatefulSet");
        JsonNode selector = set.at("/spec/selector/matchLabels");

        assertThat(selector.toString()).doesNotContain("0.1.0");
        assertThat(contains(set.at("/spec/template/metadata/labels"), selector)).isTrue();
        rendering
                .ofKind("Service")
                .forEach(service -> assertThat(service.at("/spec/selector")).isEqualTo(selector));
        Stream.concat(
                        rendering.ofKind("Job").stream().map(job -> job.at("/spec/template")),
                        rendering.ofKind("Pod").stream())
                .forEach(other -> assertThat(contains(other.at("/metadata/labels"), selector))
                        .isFalse());
    }

    @Test
    void the_stateful_set_is_governed_by_the_headless_service() {
        Rendering rendering = chart.render(Chart.example("minimal"));

        JsonNode headless = rendering
                .named(
                        "Service",
                        rendering.only("StatefulSet").at("/spec/serviceName").asText())
                .orElseThrow();
        assertThat(headless.at("/spec/clusterIP").asText()).isEqualTo("None");
        assertThat(headless.at("/spec/publishNotReadyAddresses").asBoolean()).isTrue();
    }

    @Test
    void a_budget_and_a_spread_come_with_the_second_pod() {
        Rendering one = chart.render(Chart.example("minimal"));
        Rendering two = chart.render(Chart.example("minimal", "replicaCount: 2"));
        Rendering scaled = chart.render(Chart.example("keda"));

        assertThat(one.ofKind("PodDisruptionBudget")).isEmpty();
        assertThat(one.only("StatefulSet")
                        .at("/spec/template/spec/topologySpreadConstraints")
                        .isMissingNode())
                .isTrue();
        assertThat(two.ofKind("PodDisruptionBudget")).hasSize(1);
        assertThat(two.only("StatefulSet").at("/spec/template/spec/topologySpreadConstraints"))
                .hasSize(2);
        assertThat(scaled.ofKind("PodDisruptionBudget")).hasSize(1);
    }

    @Test
    void the_number_of_pods_is_left_to_keda() {
        Rendering scaled = chart.render(Chart.example("keda"));

        assertThat(scaled.only("StatefulSet").at("/spec/replicas").isMissingNode())
                .isTrue();
        assertThat(scaled.only("ScaledObject").at("/spec/scaleTargetRef/name").asText())
                .isEqualTo(scaled.only("StatefulSet").at("/metadata/name").asText());
    }

    @Test
    void the_monitor_sees_pods_that_are_not_ready() {
        Rendering rendering = chart.render(Chart.example("monitoring"));
        JsonNode wanted = rendering.only("ServiceMonitor").at("/spec/selector/matchLabels");

        assertThat(rendering.ofKind("Service").stream()
                        .filter(service -> contains(service.at("/metadata/labels"), wanted))
                        .map(service -> service.at("/metadata/name").asText()))
                .containsExactly("demo-attune-headless");
    }

    @Test
    void the_sleeping_pod_of_diagnostic_mode_is_not_probed() {
        JsonNode container = chart.render(Chart.example("minimal", "diagnosticMode: {enabled: true}"))
                .container();

        assertThat(container.at("/command/0").asText()).isEqualTo("sleep");
        assertThat(container.has("args")).isFalse();
        assertThat(container.toString()).doesNotContain("Probe");
    }

    @Test
    void the_topic_job_comes_before_the_release_and_needs_nothing_of_it() {
        Rendering rendering = chart.render(Chart.example("production"));
        JsonNode job = rendering.only("Job");

        assertThat(job.at("/metadata/annotations/rendered~1hook").asText()).isEqualTo("pre-install,pre-upgrade");
        assertThat(job.at("/spec/template/spec/serviceAccountName").isMissingNode())
                .isTrue();
        JsonNode settings = rendering
                .named(
                        "ConfigMap",
                        job.at("/spec/template/spec/volumes/0/configMap/name").asText())
                .orElseThrow();
        assertThat(settings.at("/metadata/annotations/rendered~1hook").asText()).isEqualTo("pre-install,pre-upgrade");
        assertThat(settings.at("/data/attune.properties").asText()).isEqualTo(rendering.properties());
        assertThat(texts(job.at("/spec/template/spec/containers/0/args")))
                .containsExactly(
                        "topics",
                        "create",
                        "--schemas",
                        "--config",
                        "/etc/attune/attune.properties",
                        "--partitions=12",
                        "--replication-factor=3");
    }

    @Test
    void changed_settings_restart_the_pods_and_a_new_chart_alone_does_not() {
        JsonNode before =
                chart.render(Chart.example("minimal")).only("StatefulSet").at("/spec/template/metadata");
        JsonNode after = chart.render(Chart.example("minimal", "settings: {target.chat: 45s}"))
                .only("StatefulSet")
                .at("/spec/template/metadata");

        assertThat(after).isNotEqualTo(before);
        assertThat(before.at("/labels").has("helm.sh/chart")).isFalse();
    }

    @Test
    void names_fit_into_the_labels_that_kubernetes_makes_of_them() {
        String longest = "a".repeat(45);
        Rendering rendering = chart.render(Chart.example("minimal", "fullnameOverride: " + longest));

        // The hash behind the name of a StatefulSet has 11 characters, a label holds 63.
        assertThat(rendering.only("StatefulSet").at("/metadata/name").asText().length() + 11)
                .isLessThanOrEqualTo(63);
        assertThat(rendering.manifests())
                .allMatch(manifest -> manifest.at("/metadata/name").asText().length() <= 63);
    }

    @Test
    void a_misspelt_field_of_a_manifest_is_found() {
        ObjectNode set = (ObjectNode) chart.render(Chart.example("minimal")).only("StatefulSet");
        ((ObjectNode) set.at("/spec/template/spec/containers/0")).put("livenesProbe", 1);
        ObjectNode scaled = (ObjectNode) chart.render(Chart.example("keda")).only("ScaledObject");
        ((ObjectNode) scaled.at("/spec/triggers/0")).put("metdata", 1);
        ObjectNode wrong = (ObjectNode) chart.render(Chart.example("minimal")).only("StatefulSet");
        ((ObjectNode) wrong.at("/spec/template/spec")).put("containers", "none");

        assertThat(StrictApi.problems(set)).singleElement().asString().contains("livenesProbe");
        assertThat(StrictApi.problems(scaled)).singleElement().asString().contains("metdata");
        assertThat(StrictApi.problems(wrong)).singleElement().asString().contains("containers");
    }

    private static List<JsonNode> pods(Rendering rendering) {
        List<JsonNode> pods = new ArrayList<>();
        rendering.ofKind("StatefulSet").forEach(set -> pods.add(set.at("/spec/template/spec")));
        rendering.ofKind("Job").forEach(job -> pods.add(job.at("/spec/template/spec")));
        rendering.ofKind("Pod").forEach(pod -> pods.add(pod.at("/spec")));
        return pods;
    }

    private static boolean contains(JsonNode labels, JsonNode wanted) {
        return wanted.properties().stream().allMatch(label -> label.getValue().equals(labels.get(label.getKey())));
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(((ArrayNode) list).spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
