package dev.attune.offline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.offline.ScriptedEvaluation.Item;
import dev.attune.offline.ScriptedEvaluation.Result;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScriptedEvaluationTest {
    private static final String MACRO = "we have sent the new card to your home address";

    private final List<Item> items = new ArrayList<>();

    @Test
    void aTextIsFoundFromItsThirdUseOn() {
        add(5, "anna", MACRO, true, "macro");

        Result result = ScriptedEvaluation.run(items);

        assertThat(result.scripted()).isEqualTo(5);
        assertThat(result.found()).isEqualTo(3);
        assertThat(result.medianUse()).isEqualTo(3);
    }

    @Test
    void theOrderOfTimeCounts() {
        add(5, "anna", MACRO, true, "macro");
        Result inOrder = ScriptedEvaluation.run(items);
        Collections.reverse(items);

        assertThat(ScriptedEvaluation.run(items)).isEqualTo(inOrder);
    }

    @Test
    void anotherAgentsWordsDoNotCount() {
        add(3, "anna", MACRO, true, "macro");
        add(1, "tom", MACRO, false, "own");

        assertThat(ScriptedEvaluation.run(items).falseAlarms()).isZero();
    }

    @Test
    void aReplyWithoutLabelIsSeenButNotCounted() {
        add(2, "anna", MACRO, null, "macro");
        add(1, "anna", MACRO, false, "own");

        Result result = ScriptedEvaluation.run(items);

        assertThat(result.scripted()).isZero();
        assertThat(result.falseAlarms()).isEqualTo(1);
    }

    @Test
    void theHarmonicMeanIsOfPrecisionAndRecall() {
        Result result = new Result(10, 8, 5, 2, 3, 1);

        assertThat(result.f1()).isEqualTo(0.8);
    }

    private void add(int times, String agent, String text, @Nullable Boolean scripted, String group) {
        for (int i = 0; i < times; i++) {
            items.add(new Item("r" + items.size(), agent, items.size() * 60_000L, text, scripted, group));
        }
    }
}
