package dev.attune.metrics;

import dev.attune.ingest.ConversationKind;
import dev.attune.schema.RejectReason;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * The one list of Attune's own meters. No ids as labels: agents and conversations are not metrics. Counts are of this
 * process since its start, and of work done: what an aborted transaction took back is counted again when it is redone.
 */
public final class Meters {
    private static final String READ = "attune.records.read";
    private static final String ACCEPTED = "attune.records.accepted";
    private static final String DUPLICATE = "attune.records.duplicate";
    private static final String REJECTED = "attune.records.rejected";

    private final MeterRegistry registry;
    private final Map<ConversationKind, Counter> read = new EnumMap<>(ConversationKind.class);
    private final Map<String, Counter> accepted = new ConcurrentHashMap<>();
    private final Counter duplicates;
    private final Map<RejectReason, Counter> rejected = new ConcurrentHashMap<>();
    private final Map<String, Counter> promises = new ConcurrentHashMap<>();
    private final Map<String, Counter> alerts = new ConcurrentHashMap<>();
    private final Counter late;
    private final Counter unreadableTemplates;
    private final Counter enriched;
    private final Counter assessed;
    private final Counter revised;
    private final Counter scores;
    private final Counter internalErrors;
    private final Timer language;

    public Meters(MeterRegistry registry) {
        this.registry = registry;
        for (ConversationKind kind : ConversationKind.values()) {
            read.put(kind, registry.counter(READ, "kind", kind.name()));
        }
        duplicates = registry.counter(DUPLICATE);
        late = registry.counter("attune.events.late");
        unreadableTemplates = registry.counter("attune.templates.unreadable");
        enriched = registry.counter("attune.events.enriched");
        assessed = registry.counter("attune.replies.assessed", "kind", "first");
        revised = registry.counter("attune.replies.assessed", "kind", "revision");
        scores = registry.counter("attune.scores.emitted");
        internalErrors = registry.counter("attune.errors.internal");
        language = Timer.builder("attune.language.read")
                .description("Time to read one message")
                .publishPercentileHistogram(false)
                .publishPercentiles(0.5, 0.99)
                .register(registry);
    }

    /** A record was read from an input topic. */
    public void read(ConversationKind kind) {
        Objects.requireNonNull(read.get(kind)).increment();
    }

    /** A record was accepted; {@code type} is the simple name of its body. */
    public void accepted(String type) {
        accepted.computeIfAbsent(type, t -> registry.counter(ACCEPTED, "type", t))
                .increment();
    }

    /** A record said what another had said already. */
    public void duplicate() {
        duplicates.increment();
    }

    /** A record became a dead letter. */
    public void rejected(RejectReason reason) {
        rejected.computeIfAbsent(reason, r -> registry.counter(REJECTED, "reason", r.name()))
                .increment();
    }

    /** An accepted event came after a later one of its conversation. */
    public void late() {
        late.increment();
    }

    /** A template could not be read, and is as if it were not there. */
    public void unreadableTemplate() {
        unreadableTemplates.increment();
    }

    /** A message was published with what was read from it. */
    public void enriched() {
        enriched.increment();
    }

    /** A reply was assessed; {@code revision} as published, 0 for the first time. */
    public void assessed(int revision) {
        (revision == 0 ? assessed : revised).increment();
    }

    /** A promise came into a state; {@code state} is the name of it. */
    public void promise(String state) {
        promises.computeIfAbsent(state, s -> registry.counter("attune.promises", "state", s))
                .increment();
    }

    /** An alert was raised or cleared; {@code kind} as published: a kind of conversation alert, or a metric. */
    public void alert(String kind) {
        alerts.computeIfAbsent(kind, k -> registry.counter("attune.alerts", "kind", k))
                .increment();
    }

    /** An agent's score was published. */
    public void scoreEmitted() {
        scores.increment();
    }

    /** Deciding on an event threw an exception. */
    public void internalError() {
        internalErrors.increment();
    }

    /** Reading one message took so long. */
    public void languageRead(long nanos) {
        language.record(nanos, TimeUnit.NANOSECONDS);
    }

    /** Records read, accepted, dropped as duplicate and rejected, in this order; the first is the sum of the others. */
    public Map<String, Long> balance() {
        Map<String, Long> balance = new LinkedHashMap<>();
        balance.put("read", total(READ));
        balance.put("accepted", total(ACCEPTED));
        balance.put("duplicate", total(DUPLICATE));
        balance.put("rejected", total(REJECTED));
        return balance;
    }

    /** Rejected records by reason, and none where there were none. */
    public Map<String, Long> rejectedByReason() {
        Map<String, Long> counts = new TreeMap<>();
        rejected.forEach((reason, counter) -> counts.put(reason.name(), (long) counter.count()));
        return counts;
    }

    /** Other counts that {@code /status} shows, by name. */
    public Map<String, Long> work() {
        Map<String, Long> counts = new TreeMap<>();
        for (String name : new String[] {
            "attune.events.late",
            "attune.events.enriched",
            "attune.replies.assessed",
            "attune.promises",
            "attune.alerts",
            "attune.scores.emitted",
            "attune.errors.internal",
            "attune.templates.unreadable"
        }) {
            counts.put(name.substring("attune.".length()), total(name));
        }
        return counts;
    }

    private long total(String name) {
        return registry.find(name).counters().stream()
                .mapToLong(counter -> (long) counter.count())
                .sum();
    }

    /** Counters by name and tag, for tests. */
    public MeterRegistry registry() {
        return registry;
    }
}
