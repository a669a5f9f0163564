package dev.attune.agentscore;

import dev.attune.clock.ClockSource;
import dev.attune.config.Settings;
import dev.attune.metrics.Meters;
import dev.attune.serde.StateSerde;
import dev.attune.state.AgentState;
import dev.attune.state.AgentUpdate;
import dev.attune.state.SegmentRow;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** Makes the processors of the agent score, and declares their stores. */
public final class AgentScoreSupplier implements ProcessorSupplier<String, AgentUpdate, String, AgentOutput> {
    /** Version byte of the stored values. */
    private static final int STATE_VERSION = 1;

    private final Settings settings;
    private final ClockSource clock;
    private final Meters meters;
    private final boolean durable;

    /** @param durable false: stores in memory and without changelog, for a replay */
    public AgentScoreSupplier(Settings settings, ClockSource clock, Meters meters, boolean durable) {
        this.settings = settings;
        this.clock = clock;
        this.meters = meters;
        this.durable = durable;
    }

    @Override
    public Processor<String, AgentUpdate, String, AgentOutput> get() {
        return new AgentScoreProcessor(settings, clock, meters);
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
        Serde<AgentState> agents =
                new StateSerde<AgentState>(AgentState.getClassSchema(), STATE_VERSION, Map.of()).serde();
        Serde<SegmentRow> rows =
                new StateSerde<SegmentRow>(SegmentRow.getClassSchema(), STATE_VERSION, Map.of()).serde();
        return Set.of(
                store(AgentStores.AGENTS, Serdes.String(), agents),
                store(AgentStores.SEGMENTS, Serdes.ByteArray(), rows),
                store(AgentStores.SEGMENT_TIMES, Serdes.ByteArray(), Serdes.ByteArray()));
    }

    private <K, V> StoreBuilder<?> store(String name, Serde<K> keys, Serde<V> values) {
        // No cache: exactly-once commits every 100 ms, so it would save little, and range scans would merge it.
        return durable
                ? Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), keys, values)
                        .withCachingDisabled()
                        .withLoggingEnabled(Map.of())
                : Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(name), keys, values)
                        .withCachingDisabled()
                        .withLoggingDisabled();
    }
}
