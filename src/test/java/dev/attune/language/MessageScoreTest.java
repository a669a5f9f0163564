package dev.attune.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.schema.SentimentLabel;
import dev.attune.state.SentimentSignal;
import org.junit.jupiter.api.Test;

class MessageScoreTest {

    private static SentimentSignal of(Object... scoresAndTokens) {
        MessageScore score = new MessageScore();
        for (int i = 0; i < scoresAndTokens.length; i += 2) {
            score.add((SentenceScore) scoresAndTokens[i], (Integer) scoresAndTokens[i + 1]);
        }
        return score.signal("engine", "1");
    }

    @Test
    void theExtremesAreOneAndMinusOne() {
        assertThat(of(SentenceScore.of(0, 0, 0, 0, 1), 7).getScoreMicros()).isEqualTo(1_000_000);
        assertThat(of(SentenceScore.of(1, 0, 0, 0, 0), 7).getScoreMicros()).isEqualTo(-1_000_000);
        assertThat(of(SentenceScore.of(0, 0, 1, 0, 0), 7).getScoreMicros()).isZero();
        assertThat(of(SentenceScore.of(0, 1, 0, 0, 0), 7).getScoreMicros()).isEqualTo(-500_000);
    }

    @Test
    void longSentencesWeighMore() {
        SentenceScore bad = SentenceScore.of(0, 1, 0, 0, 0);
        SentenceScore good = SentenceScore.of(0, 0, 0, 1, 0);

        assertThat(of(bad, 3, good, 1).getScoreMicros()).isEqualTo(-250_000);
        assertThat(of(good, 1, bad, 3)).isEqualTo(of(bad, 3, good, 1));
    }

    @Test
    void theThresholdBelongsToTheSign() {
        assertThat(of(SentenceScore.of(0, 0.3, 0.7, 0, 0), 1).getLabel()).isEqualTo(SentimentLabel.NEGATIVE);
        assertThat(of(SentenceScore.of(0, 0.2998, 0.7002, 0, 0), 1).getLabel()).isEqualTo(SentimentLabel.NEUTRAL);
        assertThat(of(SentenceScore.of(0, 0, 0.7, 0.3, 0), 1).getLabel()).isEqualTo(SentimentLabel.POSITIVE);
        assertThat(of(SentenceScore.of(0, 0, 0.7002, 0.2998, 0), 1).getLabel()).isEqualTo(SentimentLabel.NEUTRAL);
    }

    @Test
    void theConfidenceIsTheMassOfTheLabel() {
        assertThat(of(SentenceScore.of(0.2, 0.4, 0.3, 0.1, 0), 5).getConfidenceMicros())
                .isEqualTo(600_000);
        assertThat(of(SentenceScore.of(0, 0.1, 0.8, 0.1, 0), 5).getConfidenceMicros())
                .isEqualTo(800_000);
    }

    @Test
    void roundingKeepsScoresInRange() {
        SentenceScore rounded = new SentenceScore(10_001, 0, 0, 0, 0);

        assertThat(of(rounded, 3).getScoreMicros()).isEqualTo(-1_000_000);
        assertThat(of(rounded, 3).getConfidenceMicros()).isEqualTo(1_000_000);
    }
}
