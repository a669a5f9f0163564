package dev.attune.agentscore;

import dev.attune.agentscore.AgentOutput.Alerted;
import dev.attune.agentscore.AgentOutput.Assessed;
import dev.attune.agentscore.AgentOutput.Learned;
import dev.attune.agentscore.AgentOutput.Scored;
import dev.attune.agentscore.AgentTimers.Due;
import dev.attune.clock.ClockSource;
import dev.attune.clock.TaskClock;
import dev.attune.config.Settings;
import dev.attune.metrics.Meters;
import dev.attune.schema.AgentAlert;
import dev.attune.schema.ReplyAssessment;
import dev.attune.schema.ReplyTemplate;
import dev.attune.scripted.AgentMemory;
import dev.attune.scripted.DeclaredTemplates;
import dev.attune.scripted.ScriptedJudge;
import dev.attune.serde.RecentValues;
import dev.attune.state.AgentState;
import dev.attune.state.AgentUpdate;
import java.util.function.Function;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the rolling score of each agent. Each step is decided on a draft, then written, then forwarded: an exception
 * while deciding leaves the stores as they were.
 *
 * <p>What is due by the task's clock is done at each tick, and also before a record that moved the clock is applied:
 * so what is said does not depend on when the ticks fall.
 */
final class AgentScoreProcessor implements Processor<String, AgentUpdate, String, AgentOutput> {
    private static final String OWNER = "agent-score";

    /** Agents kept decoded, about a kB each. */
    private static final int RECENT = 4_096;

    /** Memories kept decoded, up to a MB each of one who writes all day: docs/performance.md. */
    private static final int RECENT_MEMORIES = 128;

    /** Replies kept decoded, some kB each: most are revised soon, when the customer answers or the turn is over. */
    private static final int RECENT_REPLIES = 2_048;

    private final Settings settings;
    private final ClockSource source;
    private final TaskClock clock;
    private final Meters meters;
    private final AgentStep step;
    private final TemplateShelf templates;
    private final AgentTimers timers = new AgentTimers();
    private final RecentValues<AgentMemory> memories = new RecentValues<>(RECENT_MEMORIES);
    private @Nullable ScriptedJudge judge;
    private @Nullable DeclaredTemplates known;
    private boolean resting;
    private boolean loaded;

    @SuppressWarnings("NullAway.Init")
    private ProcessorContext<String, AgentOutput> context;

    @SuppressWarnings("NullAway.Init")
    private OpenStores stores;

    AgentScoreProcessor(Settings settings, ClockSource source, Meters meters, TemplateShelf templates) {
        this.settings = settings;
        this.source = source;
        this.clock = new TaskClock(source);
        this.meters = meters;
        this.step = new AgentStep(settings, source::wallMillis);
        this.templates = templates;
    }

    @Override
    public void init(ProcessorContext<String, AgentOutput> present) {
        context = present;
        // A task that comes back after a transaction was taken back starts from its stores.
        timers.clear();
        loaded = false;
        memories.clear();
        stores = new OpenStores(
                present.getStateStore(AgentStores.AGENTS),
                present.getStateStore(AgentStores.SEGMENTS),
                present.getStateStore(AgentStores.SEGMENT_TIMES),
                present.getStateStore(AgentStores.REPLIES),
                present.getStateStore(AgentStores.SAID),
                new RecentValues<>(RECENT_REPLIES),
                new RecentValues<>(RECENT));
        present.schedule(settings.clock().tick(), PunctuationType.WALL_CLOCK_TIME, wall -> tick());
    }

    @Override
    public void process(Record<String, AgentUpdate> record) {
        load();
        clock.read();
        clock.accepted(record.timestamp());
        long now = clock.now();
        doWhatIsDue(now);
        String agentId = record.key();
        AgentUpdate update = record.value();
        AgentSnapshot before = snapshot(agentId);
        // Taken out while it is changed: a step that fails leaves none behind that is half changed.
        AgentMemory memory = update.getReplyFacts().isEmpty() ? null : memory(before);
        AgentDecision decision = step.update(before, now, update, memory, judge());
        stores.write(decision);
        if (memory != null) {
            memories.put(agentId, memory);
        }
        for (ReplyAssessment reply : decision.replies().published()) {
            meters.assessed(reply);
            context.forward(record.withValue(new Assessed(reply)));
        }
        for (ReplyTemplate template : decision.replies().learned()) {
            context.forward(record.withValue(new Learned(template)));
        }
        settle(decision);
        source.nextDue(OWNER, timers.next());
    }

    private AgentMemory memory(AgentSnapshot agent) {
        AgentMemory cached = memories.take(agent.agentId());
        return cached != null ? cached : agent.replies().memory();
    }

    private ScriptedJudge judge() {
        DeclaredTemplates now = templates.declared();
        ScriptedJudge present = judge;
        if (present == null || now != known) {
            present = new ScriptedJudge(now);
            judge = present;
            known = now;
        }
        return present;
    }

    private void tick() {
        load();
        long now = clock.tick();
        if (now != TaskClock.UNKNOWN) {
            doWhatIsDue(now);
            boolean rest = clock.atRest();
            if (rest) {
                sendWhatIsHeldBack(now, timers::heldBackAfter);
                if (!resting) {
                    // How long a customer has been waiting changes by itself: said once more when it gets quiet.
                    sendWhatIsHeldBack(now, timers::waitedForAfter);
                }
            }
            resting = rest;
        }
        source.nextDue(OWNER, timers.next());
    }

    private void doWhatIsDue(long now) {
        for (Due due = timers.first(now); due != null; due = timers.first(now)) {
            AgentSnapshot before = snapshot(due.agentId());
            AgentState known = before.state();
            if (known == null) {
                throw new IllegalStateException("A timer without an agent's state");
            }
            AgentDecision decision = step.due(before, known, due.at());
            stores.write(decision);
            settle(decision);
        }
    }

    private void sendWhatIsHeldBack(long now, Function<String, @Nullable String> agents) {
        for (String id = agents.apply(""); id != null; id = agents.apply(id)) {
            AgentSnapshot before = snapshot(id);
            AgentState known = before.state();
            if (known == null) {
                throw new IllegalStateException("A held back record without an agent's state");
            }
            AgentDecision decision = step.rest(before, known, now);
            stores.write(decision);
            settle(decision);
        }
    }

    /** Timers and records of a decision that is written. */
    private void settle(AgentDecision decision) {
        String agentId = decision.agentId();
        AgentState after = decision.state();
        if (after == null) {
            timers.forget(agentId);
            memories.take(agentId);
            forward(agentId, new Scored(null), decision.asOf());
            alert(decision);
            return;
        }
        timers.set(
                agentId,
                step.nextDue(after, decision.earliest()),
                decision.earliest(),
                decision.waits(),
                after.getPending(),
                after.getOpenWaits() > 0);
        if (decision.score() != null) {
            forward(agentId, new Scored(decision.score()), decision.asOf());
        }
        alert(decision);
    }

    private void alert(AgentDecision decision) {
        for (AgentAlert alert : decision.alerts()) {
            meters.alert(alert.getMetric(), alert.getState().name());
            context.forward(new Record<>(decision.agentId(), new Alerted(alert), decision.asOf()));
        }
    }

    private void forward(String agentId, Scored scored, long at) {
        meters.scoreEmitted(scored.score());
        context.forward(new Record<>(agentId, scored, at));
    }

    private AgentSnapshot snapshot(String agentId) {
        SegmentDraft draft = new SegmentDraft(new AgentKeys(agentId), stores);
        return new AgentSnapshot(
                agentId,
                stores.agent(agentId),
                draft,
                timers.earliest(agentId),
                timers.waits(agentId),
                new ReplyDraft(agentId, stores));
    }

    /**
     * Rebuilds what is kept in memory, before the first record or tick: not in init, where state may not be restored.
     * The clock of the task before a restart is that of the agent heard of last.
     */
    private void load() {
        if (loaded) {
            return;
        }
        try (KeyValueIterator<String, AgentState> all = stores.agents().all()) {
            while (all.hasNext()) {
                KeyValue<String, AgentState> agent = all.next();
                AgentState state = agent.value;
                SegmentDraft index = new SegmentDraft(new AgentKeys(agent.key), stores);
                long[] earliest = AgentWindow.earliest(state, index);
                timers.set(
                        agent.key,
                        step.nextDue(state, earliest),
                        earliest,
                        OpenWaits.in(index),
                        state.getPending(),
                        state.getOpenWaits() > 0);
                clock.accepted(AgentAggregate.asOf(state));
            }
        }
        loaded = true;
    }
}
