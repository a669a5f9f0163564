package dev.attune.agentscore;

import static dev.attune.agentscore.ScoreHarness.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.agentscore.AgentOutput.Assessed;
import dev.attune.agentscore.AgentOutput.Scored;
import dev.attune.schema.AgentScore;
import dev.attune.state.AgentUpdate;
import dev.attune.state.AssignmentFacts;
import dev.attune.state.ReplyFacts;
import dev.attune.state.SegmentFacts;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random histories against {@link ScoreOracle}. A failure names its seed: put it alone into the loop. */
class AgentScorePropertyTest {
    /** More by hand: -Dattune.seeds=1000. */
    private static final int SEEDS = Integer.getInteger("attune.seeds", 20);

    private static final int STEPS = 120;

    @ParameterizedTest
    @ValueSource(longs = {0, 1_000, 1_800_000})
    void every_record_says_what_the_facts_say_at_its_time(long emitEveryMs) {
        for (long seed = 1; seed <= SEEDS; seed++) {
            new History(seed, Duration.ofMillis(emitEveryMs), UnaryOperator.identity()).run();
        }
    }

    /** The checker can fail: a processor that does not see what it counted before forgets to take it away. */
    @Test
    void the_oracle_notices_when_a_replacement_is_not_taken_away() {
        UnaryOperator<KeyValueStore<Object, Object>> forgetful =
                store -> store.name().equals(AgentStores.SEGMENTS) ? without(store, "get") : store;
        assertThatThrownBy(() -> new History(1, Duration.ZERO, forgetful).run())
                .satisfies(e -> assertThat(e).isInstanceOfAny(AssertionError.class, IllegalStateException.class))
                .satisfies(e -> assertThat(e.toString()).contains("seed 1"));
    }

    /** And a processor whose index keeps what has left, or loses what it should hold. */
    @Test
    void the_oracle_notices_when_the_index_is_wrong() {
        UnaryOperator<KeyValueStore<Object, Object>> unwritten =
                store -> store.name().equals(AgentStores.SEGMENT_TIMES) ? without(store, "put") : store;
        assertThatThrownBy(() -> new History(1, Duration.ZERO, unwritten).run())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("seed 1");
    }

    @Test
    void equal_facts_at_an_equal_clock_give_an_equal_score_whatever_came_before() {
        for (long seed = 1; seed <= SEEDS; seed++) {
            RandomFacts facts = new RandomFacts(seed, 60).lasting();
            long end = START + facts.span();
            List<SegmentFacts> last = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                last.add(facts.segment(i, end));
            }
            AgentScore one = scoreAfter(last, end, seed * 31);
            AgentScore other = scoreAfter(last, end, seed * 31 + 1);
            assertThat(other).as("seed %d", seed).isEqualTo(one);
            assertThat(one.getAsOf()).isEqualTo(Instant.ofEpochMilli(end));
        }
    }

    /** Sends facts that do not last, at clocks before {@code end}, then those that do in any order, then a last word. */
    private static AgentScore scoreAfter(List<SegmentFacts> last, long end, long seed) {
        RandomFacts random = new RandomFacts(seed, last.size()).lasting();
        ScoreHarness harness = new ScoreHarness(Duration.ofSeconds(random.below(3)));
        long clock = START - 10 * 24 * 3_600_000L;
        for (int i = random.below(150); i > 0; i--) {
            clock = Math.min(end, clock + random.span());
            harness.record(clock, ScoreHarness.update("ann", random.segment(clock)));
            if (random.oneIn(30)) {
                harness = harness.restarted();
            }
        }
        List<SegmentFacts> order = new ArrayList<>(last);
        while (!order.isEmpty()) {
            clock = Math.min(end, clock + random.span() / 20);
            harness.record(clock, ScoreHarness.update("ann", order.remove(random.below(order.size()))));
        }
        harness.tick(end, true);
        harness.record(end, ScoreHarness.assigned("ann", "blue", START, "e" + 1));
        harness.record(end, ScoreHarness.assigned("ann", "red", START, "e" + 2));
        List<AgentScore> sent = new ArrayList<>(ScoreHarness.scores(harness.tick(end, true)));
        if (sent.isEmpty()) {
            sent.addAll(ScoreHarness.scores(harness.record(end, ScoreHarness.assigned("ann", "blue", START, "e3"))));
            sent.addAll(ScoreHarness.scores(harness.tick(end, true)));
        }
        AgentScore score = sent.get(sent.size() - 1);
        score.setTeamId(null);
        return score;
    }

    private static KeyValueStore<Object, Object> without(KeyValueStore<Object, Object> store, String broken) {
        @SuppressWarnings("unchecked")
        KeyValueStore<Object, Object> proxy = (KeyValueStore<Object, Object>) Proxy.newProxyInstance(
                KeyValueStore.class.getClassLoader(), new Class<?>[] {KeyValueStore.class}, (self, method, args) -> {
                    if (method.getName().equals(broken)) {
                        return null;
                    }
                    try {
                        return method.invoke(store, args);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        return proxy;
    }

    /** One random history: updates, clocks that jump, ticks, rests and restarts, each step checked. */
    private static final class History {
        private final long seed;
        private final Duration emitEvery;
        private final UnaryOperator<KeyValueStore<Object, Object>> wrap;
        private final RandomFacts random;
        private final Map<String, ScoreOracle> oracles = new TreeMap<>();
        private final Map<String, AgentScore> latest = new HashMap<>();
        private final Map<String, Long> sentAt = new HashMap<>();
        private ScoreHarness harness;
        private long clock = START;
        private boolean restarted = true;
        private int updates;

        History(long seed, Duration emitEvery, UnaryOperator<KeyValueStore<Object, Object>> wrap) {
            this.seed = seed;
            this.emitEvery = emitEvery;
            this.wrap = wrap;
            this.random = new RandomFacts(seed, 45);
            this.harness = new ScoreHarness(emitEvery, new SimulatedClock(), wrap);
        }

        void run() {
            try {
                for (int i = 0; i < STEPS; i++) {
                    step();
                }
                leaveNothing();
            } catch (IllegalStateException e) {
                throw new IllegalStateException("seed " + seed, e);
            }
        }

        private void step() {
            switch (random.below(12)) {
                case 0 -> restart();
                case 1 -> tick(random.oneIn(20) ? 40 * Horizon.P1D.millis() : random.span(), false);
                case 2, 3 -> tick(random.span(), false);
                case 4 -> tick(random.span() / 1000, true);
                case 5 -> assign();
                default -> update();
            }
        }

        private void restart() {
            harness = harness.restarted(wrap);
            restarted = true;
        }

        private void tick(long span, boolean rest) {
            restarted = false;
            clock += span;
            check(harness.tick(clock, rest), rest, null);
            if (rest || emitEvery.isZero()) {
                checkLatest();
            }
        }

        private void update() {
            String agentId = agent();
            List<SegmentFacts> segments = new ArrayList<>();
            for (int i = random.below(3); i >= 0; i--) {
                segments.add(random.segment(clock));
            }
            send(new AgentUpdate(agentId, replies(agentId), segments, null));
        }

        private void assign() {
            String agentId = agent();
            AssignmentFacts facts = new AssignmentFacts(
                    random.oneIn(4) ? null : "team" + random.below(3), clock - random.span(), "e" + random.below(9));
            send(new AgentUpdate(agentId, replies(agentId), List.of(), facts));
        }

        private String agent() {
            return "agent" + random.below(3);
        }

        /** The last one is new, so that it is certain to be published; the others may say nothing new. */
        private List<ReplyFacts> replies(String agentId) {
            List<ReplyFacts> replies = new ArrayList<>();
            for (int i = random.below(4); i > 0; i--) {
                replies.add(random.reply(agentId, clock));
            }
            replies.add(ScoreHarness.reply(agentId, "r" + updates++, clock));
            return replies;
        }

        private void send(AgentUpdate update) {
            // Some records are older than the clock, which does not go back for them. (After a start it may:
            // it is known from the agents alone.)
            long at = clock + (restarted || !random.oneIn(3) ? random.span() / 50 : -random.span());
            restarted = false;
            clock = Math.max(clock, at);
            check(harness.record(at, update), false, update);
            if (emitEvery.isZero()) {
                checkLatest();
            }
        }

        /** What comes before the reply of an update is said on the facts before it. */
        private void check(List<Record<String, AgentOutput>> records, boolean rest, AgentUpdate update) {
            for (Record<String, AgentOutput> one : records) {
                if (one.value() instanceof Assessed assessed
                        && assessed.assessment().getReplyId().equals("r" + (updates - 1))) {
                    apply(update);
                } else if (one.value() instanceof Scored scored) {
                    check(one.key(), scored.score(), one.timestamp(), rest);
                }
            }
        }

        private void apply(AgentUpdate update) {
            ScoreOracle oracle = oracles.computeIfAbsent(update.getAgentId(), a -> new ScoreOracle());
            update.getReplyFacts().forEach(oracle::judge);
            update.getSegments().forEach(oracle::replace);
            if (update.getAssignment() != null) {
                oracle.assign(update.getAssignment());
            }
        }

        private void check(String agentId, AgentScore score, long at, boolean rest) {
            ScoreOracle oracle = oracles.get(agentId);
            if (score == null) {
                assertThat(oracle.empty(at)).as(at(agentId)).isTrue();
                assertThat(latest.get(agentId)).as(at(agentId)).isNotNull();
                oracle.forget();
                latest.remove(agentId);
                sentAt.remove(agentId);
                return;
            }
            assertThat(score).as(at(agentId)).isEqualTo(oracle.score(agentId, at));
            long gap = at - sentAt.getOrDefault(agentId, Long.MIN_VALUE / 2);
            assertThat(gap).as(at(agentId)).isGreaterThanOrEqualTo(rest ? 0 : emitEvery.toMillis());
            latest.put(agentId, score);
            sentAt.put(agentId, at);
        }

        /** Nothing is left unsaid: the last record says what the facts say now. */
        private void checkLatest() {
            latest.forEach((agentId, score) -> assertThat(timeless(score))
                    .as(at(agentId) + ": last record")
                    .isEqualTo(timeless(oracles.get(agentId).score(agentId, clock))));
        }

        private static AgentScore timeless(AgentScore score) {
            AgentScore copy =
                    AgentScore.newBuilder(score).setAsOf(Instant.EPOCH).build();
            copy.getHorizons().forEach(h -> h.setOldestOpenWaitMs(null));
            return copy;
        }

        private void leaveNothing() {
            oracles.forEach((agentId, oracle) -> {
                SegmentFacts[] released = oracle.facts().stream()
                        .filter(f -> f.getHolds() || f.getOpenWait() != null)
                        .map(f -> SegmentFacts.newBuilder(f)
                                .setHolds(false)
                                .setOpenWait(null)
                                .build())
                        .toArray(SegmentFacts[]::new);
                send(new AgentUpdate(agentId, replies(agentId), Arrays.asList(released), null));
            });
            tick(60 * Horizon.P1D.millis(), false);
            assertThat(latest).as(at("all")).isEmpty();
            assertThat(harness.dump()).as(at("all")).isEmpty();
        }

        private String at(String agentId) {
            return "seed %d, emit every %s, %s, clock %d".formatted(seed, emitEvery, agentId, clock);
        }
    }
}
