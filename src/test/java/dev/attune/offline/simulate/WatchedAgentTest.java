package dev.attune.offline.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.agentscore.EstimateFormula;
import dev.attune.agentscore.Horizon;
import dev.attune.agentscore.RateFormula;
import dev.attune.config.AlertMetric;
import dev.attune.config.SettingsLoader;
import dev.attune.rubric.Priors;
import dev.attune.schema.HorizonScore;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The rules themselves are tested where they are; here, that they are asked rightly. */
class WatchedAgentTest {
    private static final long HOUR = Duration.ofHours(1).toMillis();
    private static final int COLD = 200_000;
    private static final int WARM = 700_000;

    private final WatchedAgent agent =
            new WatchedAgent(SettingsLoader.defaults(Map.of()).agentAlerts());

    @Test
    void what_stands_through_two_looks_is_raised_and_once() {
        assertThat(agent.raises(0, 40, score(COLD))).isFalse();
        assertThat(agent.raises(HOUR, 50, score(COLD))).isTrue();
        assertThat(agent.raises(2 * HOUR, 60, score(COLD))).isFalse();
    }

    @Test
    void two_looks_at_the_same_segments_are_one() {
        agent.raises(0, 40, score(COLD));
        assertThat(agent.raises(HOUR, 42, score(COLD))).isFalse();
    }

    @Test
    void an_alert_that_is_cleared_is_none_that_is_raised() {
        agent.raises(0, 40, score(COLD));
        agent.raises(HOUR, 50, score(COLD));
        assertThat(agent.raises(2 * HOUR, 60, score(WARM))).isFalse();
    }

    /** Of forty segments with this warmth, and nothing else. */
    private static HorizonScore score(int warmth) {
        HorizonWindow window =
                new HorizonWindow(Horizon.P1D, Priors.shipped(), new EstimateFormula(), new RateFormula());
        for (int i = 0; i < 40; i++) {
            window.add(i, Map.of(AlertMetric.WARMTH, warmth));
        }
        return window.score();
    }
}
