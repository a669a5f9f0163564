package dev.attune.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.assessment.Warmth.Term;
import dev.attune.state.TurnVerdict;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Warmth = clamp(0.50 + o + m + 0.05 · personal + 0.05 · courtesy), and its terms say so (DESIGN §3). */
class WarmthTest {
    private static final int MIDDLE = 500_000;

    private static List<Term> terms(TurnVerdict verdict, boolean pasted) {
        return Warmth.terms(verdict, verdict.getOutcome(), verdict.getManner(), pasted, 0);
    }

    private static List<Term> terms(Verdicts verdict) {
        return terms(verdict.verdict(), false);
    }

    private static double warmth(Verdicts verdict) {
        return Warmth.of(terms(verdict)) / 1e6;
    }

    private static Map<String, Integer> byCode(List<Term> terms) {
        return terms.stream().collect(Collectors.toMap(Term::code, Term::weight));
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource({
        "NOT_NEEDED, TASK, 0.50",
        "MET, TASK, 0.65",
        "WEAK, TASK, 0.52",
        "MISSED, TASK, 0.30",
        "UNPROMPTED, TASK, 0.70",
        "NOT_NEEDED, WARM, 0.75",
        "NOT_NEEDED, INDIFFERENT, 0.35",
        "NOT_NEEDED, HOSTILE, 0.05",
        "MET, WARM, 0.90",
        "MISSED, INDIFFERENT, 0.15"
    })
    void eachCertainOutcomeAndMannerIsWorthWhatIsPublished(String outcome, String manner, double warmth) {
        assertThat(warmth(Verdicts.plain().outcome(outcome).manner(manner))).isEqualTo(warmth);
    }

    @ParameterizedTest(name = "personal {0}, courtesy {1}: {2}")
    @CsvSource({"10000, 0, 0.55", "5000, 0, 0.525", "0, 10000, 0.55", "0, -10000, 0.45", "10000, -10000, 0.50"})
    void personalAndCourteousWordsAreWorthFiveHundredthsEach(int personal, int courtesy, double warmth) {
        assertThat(warmth(Verdicts.plain().personal(personal).courtesy(courtesy)))
                .isEqualTo(warmth);
    }

    /** o = .6·.15 − .4·.20 = .01; m = .5·.25 − .5·.15 = .05; .05·.5 = .025; −.05·.2 = −.01. */
    @Test
    void whatIsUncertainCountsByItsShares() {
        Verdicts verdict = Verdicts.plain()
                .outcome(6_000, 0, 4_000, 0, 0)
                .manner(5_000, 0, 5_000, 0)
                .personal(5_000)
                .courtesy(-2_000);

        assertThat(warmth(verdict)).isEqualTo(0.575);
    }

    @Test
    void smallTalkIsNothingToOneWhoIsBrief() {
        Verdicts verdict = Verdicts.plain().outcome("UNPROMPTED").style(0, 10_000, 0, 0, 0);

        assertThat(terms(verdict)).isEmpty();
    }

    @Test
    void smallTalkToOneWhoIsPerhapsBriefCountsByTheRest() {
        Verdicts verdict = Verdicts.plain().outcome("UNPROMPTED").style(7_500, 2_500, 0, 0, 0);

        assertThat(warmth(verdict)).isEqualTo(0.65);
    }

    @Test
    void pastedSmallTalkIsWorthLittle() {
        TurnVerdict verdict = Verdicts.plain().outcome("UNPROMPTED").verdict();

        assertThat(terms(verdict, true)).containsExactly(new Term("UNPROMPTED_WARMTH", 50_000));
    }

    @Test
    void nothingElseIsWorthLessForBeingPasted() {
        TurnVerdict verdict = Verdicts.plain()
                .outcome("MET")
                .manner("WARM")
                .personal(10_000)
                .courtesy(10_000)
                .verdict();

        assertThat(terms(verdict, true)).isEqualTo(terms(verdict, false));
    }

    @Test
    void warmthStaysBetweenNoneAndOne() {
        assertThat(warmth(Verdicts.plain().outcome("MISSED").manner("HOSTILE").courtesy(-10_000)))
                .isZero();
        assertThat(warmth(Verdicts.plain()
                        .outcome("UNPROMPTED")
                        .manner("WARM")
                        .personal(10_000)
                        .courtesy(10_000)))
                .isEqualTo(1);
    }

    /** MISSED −.20 over NO_ACK .6 and NO_UPTAKE .9; INDIFFERENT −.15 over these and DEFLECT .5. */
    @Test
    void whatWasMissedIsSplitOverItsReasonsByTheirProbabilities() {
        Map<String, Integer> terms = byCode(terms(Verdicts.plain()
                .outcome("MISSED")
                .manner("INDIFFERENT")
                .reason("NO_UPTAKE", 9_000)
                .reason("NO_ACK", 6_000)
                .reason("DEFLECT", 5_000)));

        assertThat(terms)
                .containsOnly(
                        Map.entry("NO_UPTAKE", -120_000 - 67_500),
                        Map.entry("NO_ACK", -80_000 - 45_000),
                        Map.entry("DEFLECT", -37_500));
    }

    @Test
    void withoutAReasonTheUsualOneIsNamed() {
        assertThat(byCode(terms(Verdicts.plain().outcome("MISSED").manner("INDIFFERENT"))))
                .containsOnly(Map.entry("NO_ACK", -200_000), Map.entry("NO_UPTAKE", -150_000));
    }

    @Test
    void rudeWordsHaveACodeOfTheirOwn() {
        assertThat(terms(Verdicts.plain().courtesy(-10_000))).containsExactly(new Term("CURT", -50_000));
    }

    @Test
    void whateverTheVerdictTheTermsAddUpAndNoneIsEmptyOrNamedTwice() {
        Random random = new Random(1);
        for (int i = 0; i < 5_000; i++) {
            TurnVerdict verdict = Verdicts.any(random);
            boolean pasted = random.nextBoolean();

            List<Term> terms = terms(verdict, pasted);

            assertThat(terms.stream().map(Term::code)).doesNotHaveDuplicates().doesNotContain("");
            assertThat(terms).noneMatch(term -> term.weight() == 0);
            long sum = terms.stream().mapToLong(Term::weight).sum();
            // Written out again, in long arithmetic: hundredths times ten-thousandths are millionths.
            List<Integer> o = verdict.getOutcome();
            List<Integer> m = verdict.getManner();
            long unprompted = (long) o.get(4)
                    * (pasted ? 5 : 20)
                    * (10_000 - verdict.getStyle().get(1))
                    / 10_000;
            long expected = 15L * o.get(0) + 2L * o.get(1) - 20L * o.get(2) + unprompted;
            expected += 25L * m.get(0) - 15L * m.get(2) - 45L * m.get(3);
            expected +=
                    5L * verdict.getWording().get(1) + 5L * verdict.getWording().get(2);
            assertThat(sum).isEqualTo(expected);
            assertThat(Warmth.of(terms)).isEqualTo((int) Math.max(0, Math.min(1_000_000, MIDDLE + sum)));
        }
    }
}
