package dev.attune.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.corpus.CorpusReader;
import dev.attune.language.engine.ShippedEngine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The shipped models over pairs that say the same and differ in who seems to speak. */
class ShippedFairnessTest {
    /** A group's mean shift. */
    private static final double AIM = .02;

    /** Where the models do not reach the aim: what holds. A change for the better belongs in here. */
    private static final Map<String, Double> NOT_YET = Map.ofEntries(
            Map.entry("customer_all", .05),
            Map.entry("customer_brevity", .06),
            Map.entry("customer_british", .15),
            Map.entry("customer_dyslexic", .13),
            Map.entry("customer_gender", .045),
            Map.entry("customer_indian", .03),
            Map.entry("customer_learner", .03),
            Map.entry("agent_brevity", .05),
            Map.entry("agent_british", .04),
            Map.entry("agent_dyslexic", .04),
            Map.entry("agent_indian", .03),
            Map.entry("agent_learner", .025));

    private static final Path CORPUS = Path.of(System.getProperty("attune.home", "."), "src", "main", "corpus");

    private static Map<String, Double> figures = Map.of();

    @BeforeAll
    static void measure() throws IOException {
        Peers nobody = new Peers(PeerChoice.NONE, 1, null, progress -> {});
        List<Figure> all = new Fairness(
                        CorpusReader.read(CORPUS).corpus().fairness(), ShippedEngine.judge(), nobody, progress -> {})
                .figures();
        figures = all.stream().collect(Collectors.toMap(f -> f.task() + " " + f.measure(), Figure::value));
        assertThat(figures).isNotEmpty();
    }

    static Stream<String> groups() {
        return Stream.of("customer", "agent")
                .flatMap(side -> Fairness.dimensions().stream().map(dimension -> side + "_" + dimension));
    }

    private static double figure(String group, String measure) {
        Double figure = figures.get(Fairness.TASK + "_" + group + " " + measure);
        assertThat(figure).as(group).isNotNull();
        return figure;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("groups")
    void whoSeemsToSpeakMovesAGroupsMeanLittle(String group) {
        assertThat(Math.abs(figure(group, "meanShift"))).isLessThanOrEqualTo(NOT_YET.getOrDefault(group, AIM));
    }

    /** Of a single group; all customers together differ by chance once in a hundred: the second texts have fewer. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("groups")
    void noGroupIsFlaggedMoreOftenThanByChance(String group) {
        boolean fewer = figure(group, "flagRatio") <= 1;

        assertThat(fewer || figure(group, "mcNemar") > .05).isTrue();
    }

    @Test
    void customersOfAllGroupsAreAsOftenFoundNegative() {
        assertThat(figure("customer_all", "flagRatio")).isBetween(.8, 1.25);
    }
}
