package dev.attune.conversation;

import dev.attune.schema.ConversationStatus;
import dev.attune.state.CycleEnd;
import dev.attune.state.FoldState;
import dev.attune.state.FoldedCycle;
import java.util.List;

/** The cycles of a conversation: from opening to its end, and again when it is reopened (DESIGN §3, Cycle). */
final class Cycles {
    private Cycles() {}

    static void open(FoldState state, long at) {
        List<FoldedCycle> cycles = state.getCycles();
        int number = cycles.isEmpty() ? 0 : last(state).getNumber() + 1;
        cycles.add(new FoldedCycle(number, at, null, CycleEnd.OPEN, null));
        state.setOpen(true);
        state.setReplied(false);
        state.setStatus(ConversationStatus.OPEN);
        state.setLastMessageAt(at);
    }

    static void reopen(FoldState state, long at) {
        last(state).setReopenedAt(at);
        open(state, at);
    }

    /** Ends the open cycle, if there is one; its wait has been settled before. */
    static void end(FoldState state, CycleEnd by, long at) {
        state.setWait(null);
        state.setOpen(false);
        FoldedCycle cycle = last(state);
        cycle.setEndedAt(at);
        cycle.setEndedBy(by);
    }

    static FoldedCycle last(FoldState state) {
        return state.getCycles().get(state.getCycles().size() - 1);
    }
}
