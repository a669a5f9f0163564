package dev.attune.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.clock.WallClock;
import dev.attune.config.Settings;
import dev.attune.config.SettingsLoader;
import dev.attune.language.engine.LanguageEngines;
import dev.attune.metrics.Meters;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.errors.TopologyException;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.junit.jupiter.api.Test;

/** The topology is as it was released. Its names and its order decide which state belongs to what. */
class TopologyGoldenTest {
    private static final Path GOLDEN =
            Path.of(System.getProperty("attune.home", "."), "src", "test", "resources", "topology.txt");

    private static final Pattern STORES = Pattern.compile("\\(stores: \\[([^\\]]*)\\]\\)");

    private static final String WHAT_A_DIFFERENCE_MEANS = """
            The topology is not the one in src/test/resources/topology.txt any more. What that means for a service that
            is updated with its state:

              a store or repartition has another name   its changelog or repartition topic is a new, empty one: the state
                                                         is gone, and what was in flight on the hop is lost. Go back to
                                                         the old name, or give the release another application.id and
                                                         let it read the inputs again from the beginning.
              sub-topologies in other number or order   tasks have other ids and look for their state in vain. Stop ALL
                                                         instances before the new version starts (no rolling update) and
                                                         reset the state, or take another application.id as above.
              a node came, went or was renamed, and      safe: a rolling update will do. Mind that metrics and
              stores, repartitions and the order of      dashboards carry names of nodes.
              sub-topologies are as before
              a source or sink has another topic         safe for the state; consumers and producers must know.

            Write what it means into CHANGELOG.md ("state compatible: yes/no"). To accept it, look at the difference and
            run  mvn test -Dtest=TopologyGoldenTest -Dattune.golden=update  and commit the file.
            """;

    @Test
    void isAsReleased() throws IOException {
        String described = describe();
        if ("update".equals(System.getProperty("attune.golden"))) {
            Files.writeString(GOLDEN, described);
        }

        String golden = Files.exists(GOLDEN) ? Files.readString(GOLDEN, StandardCharsets.UTF_8) : "";
        assertThat(described).as(WHAT_A_DIFFERENCE_MEANS).isEqualTo(golden);
    }

    @Test
    void hasNoGeneratedNames() {
        assertThat(Pattern.compile("KSTREAM-\\S+|KTABLE-\\S+")
                        .matcher(describe())
                        .results()
                        .map(MatchResult::group))
                .as("generated names count the nodes before them: one more node, and all that follow are renamed")
                .isEmpty();
    }

    @Test
    void hasTwoSubTopologiesBecauseEachHopCostsACommitInterval() {
        assertThat(describe().lines().filter(line -> line.strip().startsWith("Sub-topology:")))
                // One more copies the templates to each instance: no tasks, no hop.
                .filteredOn(line -> !line.contains("global store"))
                .hasSize(2);
    }

    @Test
    void theReplayOfAnInMemoryTopologyHasTheSameNodesAndStores() {
        assertThat(describe(false)).isEqualTo(describe());
    }

    @Test
    void aRepartitionWithoutNameIsRefused() {
        StreamsBuilder builder = new StreamsBuilder(ScoringTopology.naming());
        rekeyed(builder).repartition(Repartitioned.with(Serdes.String(), Serdes.String()));

        assertThatThrownBy(builder::build).isInstanceOf(TopologyException.class).hasMessageContaining("repartition");
    }

    @Test
    void aStoreWithoutNameIsRefused() {
        StreamsBuilder builder = new StreamsBuilder(ScoringTopology.naming());
        rekeyed(builder)
                .groupByKey(Grouped.as("by-agent"))
                .count(Named.as("count-replies"), Materialized.with(Serdes.String(), Serdes.Long()));

        assertThatThrownBy(builder::build).isInstanceOf(TopologyException.class).hasMessageContaining("state store");
    }

    @Test
    void namedOnesAreNot() {
        StreamsBuilder builder = new StreamsBuilder(ScoringTopology.naming());
        rekeyed(builder)
                .repartition(
                        Repartitioned.with(Serdes.String(), Serdes.String()).withName("by-agent"));

        assertThat(builder.build().describe().toString()).contains("by-agent-repartition");
    }

    private static KStream<String, String> rekeyed(StreamsBuilder builder) {
        return builder.stream("replies", Consumed.with(Serdes.String(), Serdes.String()))
                .selectKey((key, value) -> value, Named.as("by-agent-key"));
    }

    private static String describe() {
        return describe(true);
    }

    private static String describe(boolean durable) {
        Settings settings = SettingsLoader.defaults(Map.of("sentiment.engine", "none"));
        ScoringTopology.Parts parts = new ScoringTopology.Parts(
                new MockSchemaRegistryClient(),
                Map.of("schema.registry.url", "mock://golden"),
                LanguageEngines.create(settings.language()),
                new WallClock(() -> 0L, settings.clock().idle()),
                new Meters(new SimpleMeterRegistry()),
                durable);
        return withSortedStores(
                ScoringTopology.build(settings, parts).describe().toString());
    }

    /** A node's stores are a set, which Kafka Streams prints in any order. */
    private static String withSortedStores(String described) {
        return STORES.matcher(described).replaceAll(match -> {
            String[] names = match.group(1).split(", ", -1);
            Arrays.sort(names);
            return Matcher.quoteReplacement("(stores: [" + String.join(", ", names) + "])");
        });
    }
}
