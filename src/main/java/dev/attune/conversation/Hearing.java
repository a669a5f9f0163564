package dev.attune.conversation;

import dev.attune.assessment.JudgementModel;
import dev.attune.assessment.Shares;
import dev.attune.assessment.Situation;
import dev.attune.assessment.TurnJudge;
import dev.attune.language.reading.AgentReading;
import dev.attune.language.reading.CustomerReading;
import dev.attune.language.reading.ReadingCodec;
import dev.attune.state.FoldState;
import dev.attune.state.FoldedTurn;
import dev.attune.state.HeardMessage;
import dev.attune.state.Signals;
import dev.attune.state.StoredEvent;
import dev.attune.state.TurnVerdict;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who said what before a turn, as readings, and the verdict on the turn in that light. A verdict is remembered with the
 * message that ends its turn: a conversation is folded at each event, and a turn is judged anew only if something before
 * it changed.
 */
final class Hearing {
    /** So many of the customer's open messages are judged; the last ones. */
    private static final int MOST_OPEN = 20;
    /** So many of his messages before those; older ones say nothing of what is open. */
    private static final int MOST_BEFORE = 3;

    /** What else than a message decides what is judged, as it is noted. */
    private static final long TURN_BEGAN = 1;

    private static final long FORGOTTEN = 2;

    private static final int MISSED = JudgementModel.OUTCOMES.indexOf("MISSED");

    private @Nullable TurnJudge judge;

    void customerWrote(FoldState state, StoredEvent event, Signals signals, EffectiveMessages messages) {
        note(state, event, messages);
        engage(state, event.getAt());
        if (!state.getSaid().isEmpty()) {
            answered(state);
        }
        ByteBuffer reading = signals.getCustomer();
        if (reading != null) {
            add(state.getHeard(), reading, MOST_OPEN);
            add(state.getHeardOf(), new HeardMessage(event.getEventId(), event.getAt()), MOST_OPEN);
        }
    }

    /** The customer goes on after a question. */
    private static void engage(FoldState state, long at) {
        FoldedTurn turn = asking(state);
        if (turn != null) {
            turn.setEngagedMs(at - turn.getLastAt());
        }
    }

    /** The cycle ends: a question that is still open stays so. */
    static void end(FoldState state) {
        FoldedTurn turn = asking(state);
        if (turn != null) {
            turn.setUnengaged(true);
        }
    }

    /** The last turn, if it asked and has no answer yet. */
    private static @Nullable FoldedTurn asking(FoldState state) {
        if (state.getTurns().isEmpty()) {
            return null;
        }
        FoldedTurn turn = Turns.last(state);
        TurnVerdict verdict = turn.getVerdict();
        boolean open = turn.getEngagedMs() == null && !turn.getUnengaged();
        return open && verdict != null && verdict.getAsks() ? turn : null;
    }

    /** The customer writes after a turn: what was open was answered, well or badly. */
    private static void answered(FoldState state) {
        FoldedTurn turn = Turns.last(state);
        TurnVerdict verdict = turn.getVerdict();
        // A need stays open until it was met, if only by a formula.
        if (verdict != null && Shares.best(verdict.getOutcome()) != MISSED) {
            state.getHeardBefore().clear();
        } else {
            state.getHeard().forEach(reading -> add(state.getHeardBefore(), reading, MOST_BEFORE));
        }
        state.getHeard().clear();
        state.getHeardOf().clear();
        state.setSaidBefore(state.getSaid());
        state.setSaid(new ArrayList<>());
    }

    /** An agent begins a turn. */
    static void turnBegins(FoldState state) {
        // A change of status parts two turns, and is no message.
        note(state, TURN_BEGAN);
        if (!state.getSaid().isEmpty()) {
            state.setSaidBefore(state.getSaid());
            state.setSaid(new ArrayList<>());
        }
    }

    /** A message of the open turn; its verdict, if there is one, is that of the turn so far. */
    void agentWrote(FoldState state, FoldedTurn turn, StoredEvent event, EffectiveMessages messages) {
        note(state, event, messages);
        ByteBuffer reading = messages.signals(event).getAgent();
        // A redacted message is not published as judged, and keeps what it did about the need.
        if (reading != null) {
            add(state.getSaid(), reading, MOST_OPEN);
        }
        turn.setVerdict(state.getSaid().isEmpty() ? null : verdict(state, turn, event));
        Signals signals = messages.signals(event);
        Sketches.join(turn, signals);
        if (!signals.getOverPromises().isEmpty()) {
            turn.setOverPromises(true);
        }
    }

    /** A new cycle: nothing said before counts. */
    static void forget(FoldState state) {
        note(state, FORGOTTEN);
        state.getHeard().clear();
        state.getHeardOf().clear();
        state.getHeardBefore().clear();
        state.getSaid().clear();
        state.getSaidBefore().clear();
    }

    private static void note(FoldState state, StoredEvent event, EffectiveMessages messages) {
        note(state, event.getContentHash() + 17 * messages.revisionHash(event.getEventId()));
    }

    private static void note(FoldState state, long what) {
        long hash = state.getJudged() * 31 + what;
        hash = (hash ^ (hash >>> 32)) * 0x9E3779B97F4A7C15L;
        state.setJudged(hash ^ (hash >>> 29));
    }

    private static <T> void add(List<T> list, T one, int most) {
        list.add(one);
        if (list.size() > most) {
            list.remove(0);
        }
    }

    private TurnVerdict verdict(FoldState state, FoldedTurn turn, StoredEvent event) {
        TurnVerdict known = event.getVerdict();
        if (known == null || known.getInputs() != state.getJudged()) {
            known = judge().judge(situation(state, turn), state.getJudged());
            event.setVerdict(known);
        }
        return known;
    }

    private TurnJudge judge() {
        TurnJudge loaded = judge;
        if (loaded == null) {
            loaded = new TurnJudge(JudgementModel.load());
            judge = loaded;
        }
        return loaded;
    }

    /** What a turn, the last one, was judged from; it said something. */
    static Situation situation(FoldState state, FoldedTurn turn) {
        int before = -1;
        for (FoldedTurn each : state.getTurns()) {
            before += each.getCycle() == turn.getCycle() ? 1 : 0;
        }
        CustomerReading open = customer(state.getHeard());
        return new Situation(
                turn.getChannel(),
                open == null ? CustomerReading.SILENCE : open,
                customer(state.getHeardBefore()),
                AgentReading.joint(
                        state.getSaid().stream().map(ReadingCodec::agent).toList()),
                state.getSaidBefore().isEmpty()
                        ? null
                        : AgentReading.joint(state.getSaidBefore().stream()
                                .map(ReadingCodec::agent)
                                .toList()),
                before,
                state.getHeard().size());
    }

    private static @Nullable CustomerReading customer(List<ByteBuffer> readings) {
        return readings.isEmpty()
                ? null
                : CustomerReading.joint(
                        readings.stream().map(ReadingCodec::customer).toList());
    }
}
