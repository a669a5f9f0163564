package dev.attune.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReportTest {
    private final Report report = new Report();

    @Test
    void a_ratio_below_its_mark_is_missed() {
        report.ratio("too slow", new Ratio(0.29, 0.2, 0.4, 5), 0.3, Report.NO_LIMIT);
        report.ratio("fast enough", new Ratio(0.31, 0.2, 0.4, 5), 0.3, Report.NO_LIMIT);

        assertThat(report.missed()).singleElement().asString().contains("too slow", "0.290", "0.3");
    }

    @Test
    void a_ratio_above_its_limit_is_missed() {
        report.ratio("dearer", new Ratio(1.2, 1.1, 1.3, 5), Report.NO_MARK, 1.1);
        report.ratio("as dear", new Ratio(1.0, 0.9, 1.1, 5), Report.NO_MARK, 1.1);

        assertThat(report.missed()).singleElement().asString().contains("dearer");
    }

    @Test
    void what_has_no_mark_is_never_missed() {
        report.ratio("told", new Ratio(0.001, 0, 1, 5), Report.NO_MARK, Report.NO_LIMIT);

        assertThat(report.missed()).isEmpty();
        assertThat(report.lines()).singleElement().asString().contains("told").doesNotContain("mark");
    }

    @Test
    void a_figure_over_its_limit_is_missed_and_stands_in_the_json() {
        report.atMost("p99", 301, 300, "ms");

        assertThat(report.missed()).hasSize(1);
        assertThat(report.json()).containsEntry("p99", 301.0).containsKey("missed");
    }

    @Test
    void a_figure_below_its_mark_is_missed() {
        report.atLeast("too slow", 99, 100, "replies/s");
        report.atLeast("fast enough", 100, 100, "replies/s");

        assertThat(report.missed()).singleElement().asString().contains("too slow", "99.0", "100");
    }
}
