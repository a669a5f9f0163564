package dev.attune.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.evaluate.Mark.Range;
import dev.attune.measure.Interval;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {
    private static final Mark MARK = new Mark(Range.atLeast(.55), Range.atLeast(.68), "reader .82");

    private static Figure figure(String measure, double judged, double value, Mark mark, Figure.Other... others) {
        return new Figure(
                Section.PANEL, "task", measure, 300, 300, judged, value, new Interval(.5, .7), mark, List.of(others));
    }

    private static List<Object> row(Figure... figures) {
        return new Report(List.of(figures)).tables().get("panel").rows().get(0);
    }

    @Test
    void marksAreTickedOrCrossed() {
        assertThat(row(figure("spearman", 1, .6, MARK)))
                .containsSubsequence("0.600 [0.500, 0.700]", "✓ 0.55", "✗ 0.68");
    }

    @Test
    void partsThatWereNotJudgedAreTold() {
        assertThat(row(figure("spearman", .999, .6, MARK))).contains("0.600 [0.500, 0.700] (99 % judged)");
        assertThat(row(figure("spearman", 0, 0, MARK))).contains("not judged", "0.55", "0.68");
    }

    @Test
    void aPeerOnASampleHasAttunesFigureOnTheSame() {
        Figure.Other sampled = new Figure.Other("slow", 40, .5, new Interval(.4, .6), .58);
        Figure.Other whole = new Figure.Other("fast", 300, .45, new Interval(.4, .6), .6);

        assertThat(row(figure("spearman", 1, .6, MARK, sampled, whole)))
                .contains("slow 0.500 (of 40; Attune 0.580) · fast 0.450");
    }

    @Test
    void measuresWithoutAMarkAreToldBesideTheFirst() {
        List<Object> row =
                row(figure("f1", 1, .6, null), figure("precision", 1, .7, null), figure("recall", 1, .5, null));

        assertThat(row).last().isEqualTo("precision 0.700, recall 0.500");
    }

    @Test
    void columnsStandBelowEachOther() {
        String text = Report.aligned(
                new Report(List.of(figure("spearman", 1, .6, MARK))).tables().get("panel"));
        List<String> lines = text.lines().toList();

        assertThat(lines.get(1).indexOf("Attune")).isEqualTo(lines.get(2).indexOf("0.600"));
    }
}
