package dev.attune.agentscore;

import dev.attune.alert.AlertBook;
import dev.attune.alert.AlertRules;
import dev.attune.alert.EvidenceBook;
import dev.attune.assessment.Appraisal;
import dev.attune.config.Settings;
import dev.attune.schema.AgentAlert;
import dev.attune.schema.AgentScore;
import dev.attune.schema.ReplyAssessment;
import dev.attune.scripted.AgentMemory;
import dev.attune.scripted.MemoryTrim;
import dev.attune.scripted.ScriptedJudge;
import dev.attune.state.AgentState;
import dev.attune.state.AgentUpdate;
import dev.attune.state.AssignmentFacts;
import dev.attune.state.ReplyFacts;
import dev.attune.state.SegmentFacts;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Decides what an update, the passing of time or the end of the input does to one agent. An instance belongs to one thread. */
final class AgentStep {
    /** DESIGN §3: a tombstone 30 days after all has left. */
    static final long FORGET_AFTER = Duration.ofDays(30).toMillis();

    /** A day over the accepted lateness, in which a reply may still be deleted or edited and others may lag behind. */
    private static final long CHANGES_FOR = Duration.ofDays(1).toMillis();
    /** What is left of a reply is kept for as long as a conversation by default, and a week. */
    private static final long REPLIES_FOR = Duration.ofDays(37).toMillis();

    private final long emitEvery;
    private final long openFor;
    private final Appraisal appraisal;
    private final ScoreFormula formula;

    private final Horizon alertHorizon;
    private final AlertRules rules;
    private final EvidenceBook evidence;
    private final LongSupplier wall;

    /** @param wall wall clock, epoch milliseconds: only to see whether the task's clock is behind it */
    AgentStep(Settings settings, LongSupplier wall) {
        this.emitEvery = settings.scores().emitEvery().toMillis();
        this.openFor = settings.ingest().lateness().toMillis() + CHANGES_FOR;
        this.appraisal = new Appraisal(settings.scores().styleWeight());
        this.formula = new ScoreFormula(settings.scores().priors());
        this.alertHorizon = Horizon.valueOf(settings.agentAlerts().horizon());
        this.rules = new AlertRules(settings.agentAlerts());
        this.evidence = new EvidenceBook(settings.agentAlerts());
        this.wall = wall;
    }

    /**
     * An update is read.
     *
     * @param memory of the agent, changed by the call; thrown away by the caller if this throws
     * @param judge knows the templates that are declared now
     */
    AgentDecision update(
            AgentSnapshot before, long now, AgentUpdate update, @Nullable AgentMemory memory, ScriptedJudge judge) {
        AgentState known = before.state();
        AgentState state = known != null ? known : AgentAggregate.unheard(now);
        AgentWindow window = before.window(state);
        boolean changed = known == null;
        changed |= window.roll(now);
        for (SegmentFacts facts : update.getSegments()) {
            changed |= window.replace(facts);
        }
        AssignmentFacts assignment = update.getAssignment();
        if (assignment != null) {
            changed |= window.assign(assignment);
        }
        ReplyDecision replies = ReplyDecision.NONE;
        if (memory != null) {
            replies = replies(before, window, memory, update.getReplyFacts(), judge, now);
            changed |= window.judged();
            for (ReplyAssessment reply : replies.published()) {
                evidence.note(new AlertBook(state.getAlerts()), reply, now);
            }
        }
        // Also while nothing is left: something was heard of the agent.
        state.setEmptySince(window.empty() ? now : Long.MAX_VALUE);
        return finish(before, state, window, now, changed, false, replies);
    }

    private ReplyDecision replies(
            AgentSnapshot before,
            AgentWindow window,
            AgentMemory memory,
            List<ReplyFacts> said,
            ScriptedJudge judge,
            long now) {
        AgentReplies replies = new AgentReplies(appraisal, judge, memory, before.replies(), window);
        replies.take(said);
        MemoryTrim trim = memory.trim(now - openFor);
        before.replies().trim(trim);
        if (!trim.replies().isEmpty()) {
            before.replies().forgetBefore(now - REPLIES_FOR);
        }
        return new ReplyDecision(before.replies(), memory, replies.published(), replies.learned());
    }

    /** Time has come to {@code due}: segments leave, a record held back goes out, or the agent is forgotten. */
    AgentDecision due(AgentSnapshot before, AgentState state, long due) {
        AgentWindow window = before.window(state);
        boolean changed = window.roll(due);
        if (!window.empty()) {
            state.setEmptySince(Long.MAX_VALUE);
        } else if (state.getEmptySince() == Long.MAX_VALUE) {
            state.setEmptySince(due);
        } else if (state.getEmptySince() <= due - FORGET_AFTER) {
            window.forgetAll();
            before.replies().forgetAll();
            AssignmentFacts assignment = state.getAssignment();
            String teamId = assignment == null ? null : assignment.getTeamId();
            return new AgentDecision(
                    before.agentId(),
                    due,
                    null,
                    before.draft(),
                    before.earliest(),
                    before.waits(),
                    null,
                    new ReplyDecision(before.replies(), null, List.of(), List.of()),
                    rules.forget(new AlertBook(state.getAlerts()), before.agentId(), teamId, due));
        }
        return finish(before, state, window, due, changed, false, ReplyDecision.NONE);
    }

    /** Nothing is left to read: a record held back goes out now, and one that says how long a customer waits. */
    AgentDecision rest(AgentSnapshot before, AgentState state, long now) {
        AgentWindow window = before.window(state);
        boolean older = state.getOpenWaits() > 0 && state.getEmittedAt() < now;
        boolean changed = window.roll(now) || older;
        return finish(before, state, window, now, changed, true, ReplyDecision.NONE);
    }

    private AgentDecision finish(
            AgentSnapshot before,
            AgentState state,
            AgentWindow window,
            long asOf,
            boolean changed,
            boolean rest,
            ReplyDecision replies) {
        boolean pending = changed || state.getPending();
        boolean emit = pending && (rest || asOf >= emissionDue(state));
        AgentScore score = null;
        List<AgentAlert> alerts = List.of();
        if (emit) {
            score = formula.of(before.agentId(), state, asOf, window.oldestOpenWaitMs(asOf));
            state.setEmittedAt(asOf);
            long entered = state.getHorizons().get(alertHorizon.place()).getEntered();
            alerts = rules.look(new AlertBook(state.getAlerts()), score, entered, wall.getAsLong());
        }
        state.setPending(pending && !emit);
        return new AgentDecision(
                before.agentId(),
                asOf,
                state,
                before.draft(),
                before.earliest(),
                before.waits(),
                score,
                replies,
                alerts);
    }

    /** First instant at which a record may go out. */
    private long emissionDue(AgentState state) {
        return state.getEmittedAt() == Long.MIN_VALUE ? Long.MIN_VALUE : state.getEmittedAt() + emitEvery;
    }

    /**
     * When the agent next has something to do, not before its windows' clock; {@link Long#MAX_VALUE}: never.
     *
     * @param earliest by horizon, as in {@link AgentWindow}
     */
    long nextDue(AgentState state, long[] earliest) {
        long next = AgentWindow.nextLeave(earliest);
        if (state.getPending()) {
            next = Math.min(next, emissionDue(state));
        }
        if (state.getEmptySince() != Long.MAX_VALUE) {
            next = Math.min(next, state.getEmptySince() + FORGET_AFTER);
        }
        return Math.max(next, AgentAggregate.asOf(state));
    }
}
