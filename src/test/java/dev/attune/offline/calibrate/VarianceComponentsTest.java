package dev.attune.offline.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VarianceComponentsTest {
    /** Means .2 and .6, σ² = (.02 + .02)/2; n₀ = 2: τ² = (2·(.04 + .04)/1 − .02)/2. */
    @Test
    void two_agents_by_hand() {
        VarianceComponents found = VarianceComponents.of(List.of(List.of(.1, .3), List.of(.5, .7)));

        assertThat(found.within()).isCloseTo(.02, within(1e-12));
        assertThat(found.between()).isCloseTo(.07, within(1e-12));
        assertThat(found.mean()).isCloseTo(.4, within(1e-12));
    }

    @Test
    void agents_that_differ_less_than_chance_do_not_differ() {
        VarianceComponents found = VarianceComponents.of(List.of(List.of(.1, .9), List.of(.9, .1)));

        assertThat(found.between()).isZero();
        assertThat(found.mean()).isCloseTo(.5, within(1e-12));
    }

    @Test
    void what_was_put_in_comes_out_of_agents_of_unequal_size() {
        Random random = new Random(3);
        List<List<Double>> agents = new ArrayList<>();
        for (int agent = 0; agent < 2_000; agent++) {
            double truth = .5 + .1 * random.nextGaussian();
            List<Double> segments = new ArrayList<>();
            for (int i = 3 + random.nextInt(60); i > 0; i--) {
                segments.add(truth + .2 * random.nextGaussian());
            }
            agents.add(segments);
        }

        VarianceComponents found = VarianceComponents.of(agents);

        assertThat(found.mean()).isCloseTo(.5, within(.01));
        assertThat(found.within()).isCloseTo(.04, within(.001));
        assertThat(found.within() / found.between()).isCloseTo(4, within(.4));
    }

    @Test
    void an_agent_of_many_segments_does_not_speak_for_all() {
        List<List<Double>> agents = new ArrayList<>();
        for (int agent = 0; agent < 10; agent++) {
            agents.add(List.of(.39, .41));
        }
        List<Double> busy = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            busy.add(i % 2 == 0 ? .89 : .91);
        }
        agents.add(busy);

        assertThat(VarianceComponents.of(agents).mean()).isLessThan(.5);
    }

    @Test
    void one_agent_says_nothing_of_how_agents_differ() {
        assertThat(VarianceComponents.of(List.of(List.of(.1, .2, .3))).known()).isFalse();
        assertThat(VarianceComponents.of(List.of(List.of(.1), List.of(.2))).known())
                .isFalse();
    }
}
