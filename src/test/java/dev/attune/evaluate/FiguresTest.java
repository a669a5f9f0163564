package dev.attune.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FiguresTest {
    private static final List<String> LABELS = List.of("no", "yes");

    private static Item item(int i) {
        return new Item("i" + i, "g" + i / 2, i % 2 == 0 ? "even" : "odd", Subject.customer("text " + i));
    }

    /** Of a hundred items every fourth is yes; Attune sees it in the first half only. */
    private static Question question(double said, List<Peer> peers) {
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            double truth = i % 4 == 0 ? 1 : 0;
            cases.add(new Case(item(i), truth, i < 50 ? truth : said, 1));
        }
        return Question.choice(Section.CORPUS, "task", LABELS, Map.of("accuracy", Statistic.accuracy()), cases, peers);
    }

    private static Figure figure(Question question) {
        return new Figures(progress -> {}).of(question).get(0);
    }

    @Test
    void whatIsNotJudgedIsWrongAndSaid() {
        Figure figure = figure(question(Case.NOT_JUDGED, List.of()));

        assertThat(figure.value()).isEqualTo(.5);
        assertThat(figure.judged()).isEqualTo(.5);
    }

    @Test
    void theIntervalIsDrawnByGroups() {
        Figure figure = figure(question(1, List.of()));

        assertThat(figure.groups()).isEqualTo(50);
        assertThat(figure.interval().low()).isLessThan(figure.value());
        assertThat(figure.interval().high()).isGreaterThan(figure.value());
    }

    @Test
    void aSlowPeerIsAskedAboutASampleAndAttuneIsToldOnTheSame() {
        List<String> asked = new ArrayList<>();
        Peer slow = new Peer("slow", 10, item -> {
            asked.add(item.id());
            return 0;
        });
        Figure.Other other = figure(question(0, List.of(slow))).others().get(0);
        List<String> first = List.copyOf(asked);
        asked.clear();
        figure(question(0, List.of(slow)));

        assertThat(other.n()).isEqualTo(10);
        assertThat(first).hasSize(10).doesNotHaveDuplicates().isEqualTo(asked);
        assertThat(other.attune() * 10).isCloseTo(Math.rint(other.attune() * 10), within(1e-9));
    }

    @Test
    void theBestConstantIsBesideEveryChoice() {
        Figure.Other constant = figure(question(0, List.of())).others().get(0);

        assertThat(constant.name()).isEqualTo("best constant");
        assertThat(constant.value()).isEqualTo(.75);
    }

    @Test
    void aQuestionWithoutItemsHasNoFigure() {
        Question empty = Question.number(
                Section.CORPUS, "task", 0, Map.of("spearman", Statistic.spearman()), List.of(), List.of());

        assertThat(new Figures(progress -> {}).of(empty)).isEmpty();
    }
}
