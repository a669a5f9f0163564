package dev.attune.language.promise;

import dev.attune.language.Tokens;

/** Whether a promise waits for a step of the customer. */
final class Conditions {
    /** Words before a promise, in its sentence and in the one before, that are looked at. */
    private static final int REACH = 80;

    private final MarkedText text;

    Conditions(MarkedText text) {
        this.text = text;
    }

    /** @param start first token of the promise; {@code end} is behind it */
    boolean holds(int start, int end) {
        int sentence = Math.max(text.sentenceStart(start), start - REACH);
        if (asks(sentence, start) || dependsOnYou(sentence, start) || dependsOnYou(start, end)) {
            return true;
        }
        if (sentence == 0 || start > sentence + 2) {
            return false;
        }
        int before = sentence - 1;
        while (before > 0 && !text.isWord(before)) {
            before--;
        }
        int first = Math.max(text.sentenceStart(before), before - REACH);
        return asks(first, before + 1) || questions(first, before + 1);
    }

    /** A request to the customer at the start of a clause. */
    private boolean asks(int from, int to) {
        for (int at = from; at < to; at++) {
            boolean starts = at == from
                    || !text.isWord(at - 1)
                    || text.is(at - 1, Word.AND | Word.REQUEST | Word.JOINT)
                    || text.partsSentence(at)
                    || text.symbol(at - 1) == Tokens.MASK;
            boolean given = text.is(at + 1, Word.US) || text.startsWith(at + 1, "your");
            if (isStep(at) || ((starts || given) && (text.match(at, Verb.REQUEST) & Verb.REQUEST) != 0)) {
                return true;
            }
        }
        return false;
    }

    /** A question to the customer: the answer is the step. */
    private boolean questions(int from, int to) {
        return text.symbol(to) == Tokens.ASK
                && !text.is(from + 1, Word.SELF | Word.OPEN)
                && !text.is(from + 2, Word.SELF);
    }

    /** "Please send", but not "please note", "please be assured". */
    private boolean isStep(int at) {
        return text.is(at, Word.REQUEST)
                && !text.is(at + 1, Word.BE | Word.OUTSIDE | Word.GIVE | Word.NOT | Word.REQUEST);
    }

    /** "Once you have", "if you send", "as soon as we receive your". */
    private boolean dependsOnYou(int from, int to) {
        for (int at = from; at < to; at++) {
            if (text.is(at, Word.SUBORDINATE | Word.OPEN)
                    && !text.is(at, Word.PREPOSITION | Word.THEY)
                    && (text.is(at + 1, Word.YOU) && !text.is(at + 2, Word.WILL))) {
                return true;
            }
        }
        return false;
    }
}
