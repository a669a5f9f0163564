package dev.attune.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.assessment.ReasonEvidence.Marked;
import dev.attune.language.reading.MarkKind;
import dev.attune.schema.NeedOutcome;
import dev.attune.schema.Review;
import dev.attune.schema.ReviewDecision;
import dev.attune.state.TurnVerdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReasonEvidenceTest {
    private static List<Integer> mark(MarkKind kind, int start, int end, int strength) {
        return List.of(kind.number(), start, end, strength);
    }

    private static List<Integer> marks(List<Integer> first, List<Integer> second) {
        List<Integer> both = new ArrayList<>(first);
        both.addAll(second);
        return both;
    }

    private static TurnVerdict met() {
        return Verdicts.plain().outcome("MET").verdict();
    }

    private static List<EvidenceSpan> of(TurnVerdict verdict, Marked... messages) {
        return ReasonEvidence.of(verdict, null, List.of(messages));
    }

    @Test
    void theStrongestSentenceOfTheTurnIsTheEvidence() {
        Marked first = new Marked("r1", mark(MarkKind.ACKNOWLEDGES, 0, 9, 60));
        Marked second = new Marked("r2", mark(MarkKind.ACKNOWLEDGES, 3, 12, 90));

        assertThat(of(met(), first, second)).containsExactly(new EvidenceSpan("NEED_MET", "r2", 3, 12));
    }

    @Test
    void ofEqualSentencesTheFirstIsTheEvidence() {
        Marked first = new Marked("r1", mark(MarkKind.ACKNOWLEDGES, 0, 9, 60));
        Marked second = new Marked("r2", mark(MarkKind.ACKNOWLEDGES, 3, 12, 60));

        assertThat(of(met(), first, second)).containsExactly(new EvidenceSpan("NEED_MET", "r1", 0, 9));
    }

    @Test
    void whatIsSaidAboutTheNeedGoesBeforeWhatIsDoneAboutTheMatter() {
        Marked both = new Marked("r1", marks(mark(MarkKind.HELPS, 0, 9, 150), mark(MarkKind.ACKNOWLEDGES, 10, 20, 50)));

        assertThat(of(met(), both)).containsExactly(new EvidenceSpan("NEED_MET", "r1", 10, 20));
    }

    @Test
    void whatIsDoneStandsInWhereNothingIsSaid() {
        assertThat(of(met(), new Marked("r1", mark(MarkKind.HELPS, 0, 9, 150))))
                .containsExactly(new EvidenceSpan("NEED_MET", "r1", 0, 9));
    }

    @Test
    void whatIsMissingHasNoEvidence() {
        TurnVerdict verdict = Verdicts.plain()
                .outcome("MISSED")
                .manner("INDIFFERENT")
                .reason("NO_ACK", 9_000)
                .reason("NO_UPTAKE", 9_000)
                .reason("UNANSWERED", 9_000)
                .reason("NO_NEXT", 9_000)
                .verdict();
        List<Integer> all = new ArrayList<>();
        for (MarkKind kind : MarkKind.values()) {
            if (kind != MarkKind.GUARANTEES) {
                all.addAll(mark(kind, 0, 9, 100));
            }
        }

        assertThat(of(verdict, new Marked("r1", all))).isEmpty();
    }

    @Test
    void aReasonOfIndifferenceThatIsPresentHasItsSentence() {
        TurnVerdict verdict = Verdicts.plain()
                .manner("INDIFFERENT")
                .reason("DEFLECT", 9_000)
                .reason("REASK", 8_000)
                .verdict();
        Marked message = new Marked("r1", marks(mark(MarkKind.SENDS_AWAY, 0, 9, 80), mark(MarkKind.ASKS, 10, 20, 80)));

        assertThat(of(verdict, message))
                .containsExactly(new EvidenceSpan("DEFLECT", "r1", 0, 9), new EvidenceSpan("REASK", "r1", 10, 20));
    }

    @Test
    void aTermThatDoesNotShowInWarmthHasNoEvidence() {
        TurnVerdict hardly = Verdicts.plain().outcome(300, 0, 0, 9_700, 0).verdict();
        TurnVerdict shown = Verdicts.plain().outcome(400, 0, 0, 9_600, 0).verdict();
        Marked message = new Marked("r1", mark(MarkKind.ACKNOWLEDGES, 0, 9, 80));

        assertThat(of(hardly, message)).isEmpty();
        assertThat(of(shown, message)).hasSize(1);
    }

    @Test
    void whatAReviewerSetsHasItsEvidence() {
        Review met = new Review(ReviewDecision.RELABEL, NeedOutcome.MET, null, "reviewer", Instant.ofEpochMilli(0));
        Marked message = new Marked("r1", mark(MarkKind.ACKNOWLEDGES, 0, 9, 80));

        assertThat(ReasonEvidence.of(Verdicts.plain().verdict(), met, List.of(message)))
                .containsExactly(new EvidenceSpan("NEED_MET", "r1", 0, 9));
    }

    @Test
    void aGuaranteeIsEvidenceWhateverTheVerdict() {
        Marked message = new Marked("r1", mark(MarkKind.GUARANTEES, 4, 20, 100));

        assertThat(of(Verdicts.plain().verdict(), message))
                .containsExactly(new EvidenceSpan(ReasonEvidence.OVER_PROMISE, "r1", 4, 20));
    }

    @Test
    void anticipationIsAReasonOfNoWeightWithEvidence() {
        TurnVerdict verdict =
                Verdicts.plain().reason(TurnJudge.ANTICIPATES, 7_000).verdict();

        assertThat(of(verdict, new Marked("r1", mark(MarkKind.THINKS_AHEAD, 4, 20, 70))))
                .containsExactly(new EvidenceSpan(TurnJudge.ANTICIPATES, "r1", 4, 20));
        assertThat(TurnJudge.reasons(verdict)).isEmpty();
    }
}
