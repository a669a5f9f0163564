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

    // Any sentence that goes through all of the engine.
    private static final String WARM_UP = "Thank you, that was quick. Could you tell me when it arrives?";

    private final LanguageEngine engine;
    private final Meters meters;
    private volatile boolean warm;

    TimedEngine(LanguageEngine engine, Meters meters) {
        this.engine = engine;
        this.meters = meters;
    }

    /** Loads the models; may take seconds. */
    void warmUp() {
        engine.read(WARM_UP, "en", Role.CUSTOMER);
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
