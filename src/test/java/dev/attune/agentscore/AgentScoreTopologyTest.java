package dev.attune.agentscore;

import static dev.attune.agentscore.ScoreHarness.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.metrics.Meters;
import dev.attune.serde.StateSerde;
import dev.attune.scripted.DeclaredTemplates;
import dev.attune.state.AgentUpdate;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgentScoreTopologyTest {
    private static final Serde<AgentUpdate> UPDATES =
            new StateSerde<AgentUpdate>(AgentUpdate.getClassSchema(), 1, Map.of()).serde();

    @Test
    void stores_on_disk_and_in_memory_give_the_same_records(@TempDir Path directory) {
        List<Record<String, AgentOutput>> onDisk = run(true, directory.resolve("disk"));
        List<Record<String, AgentOutput>> inMemory = run(false, directory.resolve("memory"));
        assertThat(onDisk).hasSizeGreaterThan(500);
        assertThat(inMemory).isEqualTo(onDisk);
    }

    private static List<Record<String, AgentOutput>> run(boolean durable, Path directory) {
        SimulatedClock clock = new SimulatedClock();
        AgentScoreSupplier supplier = new AgentScoreSupplier(
                ScoreHarness.settings(Duration.ofSeconds(1)), clock, new Meters(new SimpleMeterRegistry()), DeclaredTemplates::none, durable);
        List<Record<String, AgentOutput>> seen = new ArrayList<>();
        StreamsBuilder builder = new StreamsBuilder();
        builder.stream("updates", Consumed.with(Serdes.String(), UPDATES))
                .process(supplier)
                .process(() -> new Collector(seen));
        Properties config = new Properties();
        config.put(StreamsConfig.APPLICATION_ID_CONFIG, "score");
        config.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
        config.put(StreamsConfig.STATE_DIR_CONFIG, directory.toString());
        try (TopologyTestDriver driver = new TopologyTestDriver(builder.build(), config, Instant.ofEpochMilli(START))) {
            TestInputTopic<String, AgentUpdate> updates =
                    driver.createInputTopic("updates", new StringSerializer(), UPDATES.serializer());
            RandomFacts random = new RandomFacts(5, 90);
            long now = START;
            for (int i = 0; i < 600; i++) {
                now += random.span() / 100;
                String agent = "agent" + random.below(5);
                updates.pipeInput(agent, ScoreHarness.update(agent, random.segment(now)), now);
            }
            clock.wall = now + Duration.ofDays(8).toMillis();
            clock.idle = true;
            driver.advanceWallClockTime(Duration.ofSeconds(1));
        }
        return seen;
    }

    private static final class Collector extends ContextualProcessor<String, AgentOutput, Void, Void> {
        private final List<Record<String, AgentOutput>> seen;

        Collector(List<Record<String, AgentOutput>> seen) {
            this.seen = seen;
        }

        @Override
        public void process(Record<String, AgentOutput> record) {
            seen.add(new Record<>(record.key(), record.value(), record.timestamp()));
        }
    }
}
