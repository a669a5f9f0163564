package dev.attune.metrics;

import dev.attune.ingest.ConversationKind;
import dev.attune.schema.AgentScore;
import dev.attune.schema.Channel;
import dev.attune.schema.Estimate;
import dev.attune.schema.Flag;
import dev.attune.schema.HorizonScore;
import dev.attune.schema.RejectReason;
import dev.attune.schema.ReplyAssessment;
import dev.attune.schema.Wait;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The one list of Attune's own meters. No ids as labels: agents and conversations are not metrics. Counts are of this
 * process since its start, and of work done: what an aborted transaction took back is counted again when it is redone.
 */
public final class Meters {
    private static final String READ = "attune.records.read";
    private static final String ACCEPTED = "attune.records.accepted";
    private static final String DUPLICATE = "attune.records.duplicate";
    private static final String REJECTED = "attune.records.rejected";

    /** From the target of a chat, and below, to a working day: one step tells good from late in every channel. */
    private static final Duration[] WAIT_BUCKETS = {
        Duration.ofSeconds(15),
        Duration.ofSeconds(30),
        Duration.ofMinutes(1),
        Duration.ofMinutes(3),
        Duration.ofMinutes(10),
        Duration.ofMinutes(30),
        Duration.ofHours(2),
        Duration.ofHours(8),
        Duration.ofHours(24)
    };

    private static final double[] SCORE_BUCKETS = {10, 20, 30, 40, 50, 60, 70, 80, 90, 100};

    /** The horizon for people: an hour is too few conversations for most agents, a week too slow to show a change. */
    private static final String SCORE_HORIZON = "P1D";

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
    private final Map<Flag, Counter> flags = new EnumMap<>(Flag.class);
    private final Map<Channel, Timer> waits = new EnumMap<>(Channel.class);
    private final DistributionSummary warmth;
    private final DistributionSummary responsiveness;

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
        for (Flag flag : Flag.values()) {
            flags.put(flag, registry.counter("attune.flags", "flag", flag.name()));
        }
        for (Channel channel : Channel.values()) {
            waits.put(channel, wait(channel));
        }
        warmth = score("warmth");
        responsiveness = score("responsiveness");
    }

    private Timer wait(Channel channel) {
        return Timer.builder("attune.wait")
                .description("Wait for an answer, as far as it is the agent's")
                .tag("channel", channel.name())
                .serviceLevelObjectives(WAIT_BUCKETS)
                .register(registry);
    }

    private DistributionSummary score(String metric) {
        return DistributionSummary.builder("attune.score")
                .description("Scores over a day as they were published")
                .tag("metric", metric)
                .serviceLevelObjectives(SCORE_BUCKETS)
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

    /**
     * A reply was assessed. Its flags and its wait count with its first record: a revision says the same reply again,
     * and what the record before it said is not known here.
     */
    public void assessed(ReplyAssessment reply) {
        if (reply.getRevision() != 0) {
            revised.increment();
            return;
        }
        assessed.increment();
        for (Flag flag : reply.getFlags()) {
            Objects.requireNonNull(flags.get(flag)).increment();
        }
        Wait wait = reply.getWait();
        if (wait != null && wait.getAnswers()) {
            Objects.requireNonNull(waits.get(reply.getChannel())).record(wait.getAgentMs(), TimeUnit.MILLISECONDS);
        }
    }

    /** A promise came into a state; {@code state} is the name of it. */
    public void promise(String state) {
        promises.computeIfAbsent(state, s -> registry.counter("attune.promises", "state", s))
                .increment();
    }

    /**
     * An alert was raised or cleared.
     *
     * @param kind as published: a kind of conversation alert, or a metric
     * @param state RAISED or CLEARED
     */
    public void alert(String kind, String state) {
        alerts.computeIfAbsent(
                        kind + ' ' + state, key -> registry.counter("attune.alerts", "kind", kind, "state", state))
                .increment();
    }

    /** An agent's score was published; null: a tombstone. */
    public void scoreEmitted(@Nullable AgentScore score) {
        scores.increment();
        if (score == null) {
            return;
        }
        for (HorizonScore horizon : score.getHorizons()) {
            if (horizon.getHorizon().equals(SCORE_HORIZON)) {
                record(warmth, horizon.getWarmth());
                record(responsiveness, horizon.getResponsiveness());
            }
        }
    }

    private static void record(DistributionSummary summary, Estimate estimate) {
        Double value = estimate.getValue();
        if (value != null) {
            summary.record(value);
        }
    }

    /** Where to ask, at each scrape, how long the last commit is ago, in milliseconds. */
    public void commitAge(LongSupplier millis) {
        TimeGauge.builder("attune.commit.age", millis::getAsLong, TimeUnit.MILLISECONDS)
                .description("Since the last commit of the thread for which it is longest ago")
                .register(registry);
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
