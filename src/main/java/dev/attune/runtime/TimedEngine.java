package dev.attune.runtime;

import dev.attune.language.LanguageEngine;
import dev.attune.metrics.Meters;
import dev.attune.schema.Role;
import dev.attune.state.Signals;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Measures how long reading a message takes, and knows when the models are there. */
final class TimedEngine implements LanguageEngine {
    private static final Logger LOG = LoggerFactory.getLogger(TimedEngine.class);

    // Any sentences that go through all of the engine: the two sides are read by different parts of it.
    private static final String OF_A_CUSTOMER = "Thank you, that was quick. Could you tell me when it arrives?";
    private static final String OF_AN_AGENT = "I am sorry for the wait. I will send you the number by Friday.";

    private final LanguageEngine engine;
    private final Meters meters;
    private volatile boolean warm;

    TimedEngine(LanguageEngine engine, Meters meters) {
        this.engine = engine;
        this.meters = meters;
    }

    /** Loads the models; may take seconds. */
    void warmUp() {
        engine.read(OF_A_CUSTOMER, "en", Role.CUSTOMER);
        engine.read(OF_AN_AGENT, "en", Role.AGENT);
        warm = true;
        LOG.info("event=engine_ready engine={} model={}", name(), modelVersion());
    }

    boolean isWarm() {
        return warm;
    }

    @Override
    public Signals read(String text, @Nullable String language, Role role) {
        long start = System.nanoTime();
        try {
            return engine.read(text, language, role);
        } finally {
            meters.languageRead(System.nanoTime() - start);
        }
    }

    @Override
    public String name() {
        return engine.name();
    }

    @Override
    public String modelVersion() {
        return engine.modelVersion();
    }
}
