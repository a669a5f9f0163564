package dev.attune.offline.explain;

import dev.attune.offline.explain.JudgementView.Question;
import dev.attune.offline.explain.JudgementView.Sign;
import dev.attune.offline.explain.JudgementView.Term;
import dev.attune.offline.explain.MessageView.Act;
import dev.attune.offline.explain.MessageView.AgentView;
import dev.attune.offline.explain.MessageView.CustomerView;
import dev.attune.offline.explain.MessageView.Promise;
import dev.attune.offline.explain.MessageView.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** An explanation for people at a terminal: the few strongest words and signs. For one explanation. */
public final class ExplanationText {
    private static final Map<String, String> DEGRADED = Map.of(
            "LANGUAGE", "not in English: its words were not judged",
            "EMPTY", "no word in it",
            "TOO_LONG", "only the beginning was read");
    /** Odds of the signs' steps + ++ +++: times 2, times 5. */
    private static final double STRONG = .7;

    private static final double VERY_STRONG = 1.6;
    /** An answer as likely as this is told with its rival. */
    private static final double SURE = .8;
    /** Terms of warmth below this are told together. */
    private static final double LEAST_TERM = .015;
    /** A rest below this does not show in two digits. */
    private static final double LEAST_REST = .005;

    private final Page page;

    private ExplanationText(Page page) {
        this.page = page;
    }

    /**
     * @param width columns, at least 40
     * @param colour whether words are marked by colour, otherwise by «»
     */
    public static String of(Explanation explanation, int width, boolean colour) {
        ExplanationText text = new ExplanationText(new Page(width, colour));
        List<MessageView> messages = explanation.messages();
        for (int i = 0; i < messages.size(); i++) {
            text.message(messages.get(i));
        }
        JudgementView judgement = explanation.judgement();
        if (judgement != null) {
            text.judgement(judgement, messages.get(messages.size() - 1).text());
        }
        text.page.gap();
        text.page.line("", "Models " + explanation.modelVersion() + "." + (judgement == null ? "" : " " + LEGEND));
        return text.page.toString();
    }

    private static final String LEGEND =
            "+ a sign counts, ++ it doubles the odds, +++ it makes them five times as high or more; against an average"
                    + " reply.";

    private void message(MessageView view) {
        page.heading(view.role().name());
        CustomerView customer = view.customer();
        Choice sentiment = view.sentiment();
        AgentView agent = view.agent();
        if (agent == null) {
            List<Mark> marks = new ArrayList<>(sentiment == null ? List.of() : sentiment.speakFor());
            if (customer != null) {
                customer.need().speakFor().stream()
                        .filter(mark -> marks.stream().noneMatch(other -> overlap(mark, other)))
                        .forEach(marks::add);
            }
            page.line("", page.marked(view.text(), 0, length(view.text()), marks));
        }
        for (String code : view.degraded()) {
            page.line("note", DEGRADED.getOrDefault(code, code));
        }
        if (sentiment != null && agent == null) {
            page.line("sentiment", choice(view.text(), sentiment));
        }
        if (customer != null) {
            customer(view.text(), customer);
        }
        if (agent != null) {
            agent(view.text(), agent);
        }
    }

    private static boolean overlap(Mark one, Mark other) {
        return one.start() < other.end() && other.start() < one.end();
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private String choice(String text, Choice choice) {
        double share = choice.share();
        String words = page.bold(choice.label()) + " " + percent(share);
        if (share < SURE) {
            words += ", then " + choice.over() + " " + percent(of(choice.shares(), choice.over()));
        }
        return words + said(text, "; for: ", choice.speakFor()) + said(text, "; against: ", choice.speakAgainst());
    }

    private static String said(String text, String before, List<Mark> marks) {
        return marks.isEmpty()
                ? ""
                : before + marks.stream().map(mark -> Page.quote(text, mark)).collect(Collectors.joining(" · "));
    }

    private static double of(List<Share> shares, String name) {
        return shares.stream()
                .filter(share -> share.name().equals(name))
                .mapToDouble(Share::share)
                .sum();
    }

    private void customer(String text, CustomerView view) {
        page.line("need", choice(text, view.need()));
        page.line("signals", named("signal", view.signals()));
        page.line("asks", named("ask", view.asks()));
        page.line(
                "gives",
                view.facts().stream().map(fact -> CodeWords.of("fact", fact)).collect(Collectors.joining(", ")));
        if (!view.style().name().equals("UNKNOWN")) {
            page.line(
                    "style",
                    view.style().name().toLowerCase(Locale.ROOT) + " "
                            + percent(view.style().share()));
        }
    }

    private static String named(String kind, List<Share> shares) {
        return shares.stream()
                .map(share -> CodeWords.of(kind, share.name()) + " " + percent(share.share()))
                .collect(Collectors.joining(", "));
    }

    private void agent(String text, AgentView view) {
        for (Sentence sentence : view.sentences()) {
            List<Mark> marks = new ArrayList<>();
            for (Act act : sentence.acts()) {
                act.words().stream()
                        .filter(mark -> marks.stream().noneMatch(other -> overlap(mark, other)))
                        .forEach(marks::add);
            }
            page.line("", page.marked(text, sentence.start(), sentence.end(), marks));
            page.line("", sentence.acts().isEmpty() ? "  – nothing that is known" : "  – " + acts(text, sentence));
        }
        for (Promise promise : view.promises()) {
            String words = CodeWords.of("promise", promise.type().name())
                    + (promise.due() == null ? "" : ", " + promise.due())
                    + (promise.conditional() ? ", once the customer has done a step" : "");
            Mark mark = new Mark(promise.start(), promise.end(), 0);
            page.line("promise", words + ": " + page.mark(Page.quote(text, mark)));
        }
        for (Mark mark : view.overPromises()) {
            page.line("too much", "guarantees what nobody can: " + page.mark(Page.quote(text, mark)));
        }
    }

    private static String acts(String text, Sentence sentence) {
        return sentence.acts().stream()
                .map(act ->
                        CodeWords.of("act", act.name()) + " " + percent(act.likely()) + said(text, ": ", act.words()))
                .collect(Collectors.joining("; "));
    }

    private void judgement(JudgementView view, String reply) {
        page.heading("JUDGEMENT");
        for (Question question : view.questions()) {
            String over = of(question.shares(), question.label()) < SURE
                    ? ", then " + question.over() + " " + percent(of(question.shares(), question.over()))
                    : "";
            page.line(
                    question.name(),
                    page.bold(question.label()) + " " + percent(of(question.shares(), question.label())) + over);
            page.line("", signs("  for: ", question.speakFor()));
            page.line("", signs("  against: ", question.speakAgainst()));
        }
        if (view.misfit()) {
            page.line("misfit", "stock text where the customer needed a personal answer");
        }
        for (Share reason : view.reasons()) {
            page.line(
                    "reason",
                    reason.name() + " " + percent(reason.share()) + ": " + CodeWords.of("reason", reason.name()));
        }
        warmth(view);
        for (Term term : view.terms()) {
            Mark evidence = term.evidence();
            // What shows in the sum is shown in the reply, and what adds nothing by design.
            if (evidence != null && (Math.abs(term.weight()) >= LEAST_TERM || term.weight() == 0)) {
                page.line("", "  " + term.words() + ": " + page.mark(Page.quote(reply, evidence)));
            }
        }
    }

    private static String signs(String before, List<Sign> signs) {
        return signs.isEmpty()
                ? ""
                : before
                        + signs.stream()
                                .map(sign -> strength(sign.adds()) + " " + sign.words())
                                .collect(Collectors.joining("; "));
    }

    private static String strength(double adds) {
        return adds >= VERY_STRONG ? "+++" : adds >= STRONG ? "++" : "+";
    }

    private void warmth(JudgementView view) {
        StringBuilder words = new StringBuilder(page.bold(decimals(view.warmth())) + " = " + decimals(view.start()));
        double rest = view.warmth() - view.start();
        for (Term term : view.terms()) {
            if (Math.abs(term.weight()) >= LEAST_TERM) {
                words.append(term.weight() < 0 ? " − " : " + ")
                        .append(decimals(Math.abs(term.weight())))
                        .append(" ")
                        .append(term.words());
                rest -= term.weight();
            }
        }
        if (Math.abs(rest) >= LEAST_REST) {
            words.append(rest < 0 ? " − " : " + ")
                    .append(decimals(Math.abs(rest)))
                    .append(" smaller terms and the bounds");
        }
        page.line("warmth", words.toString());
    }

    private static String percent(double share) {
        return StrictMath.round(100 * share) + " %";
    }

    private static String decimals(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
