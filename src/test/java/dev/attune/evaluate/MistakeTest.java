package dev.attune.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MistakeTest {
    private static Case each(String id, double truth, double said, double confidence) {
        return new Case(new Item(id, id, "s", Subject.reply("q", "r")), truth, said, confidence);
    }

    @Test
    void theSurestComeFirstAndWhatIsRightIsLeftOut() {
        Question question = Question.choice(
                Section.CORPUS,
                "task",
                List.of("no", "yes"),
                Map.of(),
                List.of(each("a", 1, 0, .6), each("b", 1, 1, .9), each("c", 0, 1, .8), each("d", 0, Double.NaN, 0)),
                List.of());

        assertThat(Mistake.of(question, 2)).extracting(Mistake::id).containsExactly("c", "a");
        assertThat(Mistake.of(question, 9)).last().satisfies(mistake -> {
            assertThat(mistake.truth()).isEqualTo("no");
            assertThat(mistake.said()).isEqualTo("not judged");
        });
    }

    @Test
    void numbersAreWrongByHowFarTheirRanksLieApart() {
        Question question = Question.number(
                Section.CORPUS,
                "task",
                .5,
                Map.of(),
                List.of(each("a", 1, .1, 1), each("b", 2, .9, 1), each("c", 3, .8, 1), each("d", 4, .4, 1)),
                List.of());

        assertThat(Mistake.of(question, 9)).extracting(Mistake::id).containsExactly("b", "d");
        assertThat(Mistake.of(question, 9).get(0).texts()).containsExactly("q", "r");
    }
}
