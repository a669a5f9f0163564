package dev.attune.agentscore;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import dev.attune.contract.WorkedExample;
import dev.attune.rubric.OpeningCell;
import dev.attune.rubric.Priors;
import dev.attune.rubric.Priors.CellMean;
import dev.attune.rubric.Priors.MeanPrior;
import dev.attune.rubric.Priors.RatePrior;
import dev.attune.schema.Channel;
import dev.attune.schema.Estimate;
import dev.attune.schema.EstimateState;
import dev.attune.schema.Flag;
import dev.attune.schema.Manner;
import dev.attune.schema.Measure;
import dev.attune.schema.NeedOutcome;
import dev.attune.schema.Rate;
import dev.attune.schema.ReplyAssessment;
import dev.attune.state.SegmentRow;
import dev.attune.state.TurnVerdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The examples of docs/scoring.md about the score of an agent, computed. */
class ScoreExamplesTest {
    private static final Priors PRIORS = Priors.shipped();

    @Test
    void whatASegmentContributes() {
        WorkedExample example = WorkedExample.of("segment");
        List<Long> turns = TurnSums.NONE;
        for (List<String> row : example.rowsOf(5)) {
            turns = TurnSums.add(turns, TurnSums.of(reply(row), calm(), null), 1);
        }
        List<Long> sums = JudgedSums.count(List.of(), row(example, turns), 1);

        example.says("observations of warmth", JudgedSums.OPPORTUNITIES.in(sums));
        example.says("warmth", millionths(JudgedSums.WARMTH.in(sums)));
        example.says("needs met", millionths(JudgedSums.NEED.in(sums)));
        example.says("indifferent", millionths(JudgedSums.INDIFFERENT.in(sums)));
        example.says("promises kept", millionths(JudgedSums.PROMISE.in(sums)));
        example.isReadWhole();
    }

    private static ReplyAssessment reply(List<String> cells) {
        ReplyAssessment reply = new ReplyAssessment();
        reply.setSettled(true);
        reply.setNeedOutcome(NeedOutcome.valueOf(cells.get(1)));
        reply.setManner(Manner.valueOf(cells.get(2)));
        reply.setWarmth(Double.parseDouble(cells.get(3)));
        reply.setFlags(cells.get(4).isEmpty() ? List.of() : List.of(Flag.valueOf(cells.get(4))));
        return reply;
    }

    private static TurnVerdict calm() {
        List<Integer> any = List.of();
        return new TurnVerdict(
                0L, List.of(0, 10_000, 0), any, any, any, any, any, any, any, any, List.of(), 0, 0, false, -1);
    }

    private static SegmentRow row(WorkedExample example, List<Long> turns) {
        int kept = example.count("promises KEPT");
        int late = example.count("promises LATE");
        int broken = example.count("promises BROKEN");
        return new SegmentRow(
                1L,
                0L,
                4,
                null,
                0,
                List.of(),
                false,
                false,
                0,
                0,
                false,
                null,
                4,
                -1,
                kept + late + broken,
                2 * kept + late,
                turns,
                0L);
    }

    @Test
    void estimates() {
        WorkedExample example = WorkedExample.of("estimate");
        for (List<String> row : example.rowsOf(5)) {
            List<Integer> values = segments(row.get(0));
            long sum = values.stream().mapToLong(value -> value).sum();
            long squares =
                    values.stream().mapToLong(value -> (long) value * value).sum();

            Estimate estimate = new EstimateFormula().of(PRIORS.responsiveness(), values.size(), sum, squares);

            assertThat(row.subList(1, 5))
                    .as("%s", row)
                    .containsExactly(
                            bold(estimate.getValue()),
                            bold(estimate.getLow()),
                            bold(estimate.getHigh()),
                            bold(estimate.getState()));
        }
        example.isReadWhole();
    }

    /** "8 of 0.90, 2 of 0.40". */
    private static List<Integer> segments(String counted) {
        List<Integer> values = new ArrayList<>();
        for (String part : Splitter.on(", ").split(counted)) {
            int of = part.indexOf(" of ");
            int value = (int) Math.round(Double.parseDouble(part.substring(of + 4)) * 1e6);
            values.addAll(Collections.nCopies(Integer.parseInt(part.substring(0, of)), value));
        }
        return values;
    }

    @Test
    void rates() {
        WorkedExample example = WorkedExample.of("rate");
        for (List<String> row : example.rowsOf(6)) {
            RatePrior prior =
                    switch (row.get(0)) {
                        case "withinTarget" -> PRIORS.withinTarget();
                        case "scriptedMisfit" -> PRIORS.scriptedMisfit();
                        case "promisesKept" -> PRIORS.promisesKept();
                        default -> throw new AssertionError(row.get(0));
                    };
            long sum = Math.round(Double.parseDouble(row.get(2)) * 1e6);

            Rate rate = new RateFormula().of(prior, Integer.parseInt(row.get(1)), sum);

            assertThat(row.subList(3, 6))
                    .as("%s", row)
                    .containsExactly(bold(rate.getValue()), bold(rate.getLow()), bold(rate.getHigh()));
        }
        example.isReadWhole();
    }

    @Test
    void adjusted() {
        WorkedExample example = WorkedExample.of("adjusted");
        int angry = OpeningCell.of(Channel.CHAT, -1.0);
        int calm = OpeningCell.of(Channel.CHAT, 0.0);
        MeanPrior prior = new MeanPrior(
                micros(example, "μ"),
                10,
                200_000,
                List.of(
                        new CellMean(angry, micros(example, "μ of chats that open in anger"), 312),
                        new CellMean(calm, micros(example, "μ of calm chats"), 2_000)));
        Estimate plain = new Estimate(example.number("value"), 0.0, 100.0, 40, EstimateState.STABLE, null);
        List<Integer> counts =
                List.of(angry, example.count("segments that open in anger"), calm, example.count("calm segments"));

        example.says("adjusted", AdjustedEstimate.of(plain, prior, counts).getAdjusted());
        example.isReadWhole();
    }

    private static int micros(WorkedExample example, String row) {
        return (int) Math.round(example.number(row) * 1e6);
    }

    @Test
    void composure() {
        WorkedExample example = WorkedExample.of("composure");
        for (List<String> row : example.rowsOf(5)) {
            List<Long> sums = new ArrayList<>(Collections.nCopies(JudgedSums.COUNT, 0L));
            tone(sums, JudgedSums.NEGATIVE_N, row.get(0), row.get(1));
            tone(sums, JudgedSums.NEUTRAL_N, row.get(2), row.get(3));

            Measure composure = Measures.composure(sums);

            assertThat(row.get(4)).as("%s", row).isEqualTo(bold(composure.getValue()));
        }
        example.isReadWhole();
    }

    private static void tone(List<Long> sums, JudgedSums number, String turns, String mean) {
        long n = Long.parseLong(turns);
        sums.set(number.place, n);
        sums.set(number.place + 1, Math.round(Double.parseDouble(mean) * n * 1e6));
    }

    private static String millionths(long value) {
        return String.format(Locale.ROOT, "%.3f", value / 1e6);
    }

    /** As the page writes it: 1.0E-4 is no number for people. */
    private static String bold(@Nullable Object value) {
        String written = value instanceof Double number ? plain(number) : String.valueOf(value);
        return "**" + written.replace("-", "−") + "**";
    }

    private static String plain(double number) {
        BigDecimal exact = BigDecimal.valueOf(number).stripTrailingZeros();
        return exact.setScale(Math.max(1, exact.scale())).toPlainString();
    }
}
