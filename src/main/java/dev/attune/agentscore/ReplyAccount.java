package dev.attune.agentscore;

import dev.attune.rubric.Priors;
import dev.attune.state.ReplyFacts;
import dev.attune.state.ReplyRow;
import dev.attune.state.SaidBefore;
import dev.attune.state.TurnFacts;
import org.jspecify.annotations.Nullable;

/**
 * How a reply stands in its agent's books.
 *
 * @param cycle of its conversation, from 0
 * @param counts whether it adds anything to its segment
 * @param warmthMicros its observation of warmth, millionths; null: it is none
 * @param needMicros its observation of a need met, millionths; null: it is none
 * @param said how much of it had been said before; null: nothing was compared
 * @param turn what its conversation decided of it; null: nothing, or it was let go of
 */
public record ReplyAccount(
        int cycle,
        boolean counts,
        @Nullable Long warmthMicros,
        @Nullable Long needMicros,
        @Nullable SaidBefore said,
        @Nullable TurnFacts turn) {

    static ReplyAccount of(ReplyRow row) {
        ReplyFacts facts = row.getFacts();
        long needs = TurnSums.NEED_N.in(row.getTurns());
        return new ReplyAccount(
                row.getCycle(),
                !row.getTurns().isEmpty(),
                TurnSums.WARMTH_N.in(row.getTurns()) == 0 ? null : (Long) TurnSums.WARMTH.in(row.getTurns()),
                needs == 0 ? null : (Long) (TurnSums.NEED_HALVES.in(row.getTurns()) * Priors.MILLION / 2),
                row.getSaid(),
                facts == null ? null : facts.getTurn());
    }
}
