package dev.attune.metrics;

import dev.attune.ingest.ConversationKind;
import dev.attune.schema.RejectReason;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** The one list of Attune's own meters. No ids as labels: agents and conversations are not metrics. */
public final class Meters {
    private final MeterRegistry registry;
    private final Map<ConversationKind, Counter> read = new EnumMap<>(ConversationKind.class);
    private final Map<String, Counter> accepted = new ConcurrentHashMap<>();
    private final Counter duplicates;
    private final Counter scores;
    private final Map<RejectReason, Counter> rejected = new ConcurrentHashMap<>();

    public Meters(MeterRegistry registry) {
        this.registry = registry;
        for (ConversationKind kind : ConversationKind.values()) {
            read.put(kind, registry.counter("attune.records.read", "kind", kind.name()));
        }
        duplicates = registry.counter("attune.records.duplicate");
        scores = registry.counter("attune.scores.sent");
    }

    /** A record was read from an input topic. */
    public void read(ConversationKind kind) {
        Objects.requireNonNull(read.get(kind)).increment();
    }

    /** A record was accepted; {@code type} is the simple name of its body. */
    public void accepted(String type) {
        accepted.computeIfAbsent(type, t -> registry.counter("attune.records.accepted", "type", t))
                .increment();
    }

    /** A record said what another had said already. */
    public void duplicate() {
        duplicates.increment();
    }

    /** A record became a dead letter. */
    public void rejected(RejectReason reason) {
        rejected.computeIfAbsent(reason, r -> registry.counter("attune.records.rejected", "reason", r.name()))
                .increment();
    }

    /** A score, or the removal of one, was sent. */
    public void scored() {
        scores.increment();
    }

    /** Counters by name and tag, for {@code /status} and tests. */
    public MeterRegistry registry() {
        return registry;
    }
}
