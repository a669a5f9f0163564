package dev.attune.agentscore;

import dev.attune.agentscore.AgentOutput.Scored;
import dev.attune.config.Settings;
import dev.attune.config.SettingsLoader;
import dev.attune.metrics.Meters;
import dev.attune.schema.AgentScore;
import dev.attune.schema.Channel;
import dev.attune.schema.ReplyAssessment;
import dev.attune.scripted.DeclaredTemplates;
import dev.attune.state.AgentUpdate;
import dev.attune.state.AssignmentFacts;
import dev.attune.state.ReplyFacts;
import dev.attune.state.SegmentFacts;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;

/** One processor with in-memory stores, driven by hand. */
final class ScoreHarness {
    /** Some Monday. */
    static final long START = Instant.parse("2026-03-02T09:00:00Z").toEpochMilli();

    final SimulatedClock clock;
    private final Duration emitEvery;
    private final MockProcessorContext<String, AgentOutput> context = new MockProcessorContext<>();
    private final Map<String, KeyValueStore<Object, Object>> stores = new TreeMap<>();
    private final Processor<String, AgentUpdate, String, AgentOutput> processor;

    ScoreHarness(Duration emitEvery) {
        this(emitEvery, new SimulatedClock(), UnaryOperator.identity());
    }

    /** @param wrap put around each store as the processor sees it, to seed a defect */
    ScoreHarness(Duration emitEvery, SimulatedClock clock, UnaryOperator<KeyValueStore<Object, Object>> wrap) {
        this.emitEvery = emitEvery;
        this.clock = clock;
        AgentScoreSupplier supplier =
                new AgentScoreSupplier(
                settings(emitEvery), clock, new Meters(new SimpleMeterRegistry()), DeclaredTemplates::none, false);
        for (StoreBuilder<?> builder : supplier.stores()) {
            StateStore store = builder.build();
            store.init(context.getStateStoreContext(), store);
            stores.put(store.name(), keyValueStore(store));
            context.addStateStore(wrap.apply(keyValueStore(store)));
        }
        processor = supplier.get();
        processor.init(context);
    }

    @SuppressWarnings("unchecked")
    private static KeyValueStore<Object, Object> keyValueStore(StateStore store) {
        return (KeyValueStore<Object, Object>) store;
    }

    /** Only what the score looks at. */
    static Settings settings(Duration emitEvery) {
        return SettingsLoader.defaults(
                Map.of("scores.emit-every", emitEvery.toString(), "clock.tick", "1s", "clock.idle", "2s"));
    }

    /** A record with the timestamp {@code at}; returns what was forwarded. */
    List<Record<String, AgentOutput>> record(long at, AgentUpdate update) {
        processor.process(new Record<>(update.getAgentId(), update, at));
        return forwarded();
    }

    /** A tick at which the clock goes on to {@code at}. */
    List<Record<String, AgentOutput>> tick(long at, boolean rest) {
        clock.wall = at;
        clock.idle = true;
        clock.rest = rest;
        tick();
        clock.idle = false;
        clock.rest = false;
        return forwarded();
    }

    private void tick() {
        context.scheduledPunctuators().get(0).getPunctuator().punctuate(clock.wall);
    }

    /** Another instance with the same stores, filled after its init. */
    ScoreHarness restarted(UnaryOperator<KeyValueStore<Object, Object>> wrap) {
        ScoreHarness next = new ScoreHarness(emitEvery, clock, wrap);
        stores.forEach((name, store) -> {
            try (KeyValueIterator<Object, Object> all = store.all()) {
                all.forEachRemaining(entry -> next.stores.get(name).put(entry.key, entry.value));
            }
        });
        return next;
    }

    ScoreHarness restarted() {
        return restarted(UnaryOperator.identity());
    }

    /** The same instance after its transaction was taken back: its stores are as those of {@code committed}. */
    void comesBackAs(ScoreHarness committed) {
        stores.forEach((name, store) -> {
            List<Object> keys = new ArrayList<>();
            try (KeyValueIterator<Object, Object> all = store.all()) {
                all.forEachRemaining(entry -> keys.add(entry.key));
            }
            keys.forEach(store::delete);
            try (KeyValueIterator<Object, Object> all =
                    committed.stores.get(name).all()) {
                all.forEachRemaining(entry -> store.put(entry.key, entry.value));
            }
        });
        processor.init(context);
    }

    /** Everything that is stored, readable and comparable. */
    List<String> dump() {
        List<String> lines = new ArrayList<>();
        stores.forEach((name, store) -> {
            try (KeyValueIterator<Object, Object> all = store.all()) {
                all.forEachRemaining(entry -> lines.add(name + " " + text(entry.key) + " = " + text(entry.value)));
            }
        });
        return lines;
    }

    private static String text(Object part) {
        return part instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : part.toString();
    }

    private List<Record<String, AgentOutput>> forwarded() {
        List<Record<String, AgentOutput>> records = new ArrayList<>();
        for (var captured : context.forwarded()) {
            Record<? extends String, ? extends AgentOutput> one = captured.record();
            records.add(new Record<>(one.key(), one.value(), one.timestamp()));
        }
        context.resetForwards();
        return records;
    }

    /** The score records among them; a tombstone is null. */
    static List<AgentScore> scores(List<Record<String, AgentOutput>> records) {
        List<AgentScore> scores = new ArrayList<>();
        for (Record<String, AgentOutput> one : records) {
            if (one.value() instanceof Scored scored) {
                scores.add(scored.score());
            }
        }
        return scores;
    }

    static AgentUpdate update(String agentId, SegmentFacts... segments) {
        return new AgentUpdate(agentId, List.of(), Arrays.asList(segments), null);
    }

    static AgentUpdate assigned(String agentId, String teamId, long at, String eventId) {
        return new AgentUpdate(agentId, List.of(), List.of(), new AssignmentFacts(teamId, at, eventId));
    }

    /** One answered wait of 30 s within target, at that time. */
    static SegmentFacts answered(String conversation, long time, int responsivenessMicros) {
        return new SegmentFacts(
                false,
                conversation,
                0,
                time,
                1,
                1,
                (long) responsivenessMicros,
                1,
                List.of(30_000L),
                false,
                false,
                0,
                0,
                false,
                null,
                0,
                -1,
                0,
                0);
    }

    static SegmentFacts nothing(String conversation) {
        return new SegmentFacts(false, conversation, 0, 0L, 0, 0, 0L, 0, List.of(), false, false, 0, 0, false, null, 0, -1, 0, 0);
    }

    static ReplyFacts reply(String agentId, String replyId, long at) {
        return new ReplyFacts(assessment(agentId, replyId, at), false, 0, null);
    }

    private static ReplyAssessment assessment(String agentId, String replyId, long at) {
        return ReplyAssessment.newBuilder()
                .setReplyId(replyId)
                .setRevision(0)
                .setVoided(false)
                .setSettled(true)
                .setTurnId(replyId)
                .setConversationId("c")
                .setAgentId(agentId)
                .setOccurredAt(Instant.ofEpochMilli(at))
                .setChannel(Channel.CHAT)
                .setFlags(List.of())
                .setReasons(List.of())
                .setRubricVersion(Priors.RUBRIC_VERSION)
                .setModelVersion("test")
                .build();
    }
}
