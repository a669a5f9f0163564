package dev.attune.conversation;

import dev.attune.clock.ClockSource;
import dev.attune.config.Settings;
import dev.attune.ingest.Decoded;
import dev.attune.language.LanguageEngine;
import dev.attune.metrics.Meters;
import java.util.Set;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;

/** Supplies {@link ConversationProcessor}s and declares their stores. */
public final class ConversationSupplier implements ProcessorSupplier<String, Decoded, String, ConversationOutput> {
    private final Settings settings;
    private final LanguageEngine engine;
    private final ClockSource clock;
    private final Meters meters;
    private final boolean durable;

    /**
     * @param durable false: state in memory and without changelog, for a replay
     */
    public ConversationSupplier(
            Settings settings, LanguageEngine engine, ClockSource clock, Meters meters, boolean durable) {
        this.settings = settings;
        this.engine = engine;
        this.clock = clock;
        this.meters = meters;
        this.durable = durable;
    }

    @Override
    public Processor<String, Decoded, String, ConversationOutput> get() {
        return new ConversationProcessor(settings, engine, clock, meters);
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
        return ConversationStores.builders(durable);
    }
}
