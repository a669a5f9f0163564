package dev.attune.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import dev.attune.agentscore.AgentStores;
import dev.attune.conversation.ConversationStores;
import dev.attune.language.Degraded;
import dev.attune.metrics.Meters;
import dev.attune.metrics.StreamsMeterFilter;
import dev.attune.schema.Flag;
import dev.attune.schema.RejectReason;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that are written by hand name what the code has. */
class DocumentationTest {
    @Test
    void the_metrics_page_names_every_meter_of_ours() throws IOException {
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        Meters meters = new Meters(registry);
        meters.accepted("Message");
        meters.rejected(RejectReason.MALFORMED);
        meters.promise("OPENED");
        meters.alert("HOSTILE", "RAISED");
        meters.commitAge(() -> 0);
        List<String> names = registry.scrape()
                .lines()
                .filter(line -> line.startsWith("# TYPE "))
                .map(line -> Splitter.on(' ').splitToList(line).get(2))
                .toList();

        assertThat(names).hasSizeGreaterThan(10);
        assertThat(page("docs/metrics.md")).contains(quoted(names));
    }

    @Test
    void the_metrics_page_names_every_meter_of_kafka_that_passes() throws IOException {
        assertThat(page("docs/metrics.md"))
                .contains(quoted(StreamsMeterFilter.ALLOWED.stream()
                        .map(name -> name.replace('.', '_'))
                        .toList()));
    }

    @Test
    void the_contract_names_every_degraded_code() throws IOException, IllegalAccessException {
        List<String> codes = new ArrayList<>();
        for (Field field : Degraded.class.getFields()) {
            codes.add((String) field.get(null));
        }

        assertThat(codes).hasSizeGreaterThan(5);
        assertThat(page("schemas/README.md")).contains(quoted(codes));
        assertThat(page("docs/topics.md")).contains(quoted(codes));
    }

    @Test
    void the_topics_page_names_the_changelog_of_every_store() throws IOException {
        assertThat(page("docs/topics.md"))
                .contains(Stream.of(
                                ConversationStores.CONVERSATIONS,
                                ConversationStores.TIMERS,
                                AgentStores.AGENTS,
                                AgentStores.SEGMENTS,
                                AgentStores.SEGMENT_TIMES,
                                AgentStores.REPLIES,
                                AgentStores.SAID)
                        .map(store -> "-" + store + "-changelog`")
                        .toList());
    }

    /** Each in the section of its record, the fields of records in it too, unless they are another section's. */
    @ParameterizedTest
    @ValueSource(strings = {"ReplyAssessment", "AgentScore", "PromiseEvent", "ConversationAlert", "AgentAlert"})
    void the_topics_page_says_every_field(String type) throws IOException {
        String page = page("docs/topics.md");
        int from = page.indexOf("### " + type + "\n");
        assertThat(from).isPositive();
        String section = page.substring(from, page.indexOf("\n##", from + 1));
        Path schema = Path.of(System.getProperty("attune.home", "."), "schemas", type + ".avsc");
        Set<String> fields = new HashSet<>();
        SchemaFiles.visit(SchemaFiles.parse(schema), inner -> {
            boolean elsewhere =
                    (!type.equals("ReplyAssessment") && inner.getName().equals("Reason"))
                            || (type.equals("AgentAlert") && inner.getName().equals("Estimate"));
            boolean shares = inner.getName().endsWith("Probabilities")
                    && !inner.getName().equals("Probabilities");
            if (inner.getType() == Schema.Type.RECORD && !elsewhere && !shares) {
                inner.getFields().forEach(field -> fields.add(field.name()));
            }
        });

        assertThat(section).contains(quoted(List.copyOf(fields)));
    }

    @Test
    void every_symbol_of_a_flag_is_explained() throws IOException {
        assertThat(page("docs/scoring.md"))
                .contains(Stream.of(Flag.values())
                        .filter(flag -> flag != Flag.UNKNOWN)
                        .map(flag -> "| " + flag + " |")
                        .toList());
    }

    /** A block that no test reads is only prose. */
    @Test
    void every_example_of_the_scoring_page_has_a_test() {
        assertThat(WorkedExample.names())
                .containsExactlyInAnyOrder(
                        "conversation",
                        "responsiveness",
                        "warmth",
                        "style-table",
                        "style-fit",
                        "style-weight",
                        "scripted",
                        "misfit",
                        "promise",
                        "composure",
                        "segment",
                        "estimate",
                        "rate",
                        "adjusted",
                        "relabel");
    }

    private static List<String> quoted(List<String> names) {
        return names.stream().map(name -> "`" + name).toList();
    }

    private static String page(String path) throws IOException {
        return Files.readString(Path.of(System.getProperty("attune.home", "."), path));
    }
}
