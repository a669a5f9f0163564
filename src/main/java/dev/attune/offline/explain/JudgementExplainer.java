package dev.attune.offline.explain;

import dev.attune.assessment.AdditiveModel;
import dev.attune.assessment.Appraisal;
import dev.attune.assessment.Cues;
import dev.attune.assessment.JudgementModel;
import dev.attune.assessment.Situation;
import dev.attune.assessment.TurnJudge;
import dev.attune.conversation.ExaminedExchange;
import dev.attune.language.reading.Heads;
import dev.attune.language.reading.Scores;
import dev.attune.offline.explain.JudgementView.Question;
import dev.attune.offline.explain.JudgementView.Sign;
import dev.attune.offline.explain.JudgementView.Term;
import dev.attune.schema.Reason;
import dev.attune.schema.ReplyAssessment;
import dev.attune.state.TurnVerdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Takes a judgement apart into signs in plain words. Immutable. */
final class JudgementExplainer {
    private static final double WHOLE = 10_000;
    /** Warmth of a turn that says nothing of it (docs/scoring.md). */
    private static final double WARMTH_STARTS_AT = .5;

    /** What the words say of a question is not called by the answer. */
    private static final Map<String, List<String>> OWN_CUES = Map.of(
            "need", Heads.NEEDS.stream().map(need -> "customer " + need).toList(),
            "canned", List.of("CANNED"));

    private static final CueWords.Theme ITSELF =
            new CueWords.Theme("the words themselves", "the words themselves", 0, Double.NEGATIVE_INFINITY, 0);

    private static final List<String> CANNED = List.of("CANNED", "PERSONAL");

    /** Terms of warmth that are no answer's. */
    private static final List<String> ALWAYS = List.of("PERSONAL", "COURTESY", "CURT");
    /** The answer that a term of warmth stands for. */
    private static final Map<String, String> ANSWERS =
            Map.of("NEED_MET", "MET", "NEED_MET_BY_FORMULA", "WEAK", "UNPROMPTED_WARMTH", "UNPROMPTED");

    /** Answers that speak well of a reply, or find a need: what is not there is no reason for them. */
    private static final Set<String> GOOD =
            Set.of("MET", "UNPROMPTED", "YES", "WARM", "PERSONAL", "FEELING", "HARDSHIP", "PRAISE", "CONFUSION");
    /** Answers that speak ill of it. */
    private static final Set<String> BAD = Set.of("MISSED", "NO", "INDIFFERENT", "HOSTILE", "CANNED");

    private static final Comparator<Sign> STRONGEST =
            Comparator.comparingDouble(Sign::adds).reversed();

    private static final int MOST_FOR = 4;
    private static final int MOST_AGAINST = 2;
    /** Odds times 1.35; less is not worth a word. */
    private static final double LEAST = .25;
    /** What a reply does not do says less: most replies do not do it. */
    private static final double LEAST_OF_NOTHING = .5;
    /** Less than so much of the strongest sign explains nothing. */
    private static final double OF_STRONGEST = .25;
    /** A need has share enough to be named. */
    private static final double NAMED = .5;

    private final JudgementModel model;
    private final CueWords words = CueWords.load();

    JudgementExplainer(JudgementModel model) {
        this.model = model;
    }

    /** @param examined of a reply that was judged */
    JudgementView explain(ExaminedExchange examined) {
        Situation situation = Objects.requireNonNull(examined.situation());
        TurnVerdict verdict = Objects.requireNonNull(examined.verdict());
        double[] need = shares(verdict.getNeed());
        double[] ofCustomer = Cues.ofCustomer(situation);
        double[] cues = Cues.of(situation, need);
        double canned = verdict.getWording().get(0) / WHOLE;
        List<Question> questions = List.of(
                question("need", Heads.NEEDS, need, model.need(), 0, ofCustomer, cues),
                question(
                        "outcome",
                        JudgementModel.OUTCOMES,
                        shares(verdict.getOutcome()),
                        model.reply(),
                        JudgementModel.OUTCOME,
                        cues,
                        cues),
                question(
                        "answered",
                        JudgementModel.ANSWERED,
                        shares(verdict.getAnswered()),
                        model.reply(),
                        JudgementModel.ANSWER,
                        cues,
                        cues),
                question(
                        "manner",
                        JudgementModel.MANNERS,
                        shares(verdict.getManner()),
                        TurnJudge.mannerOf(verdict.getManner()),
                        model.reply(),
                        JudgementModel.MANNER,
                        cues,
                        cues),
                canned(canned, cues));
        List<Share> reasons = verdict.getReasons().stream()
                .map(reason -> new Share(reason.getCode(), reason.getLikely() / WHOLE))
                .toList();
        ReplyAssessment assessment = examined.assessment();
        List<Term> terms = assessment.getReasons().stream()
                .map(term -> term(term, questions, reasons))
                .toList();
        boolean misfit = Appraisal.misfit(verdict);
        return new JudgementView(questions, assessment.getWarmth(), WARMTH_STARTS_AT, terms, reasons, misfit);
    }

    /** Warmth is an expected value: a term may stand for an answer that is only possible. */
    private static Term term(Reason reason, List<Question> questions, List<Share> reasons) {
        String words = words(reason.getCode(), questions, reasons);
        Mark evidence = reason.getStart() == null ? null : new Mark(reason.getStart(), reason.getEnd(), 0);
        return new Term(reason.getCode(), words, reason.getWeight(), evidence);
    }

    private static String words(String code, List<Question> questions, List<Share> reasons) {
        boolean told = ALWAYS.contains(code)
                || reasons.stream().anyMatch(reason -> reason.name().equals(code))
                || questions.stream().anyMatch(question -> question.label().equals(ANSWERS.getOrDefault(code, code)));
        if (told) {
            return CodeWords.of("reason", code);
        }
        // A code that stands for the answer itself where no reason is likely enough to be given.
        boolean missed = code.equals("NO_ACK");
        boolean indifferent = code.equals("NO_UPTAKE");
        String answer = missed ? "MISSED" : indifferent ? "INDIFFERENT" : "";
        boolean chosen =
                questions.stream().anyMatch(question -> question.label().equals(answer));
        String words =
                missed ? "the need is missed" : indifferent ? "indifferent manner" : CodeWords.of("reason", code);
        return chosen ? words : "chance: " + words;
    }

    private static double[] shares(List<Integer> wholes) {
        return wholes.stream().mapToDouble(share -> share / WHOLE).toArray();
    }

    private Question question(
            String name,
            List<String> labels,
            double[] shares,
            AdditiveModel asked,
            int first,
            double[] values,
            double[] cues) {
        return question(name, labels, shares, Scores.best(shares), asked, first, values, cues);
    }

    private Question question(
            String name,
            List<String> labels,
            double[] shares,
            int best,
            AdditiveModel asked,
            int first,
            double[] values,
            double[] cues) {
        int next = Leading.second(shares, best);
        double[] adds = new double[values.length];
        for (int cue = 0; cue < adds.length; cue++) {
            adds[cue] = asked.contribution(cue, values[cue], first + best)
                    - asked.contribution(cue, values[cue], first + next);
        }
        return question(name, labels, shares, best, next, adds, cues);
    }

    private Question canned(double likely, double[] cues) {
        double[] adds = new double[cues.length];
        for (int cue = 0; cue < adds.length; cue++) {
            double score = model.reply().contribution(cue, cues[cue], JudgementModel.CANNED);
            adds[cue] = likely >= .5 ? score : -score;
        }
        int best = likely >= .5 ? 0 : 1;
        return question("canned", CANNED, new double[] {likely, 1 - likely}, best, 1 - best, adds, cues);
    }

    private Question question(
            String name, List<String> labels, double[] shares, int best, int next, double[] adds, double[] cues) {
        Map<CueWords.Theme, Double> sums = new LinkedHashMap<>();
        Map<CueWords.Theme, List<Integer>> members = new LinkedHashMap<>();
        List<String> own = OWN_CUES.getOrDefault(name, List.of());
        for (int cue = 0; cue < adds.length; cue++) {
            CueWords.Theme theme = own.contains(Cues.names().get(cue)) ? ITSELF : words.theme(cue);
            sums.merge(theme, adds[cue], Double::sum);
            members.computeIfAbsent(theme, of -> new ArrayList<>()).add(cue);
        }
        List<Sign> all = new ArrayList<>();
        List<Sign> speakFor = new ArrayList<>();
        List<Sign> speakAgainst = new ArrayList<>();
        sums.forEach((theme, sum) -> {
            List<Integer> strongest = members.getOrDefault(theme, List.of());
            int way = sum < 0 ? -1 : 1;
            strongest.sort(
                    Comparator.comparingDouble((Integer cue) -> way * adds[cue]).reversed());
            Sign sign = sign(theme, sum, strongest, cues);
            all.add(sign);
            if (sum >= least(theme, labels.get(best), cues)) {
                speakFor.add(sign);
            } else if (theme.isHigh(cues) && -sum >= least(theme, labels.get(next), cues)) {
                // What is not there is a bad argument for what was not chosen.
                speakAgainst.add(new Sign(sign.words(), -sum, sign.cues()));
            }
        });
        all.sort(STRONGEST);
        return new Question(
                name,
                labels.get(best),
                labels.get(next),
                Leading.shares(labels, shares),
                leading(speakFor, MOST_FOR),
                leading(speakAgainst, MOST_AGAINST),
                all);
    }

    /** What a sign must add to be told as a reason for an answer. */
    private static double least(CueWords.Theme theme, String answer, double[] cues) {
        int good = GOOD.contains(answer) ? 1 : BAD.contains(answer) ? -1 : 0;
        if (theme.favour(cues) * good < 0) {
            // The model's numbers overlap, and one may take back what another gave too much: that is no reason.
            return Double.POSITIVE_INFINITY;
        }
        boolean nothing = !theme.isHigh(cues);
        return nothing && good > 0 ? Double.POSITIVE_INFINITY : nothing ? LEAST_OF_NOTHING : LEAST;
    }

    private static List<Sign> leading(List<Sign> signs, int most) {
        signs.sort(STRONGEST);
        double least = signs.isEmpty() ? 0 : signs.get(0).adds() * OF_STRONGEST;
        return signs.stream().filter(sign -> sign.adds() >= least).limit(most).toList();
    }

    private static Sign sign(CueWords.Theme theme, double sum, List<Integer> members, double[] cues) {
        String strongest = Cues.names().get(members.get(0));
        int need = CueWords.need(strongest);
        boolean named = need >= 0
                && !Heads.NEEDS.get(need).equals("NONE")
                && cues[Cues.names().indexOf("shows " + Heads.NEEDS.get(need))] >= NAMED;
        String words = theme.words(cues) + (named ? ", " + CodeWords.where(Heads.NEEDS.get(need)) : "");
        return new Sign(
                words, sum, members.stream().limit(3).map(Cues.names()::get).toList());
    }
}
