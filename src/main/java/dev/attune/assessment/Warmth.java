package dev.attune.assessment;

import dev.attune.state.TurnVerdict;
import dev.attune.state.VerdictReason;
import java.util.ArrayList;
import java.util.List;

/**
 * Warmth of a turn = clamp(0.50 + o + m + 0.05 · personal + 0.05 · courtesy), o and m being expected values over the
 * shares of outcome and manner (DESIGN §3; docs/scoring.md). All in millionths, so that the terms add up exactly: a share
 * has four digits, a value two.
 */
final class Warmth {
    private static final int MIDDLE = 500_000;
    private static final int MOST = 1_000_000;

    /** Hundredths for MET, WEAK, MISSED, NOT_NEEDED, UNPROMPTED. */
    private static final int[] OUTCOME = {15, 2, -20, 0, 20};
    /** Unprompted warmth that was pasted earns little. */
    private static final int PASTED = 5;
    /** Hundredths for WARM, TASK, INDIFFERENT, HOSTILE. */
    private static final int[] MANNER = {25, 0, -15, -45};

    private static final int WORDING = 5;

    private static final int MISSED = 2;
    private static final int UNPROMPTED = 4;
    private static final int INDIFFERENT = 2;

    private static final String[] OUTCOME_CODES = {"NEED_MET", "NEED_MET_BY_FORMULA", "", "", "UNPROMPTED_WARMTH"};
    private static final String[] MANNER_CODES = {"WARM", "", "", "HOSTILE"};
    /** What explains that a need was missed. */
    private static final List<String> OF_OUTCOME = List.of("NO_ACK", "NO_UPTAKE");

    private Warmth() {}

    /** A term of the sum: a code and its weight in millionths. */
    record Term(String code, int weight) {}

    /**
     * The terms, each code once; their weights add up to warmth − 0.50 before the clamp.
     *
     * @param pasted whether the reply counts as said before
     * @param styleWeight what the fit to the customer's style weighs, hundredths; 0: nothing
     */
    static List<Term> terms(
            TurnVerdict verdict, List<Integer> outcome, List<Integer> manner, boolean pasted, int styleWeight) {
        List<Term> terms = new ArrayList<>();
        int brief = verdict.getStyle().get(1);
        for (int i = 0; i < OUTCOME.length; i++) {
            int value = OUTCOME[i];
            if (i == UNPROMPTED) {
                // Small talk is nothing to one who wants it brief.
                value = pasted ? PASTED : OUTCOME[i];
                add(terms, OUTCOME_CODES[i], (int)
                        ((long) outcome.get(i) * value * (Shares.WHOLE - brief) / Shares.WHOLE));
            } else if (i == MISSED) {
                split(terms, outcome.get(i) * value, verdict.getReasons(), OF_OUTCOME, "NO_ACK");
            } else {
                add(terms, OUTCOME_CODES[i], outcome.get(i) * value);
            }
        }
        for (int i = 0; i < MANNER.length; i++) {
            if (i == INDIFFERENT) {
                split(terms, manner.get(i) * MANNER[i], verdict.getReasons(), JudgementModel.REASONS, "NO_UPTAKE");
            } else {
                add(terms, MANNER_CODES[i], manner.get(i) * MANNER[i]);
            }
        }
        add(terms, "PERSONAL", verdict.getWording().get(1) * WORDING);
        int courtesy = verdict.getWording().get(2);
        add(terms, courtesy < 0 ? "CURT" : "COURTESY", courtesy * WORDING);
        if (styleWeight > 0) {
            int fit = verdict.getStyleFit() * (MOST / Shares.WHOLE);
            add(terms, "STYLE_FIT", (int) StrictMath.floorDiv((long) styleWeight * (fit - sum(terms)), 100L));
        }
        return terms;
    }

    /** Warmth in millionths, 0 to 1,000,000. */
    static int of(List<Term> terms) {
        return Math.max(0, Math.min(MOST, sum(terms)));
    }

    private static int sum(List<Term> terms) {
        int sum = MIDDLE;
        for (Term term : terms) {
            sum += term.weight();
        }
        return sum;
    }

    /** Splits a weight over the codes that explain it, by their probabilities; the rest of a division goes to the first. */
    private static void split(
            List<Term> terms, int weight, List<VerdictReason> reasons, List<String> among, String otherwise) {
        int likely = 0;
        for (VerdictReason reason : reasons) {
            likely += among.contains(reason.getCode()) ? reason.getLikely() : 0;
        }
        if (likely == 0) {
            add(terms, otherwise, weight);
            return;
        }
        int left = weight;
        String first = "";
        for (VerdictReason reason : reasons) {
            if (among.contains(reason.getCode())) {
                int part = (int) ((long) weight * reason.getLikely() / likely);
                add(terms, reason.getCode(), part);
                left -= part;
                first = first.isEmpty() ? reason.getCode() : first;
            }
        }
        add(terms, first, left);
    }

    private static void add(List<Term> terms, String code, int weight) {
        if (weight == 0) {
            return;
        }
        for (int i = 0; i < terms.size(); i++) {
            if (terms.get(i).code().equals(code)) {
                terms.set(i, new Term(code, terms.get(i).weight() + weight));
                return;
            }
        }
        terms.add(new Term(code, weight));
    }
}
