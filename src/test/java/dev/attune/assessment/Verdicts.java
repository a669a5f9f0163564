package dev.attune.assessment;

import dev.attune.language.reading.Scores;
import dev.attune.state.TurnVerdict;
import dev.attune.state.VerdictReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Verdicts to put into words. */
final class Verdicts {
    private static final int UNKNOWN_STYLE = 4;
    private static final int NO_NEED = 4;

    private final TurnVerdict verdict = new TurnVerdict(
            0L,
            Shares.certain(3, 1),
            Shares.certain(5, NO_NEED),
            Shares.certain(5, JudgementModel.OUTCOMES.indexOf("NOT_NEEDED")),
            Shares.certain(4, JudgementModel.ANSWERED.indexOf("NO_QUESTION")),
            Shares.certain(4, JudgementModel.MANNERS.indexOf("TASK")),
            Shares.certain(5, UNKNOWN_STYLE),
            new ArrayList<>(List.of(0, 0, 0, 5_000, 0)),
            List.of(0, 0, 0),
            List.of(0, 0, 0, 0, 0, 0),
            new ArrayList<>(),
            0,
            0,
            false,
            -1);

    private Verdicts() {}

    /** A reply that does its task for a customer without a need, and is neither personal nor courteous: warmth .50. */
    static Verdicts plain() {
        return new Verdicts();
    }

    /** Any, with shares that are rounded as a judge rounds them. */
    static TurnVerdict any(Random random) {
        Verdicts any = plain().outcome(shares(random, 5))
                .manner(shares(random, 4))
                .style(shares(random, 5))
                .canned(random.nextInt(10_001))
                .personal(random.nextInt(10_001))
                .courtesy(random.nextInt(20_001) - 10_000);
        for (String code : JudgementModel.REASONS) {
            if (random.nextInt(3) == 0) {
                any.reason(code, 5_000 + random.nextInt(5_001));
            }
        }
        return any.verdict();
    }

    private static Integer[] shares(Random random, int size) {
        double[] scores = random.doubles(size, -6, 6).toArray();
        return Shares.of(Scores.shares(scores)).toArray(Integer[]::new);
    }

    Verdicts outcome(Integer... shares) {
        verdict.setOutcome(List.of(shares));
        return this;
    }

    Verdicts outcome(String certain) {
        verdict.setOutcome(Shares.certain(5, JudgementModel.OUTCOMES.indexOf(certain)));
        return this;
    }

    Verdicts manner(Integer... shares) {
        verdict.setManner(List.of(shares));
        return this;
    }

    Verdicts manner(String certain) {
        verdict.setManner(Shares.certain(4, JudgementModel.MANNERS.indexOf(certain)));
        return this;
    }

    Verdicts answered(Integer... shares) {
        verdict.setAnswered(List.of(shares));
        return this;
    }

    Verdicts style(Integer... shares) {
        verdict.setStyle(List.of(shares));
        return this;
    }

    Verdicts canned(int share) {
        verdict.getWording().set(0, share);
        return this;
    }

    Verdicts personal(int share) {
        verdict.getWording().set(1, share);
        return this;
    }

    Verdicts courtesy(int share) {
        verdict.getWording().set(2, share);
        return this;
    }

    Verdicts misfit(int share) {
        verdict.getWording().set(4, share);
        return this;
    }

    Verdicts care(Integer... signs) {
        verdict.setCare(List.of(signs));
        return this;
    }

    Verdicts reason(String code, int likely) {
        verdict.getReasons().add(new VerdictReason(code, likely));
        return this;
    }

    TurnVerdict verdict() {
        return verdict;
    }
}
