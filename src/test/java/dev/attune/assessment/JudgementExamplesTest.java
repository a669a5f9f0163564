package dev.attune.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import dev.attune.contract.WorkedExample;
import dev.attune.language.reading.Heads;
import dev.attune.schema.Manner;
import dev.attune.schema.NeedOutcome;
import dev.attune.schema.ReplyAssessment;
import dev.attune.schema.Review;
import dev.attune.schema.ReviewDecision;
import dev.attune.scripted.ScriptedVerdict;
import dev.attune.state.ReplyFacts;
import dev.attune.state.TurnFacts;
import dev.attune.state.TurnVerdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The examples of docs/scoring.md about how a reply is judged, computed. */
class JudgementExamplesTest {
    private static final List<String> TRAITS =
            List.of("short", "even", "long", "answer first", "steps", "specifics", "small talk", "next step");

    @Test
    void warmthIsTheSumOfItsTerms() {
        WorkedExample example = WorkedExample.of("warmth");

        ReplyAssessment said = appraised(verdict(example), null, 0, null);

        example.says("warmth", decimals(said.getWarmth(), 3));
        example.isReadWhole();
    }

    @Test
    void relabellingPutsThePersonsJudgementInPlace() {
        WorkedExample example = WorkedExample.of("relabel");
        Review review = new Review(
                ReviewDecision.RELABEL,
                NeedOutcome.valueOf(example.text("reviewer's outcome")),
                Manner.valueOf(example.text("reviewer's manner")),
                "r",
                Instant.EPOCH);

        example.says(
                "warmth before",
                decimals(appraised(verdict(example), null, 0, null).getWarmth(), 3));
        example.says(
                "warmth after",
                decimals(appraised(verdict(example), review, 0, null).getWarmth(), 3));
        example.isReadWhole();
    }

    @Test
    void styleFitIsTheMeanOfTheFits() {
        WorkedExample example = WorkedExample.of("style-fit");
        double[] styles = Heads.STYLES.stream().mapToDouble(example::number).toArray();
        boolean[] traits = traits(example.text("the reply is, has"));

        example.says("fit to BRIEF", decimals(StyleFit.fit(1, traits), 2));
        example.says("fit to TECHNICAL", decimals(StyleFit.fit(3, traits), 2));
        example.says("styleFit", decimals(Shares.number(StyleFit.of(styles, traits)), 3));
        example.isReadWhole();
    }

    @Test
    void thePublishedTableIsTheOneThatCounts() {
        WorkedExample table = WorkedExample.of("style-table");

        List<List<String>> computed = TRAITS.stream()
                .map(trait -> Stream.concat(
                                Stream.of(trait),
                                Stream.of(0, 1, 2, 3).map(style -> added(StyleFit.fit(style, traits(trait)))))
                        .toList())
                .toList();

        assertThat(table.rowsOf(5)).isEqualTo(computed);
        table.isReadWhole();
    }

    private static String added(double fit) {
        long hundredths = Math.round(fit * 100) - 50;
        return hundredths == 0 ? "0" : (hundredths > 0 ? "+" : "−") + decimals(Math.abs(hundredths) / 100.0, 2);
    }

    @Test
    void styleIsBlendedIn() {
        WorkedExample example = WorkedExample.of("style-weight");
        TurnVerdict verdict = Verdicts.plain()
                .manner("TASK")
                .courtesy(share(example, "courtesy"))
                .verdict();
        verdict.setStyleFit(share(example, "styleFit"));

        example.says(
                "warmth without it", decimals(appraised(verdict, null, 0, null).getWarmth(), 3));
        ReplyAssessment blended = appraised(verdict, null, example.number("scoring.style-weight"), null);
        example.says("warmth", decimals(blended.getWarmth(), 4));
        example.isReadWhole();
    }

    @Test
    void everyCodeOfAReasonIsExplained() throws IOException {
        Set<String> codes = new HashSet<>(List.of(TurnJudge.ANTICIPATES, ReasonEvidence.OVER_PROMISE));
        Random random = new Random(5);
        for (int i = 0; i < 500; i++) {
            TurnVerdict verdict = Verdicts.any(random);
            verdict.setStyleFit(random.nextInt(Shares.WHOLE));
            Warmth.terms(verdict, verdict.getOutcome(), verdict.getManner(), false, 10)
                    .forEach(term -> codes.add(term.code()));
        }

        assertThat(codes).hasSizeGreaterThanOrEqualTo(17);
        for (String page : List.of("scoring.md", "topics.md")) {
            String text = Files.readString(Path.of(System.getProperty("attune.home", "."), "docs", page));
            assertThat(codes).as(page).allMatch(text::contains);
        }
    }

    @Test
    void misfitDependsOnTheNeedAndOnAPersonalLine() {
        WorkedExample example = WorkedExample.of("misfit");
        for (List<String> row : example.rowsOf(5)) {
            int personal = (int) Math.round(Double.parseDouble(row.get(2)) * 20);
            ScriptedVerdict said = new ScriptedVerdict(20 - personal, 20, personal, true, null, 3, false);
            boolean need = !row.get(0).equals("NONE");
            TurnVerdict verdict =
                    Verdicts.plain().outcome(need ? row.get(1) : "NOT_NEEDED").verdict();
            verdict.setNeed(Shares.certain(5, Heads.NEEDS.indexOf(row.get(0))));

            ReplyAssessment assessment =
                    appraised(verdict, null, 0, said, row.get(3).equals("yes"));

            String flags = assessment.getFlags().isEmpty()
                    ? "none"
                    : assessment.getFlags().get(0).name();
            assertThat(row.get(4)).as("%s", row).isEqualTo("**" + flags + "**");
        }
        example.isReadWhole();
    }

    private static boolean[] traits(String named) {
        boolean[] traits = new boolean[TRAITS.size()];
        for (String name : Splitter.on(", ").split(named)) {
            assertThat(TRAITS).contains(name);
            traits[TRAITS.indexOf(name)] = true;
        }
        return traits;
    }

    private static TurnVerdict verdict(WorkedExample example) {
        return Verdicts.plain()
                .outcome(shares(example, "outcome ", JudgementModel.OUTCOMES))
                .manner(shares(example, "manner ", JudgementModel.MANNERS))
                .personal(share(example, "personal"))
                .courtesy(share(example, "courtesy"))
                .verdict();
    }

    /** Rows such as "outcome MET, WEAK, MISSED, NOT_NEEDED, UNPROMPTED", whose cell has as many numbers. */
    private static Integer[] shares(WorkedExample example, String what, List<String> values) {
        return example.numbers(what + String.join(", ", values)).stream()
                .map(JudgementExamplesTest::share)
                .toArray(Integer[]::new);
    }

    private static int share(WorkedExample example, String row) {
        return share(example.number(row));
    }

    private static int share(double number) {
        return (int) Math.round(number * Shares.WHOLE);
    }

    private static ReplyAssessment appraised(
            TurnVerdict verdict, @Nullable Review review, double styleWeight, @Nullable ScriptedVerdict said) {
        return appraised(verdict, review, styleWeight, said, false);
    }

    private static ReplyAssessment appraised(
            TurnVerdict verdict,
            @Nullable Review review,
            double styleWeight,
            @Nullable ScriptedVerdict said,
            boolean again) {
        ReplyAssessment assessment = new ReplyAssessment();
        assessment.setFlags(new ArrayList<>());
        assessment.setReasons(new ArrayList<>());
        assessment.setReview(review);
        TurnFacts turn = new TurnFacts(verdict, null, 0, 1L, again, 0, List.of());
        return new Appraisal(styleWeight).of(new ReplyFacts(assessment, false, 0, turn), said);
    }

    private static String decimals(double value, int places) {
        return String.format(Locale.ROOT, "%." + places + "f", value);
    }
}
