package dev.attune.agentscore;

import dev.attune.clock.ClockSource;
import dev.attune.config.Settings;
import dev.attune.metrics.Meters;
import dev.attune.serde.StateSerde;
import dev.attune.state.AgentState;
import dev.attune.state.AgentUpdate;
import dev.attune.state.ReplyRow;
import dev.attune.state.SeenTextRow;
import dev.attune.state.SegmentRow;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
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
    private final TemplateShelf templates;

    /**
     * @param templates those declared now
     * @param durable false: stores in memory and without changelog, for a replay
     */
    public AgentScoreSupplier(
            Settings settings, ClockSource clock, Meters meters, TemplateShelf templates, boolean durable) {
        this.settings = settings;
        this.clock = clock;
        this.meters = meters;
        this.templates = templates;
        this.durable = durable;
    }

    @Override
    public Processor<String, AgentUpdate, String, AgentOutput> get() {
        return new AgentScoreProcessor(settings, clock, meters, templates);
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
        Serde<AgentState> agents =
                new StateSerde<AgentState>(AgentState.getClassSchema(), STATE_VERSION, Map.of()).serde();
        Serde<SegmentRow> rows =
                new StateSerde<SegmentRow>(SegmentRow.getClassSchema(), STATE_VERSION, Map.of()).serde();
        Serde<ReplyRow> replies =
                new StateSerde<ReplyRow>(ReplyRow.getClassSchema(), STATE_VERSION, Map.of()).serde();
        Serde<SeenTextRow> texts =
                new StateSerde<SeenTextRow>(SeenTextRow.getClassSchema(), STATE_VERSION, Map.of()).serde();
        return Set.of(
                cached(AgentStores.REPLIES, Serdes.ByteArray(), replies),
                cached(AgentStores.SAID, Serdes.ByteArray(), texts),
                cached(AgentStores.AGENTS, Serdes.String(), agents),
                cached(AgentStores.SEGMENTS, Serdes.ByteArray(), rows),
                uncached(AgentStores.SEGMENT_TIMES));
    }

    /**
     * A store with a cache in front: what is written several times within a commit interval goes to disk and to the
     * changelog once. That is what a backlog looks like. Not for the index, whose scans would have to merge the cache.
     */
    private <K, V> StoreBuilder<?> cached(String name, Serde<K> keys, Serde<V> values) {
        StoreBuilder<?> store = Stores.keyValueStoreBuilder(supplier(name), keys, values);
        return durable ? store.withCachingEnabled() : store.withLoggingDisabled();
    }

    private StoreBuilder<?> uncached(String name) {
        StoreBuilder<?> store = Stores.keyValueStoreBuilder(supplier(name), Serdes.ByteArray(), Serdes.ByteArray());
        return durable ? store.withCachingDisabled() : store.withLoggingDisabled();
    }

    private KeyValueBytesStoreSupplier supplier(String name) {
        return durable ? Stores.persistentKeyValueStore(name) : Stores.inMemoryKeyValueStore(name);
    }
}
