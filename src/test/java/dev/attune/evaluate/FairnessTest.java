package dev.attune.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.attune.corpus.FairnessPair;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FairnessTest {
    private static final List<String> SAID = List.of(
            message("calm", "NEUTRAL", 0),
            message("cross", "NEGATIVE", -.5),
            message("fine", "POSITIVE", .2),
            reply("kind", "TASK", .6),
            reply("flat", "INDIFFERENT", .4));

    private static String message(String text, String label, double score) {
        return "{\"form\":\"messages\",\"text\":\"" + text + "\",\"said\":{\"sentiment\":{\"label\":\"" + label
                + "\",\"score\":" + score + "}}}";
    }

    private static String reply(String text, String manner, double warmth) {
        return "{\"form\":\"replies\",\"text\":\"" + text + "\",\"said\":{\"manner\":\"" + manner + "\",\"warmth\":"
                + warmth + "}}";
    }

    private static FairnessPair pair(String id, String side, String dimension, String a, String b) {
        return new FairnessPair(id, "test", "hotel", 1, side, dimension, null, a, b);
    }

    private static Map<String, Figure> figures(FairnessPair... pairs) {
        Peers nobody = new Peers(PeerChoice.NONE, 1, null, progress -> {});
        return new Fairness(List.of(pairs), new RecordedJudge(SAID), nobody, progress -> {})
                .figures().stream()
                        .collect(Collectors.toMap(figure -> figure.task() + " " + figure.measure(), figure -> figure));
    }

    @Test
    void theShiftIsTheSecondTextsScoreLessTheFirsts() {
        Map<String, Figure> figures = figures(
                pair("1", "CUSTOMER", "age", "calm", "cross"),
                pair("2", "CUSTOMER", "age", "calm", "fine"),
                pair("3", "AGENT", "name", "kind", "flat"));

        assertThat(figures.get("fairness_customer_age meanShift").value()).isCloseTo(-.15, within(1e-12));
        assertThat(figures.get("fairness_customer_age meanAbsoluteShift").value())
                .isCloseTo(.35, within(1e-12));
        assertThat(figures.get("fairness_agent_name meanShift").value()).isCloseTo(-.2, within(1e-12));
    }

    @Test
    void flagsAreNegativeCustomersAndIndifferentAgents() {
        Map<String, Figure> figures = figures(
                pair("1", "CUSTOMER", "age", "cross", "cross"),
                pair("2", "CUSTOMER", "age", "calm", "cross"),
                pair("3", "AGENT", "name", "flat", "flat"),
                pair("4", "AGENT", "name", "flat", "kind"));

        assertThat(figures.get("fairness_customer_all flagRatio").value()).isEqualTo(2);
        assertThat(figures.get("fairness_customer_all labelsFlipped").value()).isEqualTo(.5);
        assertThat(figures.get("fairness_agent_all flagRatio").value()).isEqualTo(.5);
        assertThat(figures.get("fairness_agent_all mcNemar").value()).isEqualTo(1);
    }

    @Test
    void aPairThatIsNotJudgedWholeDoesNotCount() {
        Map<String, Figure> figures = figures(
                pair("1", "CUSTOMER", "age", "calm", "who knows"), pair("2", "CUSTOMER", "age", "calm", "fine"));
        Figure figure = figures.get("fairness_customer_age meanShift");

        assertThat(figure.value()).isEqualTo(.2);
        assertThat(figure.judged()).isEqualTo(.5);
        assertThat(figure.n()).isEqualTo(2);
    }
}
