package dev.attune.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.attune.language.reading.SomeReadings;
import dev.attune.schema.Channel;
import dev.attune.state.TurnVerdict;
import dev.attune.state.VerdictReason;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds of a verdict whatever the models have learnt. */
class TurnJudgeTest {
    private static final List<Channel> CHANNELS = List.of(Channel.CHAT, Channel.SOCIAL, Channel.EMAIL);

    private final Random random = new Random(11);

    private Situation any() {
        return new Situation(
                CHANNELS.get(random.nextInt(CHANNELS.size())),
                SomeReadings.customer(random),
                random.nextBoolean() ? null : SomeReadings.customer(random),
                SomeReadings.agent(random),
                random.nextBoolean() ? null : SomeReadings.agent(random),
                random.nextInt(6),
                1);
    }

    @Test
    void sharesAddUpToOneButForRounding() {
        for (int i = 0; i < 300; i++) {
            TurnVerdict verdict = new TurnJudge(Models.any(random)).judge(any(), 1);

            Map<String, List<Integer>> all = Map.of(
                    "sentiment", verdict.getSentiment(),
                    "need", verdict.getNeed(),
                    "outcome", verdict.getOutcome(),
                    "answered", verdict.getAnswered(),
                    "manner", verdict.getManner(),
                    "style", verdict.getStyle());
            all.forEach((name, shares) -> {
                assertThat(shares).as(name).allMatch(share -> share >= 0 && share <= Shares.WHOLE);
                assertThat(shares.stream().mapToInt(share -> share).sum())
                        .as(name)
                        .isCloseTo(Shares.WHOLE, within(shares.size() / 2));
            });
        }
    }

    @Test
    void reasonsAreLikelyOnesTheLikeliestFirst() {
        for (int i = 0; i < 100; i++) {
            List<VerdictReason> reasons =
                    new TurnJudge(Models.any(random)).judge(any(), 1).getReasons();

            assertThat(reasons)
                    .allMatch(reason -> reason.getLikely() >= 3_000)
                    .isSortedAccordingTo(
                            Comparator.comparingInt(VerdictReason::getLikely).reversed());
        }
    }

    @Test
    void theSameSituationHasTheSameVerdict() {
        TurnJudge judge = new TurnJudge(Models.any(random));
        Situation situation = any();

        assertThat(judge.judge(situation, 5)).isEqualTo(judge.judge(situation, 5));
    }

    @Test
    void aVerdictRemembersWhatItWasMadeFrom() {
        assertThat(new TurnJudge(Models.any(random)).judge(any(), 42).getInputs())
                .isEqualTo(42);
    }

    @Test
    void indifferentIsSaidFromItsThresholdOn() {
        assertThat(TurnJudge.mannerOf(List.of(0, 7_400, 2_600, 0))).isEqualTo(2);
        assertThat(TurnJudge.mannerOf(List.of(0, 7_401, 2_599, 0))).isEqualTo(1);
    }

    @Test
    void hostileIsSaidFromItsThresholdOnWhateverElseIsLikely() {
        assertThat(TurnJudge.mannerOf(List.of(4_000, 2_200, 3_000, 800))).isEqualTo(3);
        assertThat(TurnJudge.mannerOf(List.of(4_000, 2_201, 3_000, 799))).isEqualTo(2);
    }

    @Test
    void amongOtherMannersTheLikeliestIsSaid() {
        assertThat(TurnJudge.mannerOf(List.of(4_000, 3_000, 2_300, 700))).isZero();
        assertThat(TurnJudge.mannerOf(List.of(1_000, 2_000, 2_500, 4_500))).isEqualTo(3);
    }

    @Test
    void courtesyIsBetweenCurtAndCourteousAndGrowsWithBothScores() {
        assertThat(Courtesy.courtesy(0, 0)).isZero();
        assertThat(Courtesy.courtesy(9, 9)).isCloseTo(1, within(1e-9));
        assertThat(Courtesy.courtesy(-9, -9)).isCloseTo(-1, within(1e-9));
        assertThat(Courtesy.courtesy(.1, 0)).isEqualTo(Courtesy.courtesy(0, .1)).isPositive();
    }

    @Test
    void levelsOfEmpathyAreNoneWeakOrStrong() {
        for (int i = 0; i < 100; i++) {
            TurnVerdict verdict = new TurnJudge(Models.any(random)).judge(any(), 1);

            assertThat(verdict.getEmpathy()).hasSize(3).allMatch(level -> level >= 0 && level <= 2);
        }
    }
}
