package dev.attune.conversation;

import dev.attune.schema.ConversationStatus;
import dev.attune.schema.Wait;
import dev.attune.state.Acknowledgement;
import dev.attune.state.FoldState;
import dev.attune.state.FoldedReply;
import dev.attune.state.HeldPart;
import dev.attune.state.KnownAssignment;
import dev.attune.state.LineKind;
import dev.attune.state.LostWait;
import dev.attune.state.Observation;
import dev.attune.state.OpenWait;
import dev.attune.state.StoredEvent;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** The waits of a conversation: who is charged for which part, and what each says in the end (DESIGN §3, Waits). */
final class WaitLedger {
    /** Stands for the holder while the platform has assigned nobody at all. */
    private static final String ANYBODY = "";

    /** A platform that assigns on reply does so in the same moment: such a wait says nothing about the agent. */
    private static final long SELF_ASSIGNMENT_MS = 1_000;

    private final Targets targets;
    private final Calendars calendars;

    WaitLedger(Targets targets, Calendars calendars) {
        this.targets = targets;
        this.calendars = calendars;
    }

    void open(FoldState state, StoredEvent message) {
        long target = targets.acknowledgement(message.getChannel(), state.getPriority());
        state.setWait(new OpenWait(
                message.getAt(),
                target,
                targets.answer(message.getChannel(), target),
                0L,
                0L,
                new ArrayList<>(),
                new ArrayList<>(),
                0L));
    }

    /** Lets time pass up to {@code to} for the open wait. */
    void accrue(FoldState state, long to) {
        long from = state.getClock();
        if (to <= from) {
            return;
        }
        state.setClock(to);
        OpenWait wait = state.getWait();
        if (wait == null) {
            return;
        }
        if (state.getStatus() == ConversationStatus.ON_HOLD) {
            wait.setHeldMs(wait.getHeldMs() + to - from);
            return;
        }
        wait.setSystemMs(wait.getSystemMs() + to - from);
        if (wait.getOverAt() == 0 && wait.getSystemMs() >= wait.getTargetMs()) {
            wait.setOverAt(to - (wait.getSystemMs() - wait.getTargetMs()));
        }
        String charged = state.getEverAssigned() ? state.getHolder() : ANYBODY;
        if (charged != null) {
            charge(state, wait, partOf(wait, charged), from, to);
        }
    }

    private void charge(FoldState state, OpenWait wait, HeldPart part, long from, long to) {
        long before = measure(part);
        part.setAgentMs(part.getAgentMs() + to - from);
        BusinessCalendar calendar = calendars.of(teamOf(state, part.getAgentId()));
        if (calendar != null) {
            part.setBusinessMs((part.getBusinessMs() == null ? 0 : part.getBusinessMs()) + calendar.between(from, to));
        }
        long step = largestStep(measure(part), wait.getTargetMs());
        if (step > part.getLadderMs()) {
            part.setLadderMs(step);
            part.setLadderAt(calendar == null ? from + step - before : calendar.advance(from, step - before));
        }
    }

    /** Largest target·2^k (k = 0, 1, …) that the wait has reached, or 0. */
    private static long largestStep(long measure, long target) {
        return measure < target ? 0 : target * Long.highestOneBit(measure / target);
    }

    /** An agent wrote {@code reply}; sets its wait and observation and ends the wait if it answers. */
    void reply(FoldState state, FoldedReply reply, boolean statesTime) {
        OpenWait wait = state.getWait();
        if (wait == null) {
            return;
        }
        HeldPart part = partOf(wait, state.getEverAssigned() ? reply.getAgentId() : ANYBODY);
        if (part.getBusinessMs() == null && calendars.of(teamOf(state, reply.getAgentId())) != null) {
            part.setBusinessMs(0L);
        }
        Acknowledgement acknowledgement = acknowledge(wait, reply.getAgentId(), part);
        boolean answers = reply.getLine() == LineKind.ANSWER || statesTime;
        reply.setWait(new Wait(
                wait.getSystemMs(),
                part.getAgentMs(),
                acknowledgement.getAgentMs(),
                part.getBusinessMs(),
                wait.getHeldMs(),
                wait.getTargetMs(),
                !state.getReplied(),
                answers));
        if (!answers) {
            return;
        }
        if (!state.getEverAssigned() || reply.getAgentId().equals(state.getHolder())) {
            observe(state, reply, wait, acknowledgement, part);
        } else if (state.getHolder() != null) {
            lose(state, reply.getAt());
        }
        state.setWait(null);
    }

    private static void observe(
            FoldState state, FoldedReply reply, OpenWait wait, Acknowledgement acknowledgement, HeldPart part) {
        forget(state, wait, reply.getAgentId());
        if (state.getEverAssigned() && reply.getAt() - state.getHolderSince() <= SELF_ASSIGNMENT_MS) {
            return;
        }
        long first = acknowledgement.getMeasureMs();
        long answer = measure(part);
        reply.setObservation(new Observation(
                Responsiveness.micros(first, wait.getTargetMs(), answer, wait.getAnswerTargetMs()),
                first <= wait.getTargetMs() && answer <= wait.getAnswerTargetMs(),
                answer));
        reply.setLate(first > 2 * wait.getTargetMs() || answer > 2 * wait.getAnswerTargetMs());
    }

    /** The open wait is taken away from its holder, or ends without a reply: an observation if it was over target. */
    void lose(FoldState state, long at) {
        OpenWait wait = state.getWait();
        String holder = state.getHolder();
        if (wait == null || holder == null) {
            return;
        }
        HeldPart part = partOf(wait, holder);
        long passed = measure(part);
        if (passed > wait.getTargetMs()) {
            forget(state, wait, holder);
            state.getLostWaits()
                    .add(new LostWait(
                            Cycles.last(state).getNumber(),
                            wait.getOpenedAt(),
                            holder,
                            at,
                            new Observation(missing(wait, holder, passed), false, null)));
        }
    }

    /** Observation of the open wait for its holder, standing at the largest step reached; null below the target. */
    @Nullable
    LostWait standing(FoldState state) {
        OpenWait wait = state.getWait();
        String holder = state.getHolder();
        if (wait == null || holder == null) {
            return null;
        }
        HeldPart part = partOf(wait, holder);
        if (part.getLadderMs() == 0) {
            return null;
        }
        return new LostWait(
                Cycles.last(state).getNumber(),
                wait.getOpenedAt(),
                holder,
                part.getLadderAt(),
                new Observation(missing(wait, holder, part.getLadderMs()), false, null));
    }

    /** When the open wait next changes a score by itself, given that nothing happens; {@link Long#MAX_VALUE}: never. */
    long nextStep(FoldState state) {
        OpenWait wait = state.getWait();
        String holder = state.getHolder();
        if (wait == null || holder == null || state.getStatus() == ConversationStatus.ON_HOLD) {
            return Long.MAX_VALUE;
        }
        HeldPart part = partOf(wait, holder);
        long next = part.getLadderMs() == 0 ? wait.getTargetMs() : 2 * part.getLadderMs();
        long missing = next - measure(part);
        BusinessCalendar calendar = calendars.of(teamOf(state, holder));
        return calendar == null ? state.getClock() + missing : calendar.advance(state.getClock(), missing);
    }

    /** agentMs of the open wait for the holder. */
    static long heldSoFar(FoldState state) {
        return partOf(state.getWait(), state.getHolder()).getAgentMs();
    }

    private static int missing(OpenWait wait, String agentId, long passed) {
        long first = passed;
        for (Acknowledgement acknowledgement : wait.getAcknowledgements()) {
            if (acknowledgement.getAgentId().equals(agentId)) {
                first = acknowledgement.getMeasureMs();
            }
        }
        return Responsiveness.micros(first, wait.getTargetMs(), passed, wait.getAnswerTargetMs());
    }

    private static Acknowledgement acknowledge(OpenWait wait, String agentId, HeldPart part) {
        for (Acknowledgement known : wait.getAcknowledgements()) {
            if (known.getAgentId().equals(agentId)) {
                return known;
            }
        }
        Acknowledgement first = new Acknowledgement(agentId, part.getAgentMs(), measure(part));
        wait.getAcknowledgements().add(first);
        return first;
    }

    /** One wait is one observation for an agent: what is said of it later replaces what was said before. */
    private static void forget(FoldState state, OpenWait wait, String agentId) {
        state.getLostWaits()
                .removeIf(lost -> lost.getWaitOpenedAt() == wait.getOpenedAt()
                        && lost.getAgentId().equals(agentId));
    }

    /** Responsiveness uses business time where there is a calendar. */
    private static long measure(HeldPart part) {
        return part.getBusinessMs() != null ? part.getBusinessMs() : part.getAgentMs();
    }

    private static HeldPart partOf(OpenWait wait, String agentId) {
        for (HeldPart part : wait.getParts()) {
            if (part.getAgentId().equals(agentId)) {
                return part;
            }
        }
        HeldPart part = new HeldPart(agentId, 0L, null, 0L, 0L);
        wait.getParts().add(part);
        return part;
    }

    /** Team of the agent's latest assignment in this conversation. */
    static @Nullable String teamOf(FoldState state, String agentId) {
        for (KnownAssignment assignment : state.getAssignments()) {
            if (assignment.getAgentId().equals(agentId)) {
                return assignment.getTeamId();
            }
        }
        return null;
    }
}
