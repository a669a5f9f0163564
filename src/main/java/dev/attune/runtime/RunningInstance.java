package dev.attune.runtime;

import dev.attune.http.Instance;
import dev.attune.http.Verdict;
import dev.attune.metrics.Meters;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.apache.kafka.streams.KafkaStreams;
import org.jspecify.annotations.Nullable;

/** Answers for a {@link Service} to probes and people. */
final class RunningInstance implements Instance {
    private final Parts parts;
    private final long startedAt;

    /** What it looks at. */
    record Parts(
            String applicationId,
            KafkaStreams streams,
            StreamsProbe probe,
            RestoreProgress restore,
            TimedEngine engine,
            Health health,
            Meters meters,
            PrometheusMeterRegistry registry,
            AtomicReference<@Nullable Throwable> failure,
            LongSupplier wall) {}

    RunningInstance(Parts parts) {
        this.parts = parts;
        this.startedAt = parts.wall().getAsLong();
    }

    private Health.Snapshot snapshot() {
        Throwable failure = parts.failure().get();
        return new Health.Snapshot(
                parts.streams().state(),
                parts.probe().threadsAlive(),
                parts.probe().uncommittedMillis(),
                parts.engine().isWarm(),
                failure == null ? null : failure.getClass().getName());
    }

    @Override
    public Verdict live() {
        return parts.health().live(snapshot());
    }

    @Override
    public Verdict ready() {
        return parts.health().ready(snapshot());
    }

    @Override
    public Map<String, Object> status() {
        Map<String, Object> status = new LinkedHashMap<>();
        status.put("application", parts.applicationId());
        status.put("version", Version.of());
        status.put("state", parts.streams().state().name());
        status.put("live", live());
        status.put("ready", ready());
        status.put("upMillis", parts.wall().getAsLong() - startedAt);
        status.put("lastCommitAgeMillis", parts.probe().sinceCommitMillis());
        status.put("uncommittedMillis", parts.probe().uncommittedMillis());
        status.put("records", parts.meters().balance());
        status.put("rejected", parts.meters().rejectedByReason());
        status.put("work", parts.meters().work());
        status.put("lag", parts.probe().lag());
        status.put("restoreRemaining", parts.restore().remaining());
        status.put("engine", engine());
        status.put("threads", parts.probe().threads());
        return status;
    }

    private Map<String, Object> engine() {
        Map<String, Object> engine = new LinkedHashMap<>();
        engine.put("name", parts.engine().name());
        engine.put("modelVersion", parts.engine().modelVersion());
        engine.put("ready", parts.engine().isWarm());
        return engine;
    }

    @Override
    public String metrics() {
        return parts.registry().scrape();
    }
}
