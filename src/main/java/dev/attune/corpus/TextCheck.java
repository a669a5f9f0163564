package dev.attune.corpus;

import java.util.List;

/** Texts are whole, not overlong, and promises lie where their words are. */
final class TextCheck {
    /** In words: support messages are short, and one long text would outweigh hundreds. */
    private static final int LONGEST = 200;

    private final List<Problem> problems;

    TextCheck(List<Problem> problems) {
        this.problems = problems;
    }

    void check(Corpus corpus) {
        Texts.of(corpus).forEach(text -> {
            if (text.text().isBlank()) {
                report(text.id(), "a text is empty");
            }
            if (Tokens.count(text.text()) > LONGEST) {
                report(text.id(), "a text has more than " + LONGEST + " words");
            }
        });
        corpus.replies().forEach(judged -> {
            Reply reply = judged.reply();
            if (!joined(reply.sentences()).equals(reply.text())) {
                report(reply.id(), "the text is not its sentences, joined by a space or a line break");
            }
            reply.promises().forEach(promise -> promise(reply.id(), reply.text(), promise));
        });
        for (PromiseSentence sentence : corpus.promises()) {
            sentence.promises().forEach(promise -> promise(sentence.id(), sentence.text(), promise));
        }
        for (FairnessPair pair : corpus.fairness()) {
            if (pair.a().equals(pair.b())) {
                report(pair.id(), "both sides of the pair are the same");
            }
        }
    }

    static String joined(List<Sentence> sentences) {
        StringBuilder text = new StringBuilder();
        for (Sentence sentence : sentences) {
            boolean joins = text.isEmpty() || text.charAt(text.length() - 1) == '\n';
            text.append(joins || sentence.text().startsWith("\n") ? "" : " ").append(sentence.text());
        }
        return text.toString();
    }

    private void promise(String id, String text, PromiseSpan promise) {
        int[] points = text.codePoints().toArray();
        if (promise.start() < 0 || promise.start() >= promise.end() || promise.end() > points.length) {
            report(id, "a promise lies outside the text");
            return;
        }
        if (cutsWord(points, promise.start()) || cutsWord(points, promise.end())) {
            report(id, "a promise begins or ends within a word");
        }
        String time = promise.time();
        if (time != null && !text.contains(time)) {
            report(id, "the time words of a promise are not in the text");
        }
    }

    private static boolean cutsWord(int[] points, int at) {
        return at > 0
                && at < points.length
                && Character.isLetterOrDigit(points[at - 1])
                && Character.isLetterOrDigit(points[at]);
    }

    private void report(String id, String what) {
        problems.add(new Problem(id, what));
    }
}
