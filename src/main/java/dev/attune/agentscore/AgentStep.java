package dev.attune.agentscore;

import dev.attune.alert.AlertBook;
import dev.attune.alert.AlertRules;
import dev.attune.alert.EvidenceBook;
import dev.attune.config.Settings;
import dev.attune.schema.AgentAlert;
import dev.attune.schema.AgentScore;
import dev.attune.schema.ReplyAssessment;
import dev.attune.state.AgentState;
import dev.attune.state.AgentUpdate;
import dev.attune.state.AssignmentFacts;
import dev.attune.state.SegmentFacts;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;

/** Decides what an update, the passing of time or the end of the input does to one agent. An instance belongs to one thread. */
final class AgentStep {
    /** DESIGN §3: a tombstone 30 days after all has left. */
    static final long FORGET_AFTER = Duration.ofDays(30).toMillis();

    private final long emitEvery;
    private final ScoreFormula formula = new ScoreFormula();
    private final Horizon alertHorizon;
    private final AlertRules rules;
    private final EvidenceBook evidence;
    private final LongSupplier wall;

    /** @param wall wall clock, epoch milliseconds: only to see whether the task's clock is behind it */
    AgentStep(Settings settings, LongSupplier wall) {
        this.emitEvery = settings.scores().emitEvery().toMillis();
        this.alertHorizon = Horizon.valueOf(settings.agentAlerts().horizon());
        this.rules = new AlertRules(settings.agentAlerts());
        this.evidence = new EvidenceBook(settings.agentAlerts());
        this.wall = wall;
    }

    /** An update is read. */
    AgentDecision update(AgentSnapshot before, long now, AgentUpdate update) {
        AgentState known = before.state();
        AgentState state = known != null ? known : AgentAggregate.unheard(now);
        AgentWindow window = before.window(state);
        boolean changed = known == null;
        changed |= window.roll(now);
        for (SegmentFacts facts : update.getSegments()) {
            changed |= window.replace(facts);
        }
        for (ReplyAssessment reply : update.getReplies()) {
            evidence.note(new AlertBook(state.getAlerts()), reply, now);
        }
        AssignmentFacts assignment = update.getAssignment();
        if (assignment != null) {
            changed |= window.assign(assignment);
        }
        // Also while nothing is left: something was heard of the agent.
        state.setEmptySince(window.empty() ? now : Long.MAX_VALUE);
        return finish(before, state, window, now, changed, false);
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
                    rules.forget(new AlertBook(state.getAlerts()), before.agentId(), teamId, due));
        }
        return finish(before, state, window, due, changed, false);
    }

    /** Nothing is left to read: a record held back goes out now, and one that says how long a customer waits. */
    AgentDecision rest(AgentSnapshot before, AgentState state, long now) {
        AgentWindow window = before.window(state);
        boolean older = state.getOpenWaits() > 0 && state.getEmittedAt() < now;
        boolean changed = window.roll(now) || older;
        return finish(before, state, window, now, changed, true);
    }

    private AgentDecision finish(
            AgentSnapshot before, AgentState state, AgentWindow window, long asOf, boolean changed, boolean rest) {
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
                before.agentId(), asOf, state, before.draft(), before.earliest(), before.waits(), score, alerts);
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
