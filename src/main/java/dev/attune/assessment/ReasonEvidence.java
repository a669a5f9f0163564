package dev.attune.assessment;

import static dev.attune.language.reading.MarkKind.ACKNOWLEDGES;
import static dev.attune.language.reading.MarkKind.ASKS;
import static dev.attune.language.reading.MarkKind.ATTACKS;
import static dev.attune.language.reading.MarkKind.CURT;
import static dev.attune.language.reading.MarkKind.FORMULA;
import static dev.attune.language.reading.MarkKind.GUARANTEES;
import static dev.attune.language.reading.MarkKind.HELPS;
import static dev.attune.language.reading.MarkKind.POLITE;
import static dev.attune.language.reading.MarkKind.SENDS_AWAY;
import static dev.attune.language.reading.MarkKind.STOCK;
import static dev.attune.language.reading.MarkKind.TAKES_UP;
import static dev.attune.language.reading.MarkKind.THINKS_AHEAD;
import static dev.attune.language.reading.MarkKind.WARMS;

import dev.attune.language.reading.MarkKind;
import dev.attune.schema.Review;
import dev.attune.state.TurnVerdict;
import dev.attune.state.VerdictReason;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which words of a turn a reason rests on: for each code the kinds of sentences that are its evidence, and of the turn's
 * messages the sentence that shows the first such kind most strongly (docs/scoring.md). NO_ACK, NO_UPTAKE, UNANSWERED and
 * NO_NEXT say that something is missing, and have none. Pure.
 */
public final class ReasonEvidence {
    /** Code of a guarantee that nobody can give; a flag, not a term of warmth. */
    public static final String OVER_PROMISE = "OVER_PROMISE";

    /** Millionths of warmth; a term that is less does not show in two digits, and needs no words to rest on. */
    private static final int LEAST = 5_000;

    /** Numbers of a mark: kind, start, end, strength. */
    private static final int MARK = 4;

    private ReasonEvidence() {}

    /**
     * A message of a turn.
     *
     * @param marks as its {@code Signals} keep them
     */
    public record Marked(String eventId, List<Integer> marks) {}

    /** Kinds that are evidence of a code, the best first; a later one stands in where no sentence shows the ones before. */
    private static List<MarkKind> kinds(String code) {
        return switch (code) {
            case "NEED_MET" -> List.of(ACKNOWLEDGES, HELPS);
            case "NEED_MET_BY_FORMULA" -> List.of(FORMULA);
            case "UNPROMPTED_WARMTH", "WARM" -> List.of(WARMS);
            case "HOSTILE" -> List.of(ATTACKS);
            case "PERSONAL" -> List.of(TAKES_UP);
            case "COURTESY" -> List.of(POLITE);
            case "CURT" -> List.of(CURT);
            case "REASK" -> List.of(ASKS);
            case "DEFLECT" -> List.of(SENDS_AWAY);
            case "SAME" -> List.of(STOCK);
            case TurnJudge.ANTICIPATES -> List.of(THINKS_AHEAD);
            case OVER_PROMISE -> List.of(GUARANTEES);
            default -> List.of();
        };
    }

    /**
     * Evidence of all that a verdict gives as a reason, one span a code, as far as the words hold any.
     *
     * @param review what a reviewer decided; null: nothing
     * @param messages of the turn, in their order, without those that were deleted or redacted
     */
    public static List<EvidenceSpan> of(TurnVerdict verdict, @Nullable Review review, List<Marked> messages) {
        List<EvidenceSpan> spans = new ArrayList<>();
        for (Warmth.Term term : Appraisal.terms(verdict, review)) {
            if (Math.abs(term.weight()) >= LEAST) {
                add(spans, term.code(), messages);
            }
        }
        for (VerdictReason reason : verdict.getReasons()) {
            add(spans, reason.getCode(), messages);
        }
        add(spans, OVER_PROMISE, messages);
        return spans;
    }

    private static void add(List<EvidenceSpan> spans, String code, List<Marked> messages) {
        for (EvidenceSpan span : spans) {
            if (span.code().equals(code)) {
                return;
            }
        }
        for (MarkKind kind : kinds(code)) {
            EvidenceSpan strongest = strongest(code, kind.number(), messages);
            if (strongest != null) {
                spans.add(strongest);
                return;
            }
        }
    }

    /** Of equal ones the first. */
    private static @Nullable EvidenceSpan strongest(String code, int kind, List<Marked> messages) {
        EvidenceSpan found = null;
        int most = -1;
        for (Marked message : messages) {
            List<Integer> marks = message.marks();
            for (int at = 0; at + MARK <= marks.size(); at += MARK) {
                if (marks.get(at) == kind && marks.get(at + 3) > most) {
                    most = marks.get(at + 3);
                    found = new EvidenceSpan(code, message.eventId(), marks.get(at + 1), marks.get(at + 2));
                }
            }
        }
        return found;
    }
}
