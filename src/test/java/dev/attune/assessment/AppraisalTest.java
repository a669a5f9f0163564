package dev.attune.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.attune.schema.Answered;
import dev.attune.schema.AnsweredProbabilities;
import dev.attune.schema.Care;
import dev.attune.schema.CustomerStyle;
import dev.attune.schema.Manner;
import dev.attune.schema.MannerProbabilities;
import dev.attune.schema.NeedOutcome;
import dev.attune.schema.OutcomeProbabilities;
import dev.attune.schema.Ownership;
import dev.attune.schema.Reason;
import dev.attune.schema.ReplyAssessment;
import dev.attune.schema.Review;
import dev.attune.schema.ReviewDecision;
import dev.attune.state.ReplyFacts;
import dev.attune.state.TurnFacts;
import dev.attune.state.TurnVerdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is published of a verdict. */
class AppraisalTest {
    private static final MannerProbabilities CERTAINLY_WARM = new MannerProbabilities(1.0, 0.0, 0.0, 0.0);

    private static ReplyAssessment published(TurnVerdict verdict, @Nullable Review review) {
        ReplyAssessment assessment = new ReplyAssessment();
        assessment.setFlags(new ArrayList<>());
        assessment.setReasons(new ArrayList<>());
        assessment.setReview(review);
        TurnFacts turn = new TurnFacts(verdict, null, 0, 1L, false, 0, List.of());
        return new Appraisal(0.1).of(new ReplyFacts(assessment, false, 0, turn), null);
    }

    private static ReplyAssessment published(Verdicts verdict) {
        return published(verdict.verdict(), null);
    }

    private static Review relabel(@Nullable NeedOutcome outcome, @Nullable Manner manner) {
        return new Review(ReviewDecision.RELABEL, outcome, manner, "r", Instant.EPOCH);
    }

    @Test
    void theLikeliestValueIsSaidAndItsProbabilityBesideIt() {
        ReplyAssessment said = published(Verdicts.plain()
                .outcome(1_000, 2_000, 4_000, 3_000, 0)
                .manner(2_500, 4_500, 2_500, 500)
                .answered(100, 8_000, 1_400, 500)
                .style(100, 7_000, 900, 1_500, 500));

        assertThat(said.getNeedOutcome()).isEqualTo(NeedOutcome.MISSED);
        assertThat(said.getManner()).isEqualTo(Manner.TASK);
        assertThat(said.getAnswered()).isEqualTo(Answered.PARTIAL);
        assertThat(said.getCustomerStyle()).isEqualTo(CustomerStyle.BRIEF);
        assertThat(said.getProbabilities().getOutcome()).isEqualTo(new OutcomeProbabilities(0.1, 0.2, 0.4, 0.3, 0.0));
        assertThat(said.getProbabilities().getManner()).isEqualTo(new MannerProbabilities(0.25, 0.45, 0.25, 0.05));
        assertThat(said.getProbabilities().getAnswered()).isEqualTo(new AnsweredProbabilities(0.01, 0.8, 0.14, 0.05));
    }

    @Test
    void whatAReviewerSetHasProbabilityOne() {
        TurnVerdict verdict =
                Verdicts.plain().outcome("MISSED").manner("INDIFFERENT").verdict();

        ReplyAssessment said = published(verdict, relabel(NeedOutcome.MET, Manner.WARM));

        assertThat(said.getNeedOutcome()).isEqualTo(NeedOutcome.MET);
        assertThat(said.getManner()).isEqualTo(Manner.WARM);
        assertThat(said.getProbabilities().getOutcome()).isEqualTo(new OutcomeProbabilities(1.0, 0.0, 0.0, 0.0, 0.0));
        assertThat(said.getProbabilities().getManner()).isEqualTo(CERTAINLY_WARM);
    }

    @Test
    void warmthAndReasonsAreThoseOfTheReviewersLabels() {
        TurnVerdict verdict = Verdicts.plain()
                .outcome("MISSED")
                .manner("INDIFFERENT")
                .reason("NO_ACK", 9_000)
                .verdict();

        ReplyAssessment said = published(verdict, relabel(NeedOutcome.MET, Manner.WARM));

        assertThat(said.getWarmth()).isEqualTo(0.9);
        assertThat(said.getReasons()).map(Reason::getCode).containsExactly("WARM", "NEED_MET");
    }

    @Test
    void whatAReviewerLeavesOpenStaysAsJudged() {
        TurnVerdict verdict =
                Verdicts.plain().outcome(0, 0, 8_000, 2_000, 0).manner("TASK").verdict();

        ReplyAssessment said = published(verdict, relabel(null, Manner.WARM));

        assertThat(said.getNeedOutcome()).isEqualTo(NeedOutcome.MISSED);
        assertThat(said.getProbabilities().getOutcome().getMissed()).isEqualTo(0.8);
        assertThat(said.getProbabilities().getManner()).isEqualTo(CERTAINLY_WARM);
    }

    @Test
    void upholdingChangesNothingOfTheJudgement() {
        TurnVerdict verdict = Verdicts.any(new Random(3));
        Review upheld = new Review(ReviewDecision.UPHELD, null, null, "r", Instant.EPOCH);

        ReplyAssessment said = published(verdict, upheld);
        assertThat(said.getReview()).isEqualTo(upheld);
        said.setReview(null);
        assertThat(said).isEqualTo(published(verdict, null));
    }

    @Test
    void reasonsAddUpToWarmthLessItsMiddleAndTheHeaviestComesFirst() {
        Random random = new Random(2);
        for (int i = 0; i < 1_000; i++) {
            ReplyAssessment said = published(Verdicts.any(random), null);

            double sum =
                    said.getReasons().stream().mapToDouble(Reason::getWeight).sum();
            double clamped = Math.max(0, Math.min(1, 0.5 + sum));
            assertThat(said.getWarmth()).isCloseTo(clamped, within(1e-9));
            assertThat(said.getReasons())
                    .isSortedAccordingTo(Comparator.comparingDouble((Reason reason) -> -Math.abs(reason.getWeight())));
        }
    }

    @Test
    void smallTalkIsWorthLittleFromTheThresholdOfCannedOn() {
        assertThat(published(Verdicts.plain().outcome("UNPROMPTED").canned(4_999))
                        .getWarmth())
                .isEqualTo(0.7);
        assertThat(published(Verdicts.plain().outcome("UNPROMPTED").canned(5_000))
                        .getWarmth())
                .isEqualTo(0.55);
    }

    @Test
    void cannedAloneIsNoCoolness() {
        assertThat(published(Verdicts.plain().canned(10_000)).getWarmth()).isEqualTo(0.5);
    }

    @Test
    void misfitIsSaidFromItsThresholdOn() {
        assertThat(Appraisal.misfit(Verdicts.plain().misfit(2_999).verdict())).isFalse();
        assertThat(Appraisal.misfit(Verdicts.plain().misfit(3_000).verdict())).isTrue();
    }

    @Test
    void withoutMemoryNothingIsKnownOfScriptsButTheWording() {
        ReplyAssessment said = published(Verdicts.plain().canned(6_100));

        assertThat(said.getScripted().getCanned()).isEqualTo(0.61);
        assertThat(said.getScripted().getShare()).isNull();
    }

    @Test
    void signsOfCareAreReadInTheirOrder() {
        Care care = published(Verdicts.plain().care(1, 2_500, 0, 1, 0, 2)).getCare();

        assertThat(care).isEqualTo(new Care(true, 0.25, false, true, false, Ownership.HANDOFF));
    }

    @Test
    void aReasonOfWarmthHasNoSpanWhereItIsOfTheWholeReply() {
        List<Reason> reasons = published(Verdicts.plain().outcome("MISSED")).getReasons();

        assertThat(reasons).containsExactly(new Reason("NO_ACK", -0.2, null, null, null));
    }
}
