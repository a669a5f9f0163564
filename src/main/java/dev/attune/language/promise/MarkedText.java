package dev.attune.language.promise;

import dev.attune.language.Phrases;
import dev.attune.language.Tokens;

/** A text as tokens, with the classes of its words and the ends of its sentences. Of one reading; not thread-safe. */
final class MarkedText {
    /** Characters of a message that are read: more holds no promise that a person would find. */
    private static final int LONGEST = 10_000;

    private final String text;
    private final Tokens tokens;
    private final Lexicon lexicon = Lexicon.english();
    private final Phrases verbs = lexicon.verbs();
    private final long[] classes;
    private final boolean[] parts;
    /** State of the verb phrases behind each token as their first word. */
    private final int[] firsts;

    /** First token of the sentence of each token. */
    private final int[] sentences;

    private final int[] sentenceEnds;

    private int firstCompany = Integer.MAX_VALUE;
    private boolean waitSought;
    private boolean asksToWait;
    private int matchEnd;

    MarkedText(String text) {
        this.text = text;
        this.tokens = Tokens.read(text, LONGEST, verbs.vocabulary());
        this.classes = new long[tokens.size() + 1];
        this.parts = new boolean[tokens.size() + 1];
        this.firsts = new int[tokens.size()];
        for (int i = 0; i < tokens.size(); i++) {
            firsts[i] = tokens.isWord(i) ? verbs.next(verbs.start(), tokens.symbol(i)) : Phrases.NONE;
            classes[i] = lexicon.classes(tokens.symbol(i));
            parts[i] = parts(i);
            firstCompany = (classes[i] & Word.COMPANY) != 0 ? Math.min(firstCompany, i) : firstCompany;
        }
        parts[tokens.size()] = true;
        this.sentences = new int[tokens.size() + 1];
        this.sentenceEnds = new int[tokens.size()];
        markSentences();
    }

    String text() {
        return text;
    }

    int size() {
        return tokens.size();
    }

    int symbol(int at) {
        return at >= 0 && at < tokens.size() ? tokens.symbol(at) : Tokens.STOP;
    }

    int start(int at) {
        return tokens.start(at);
    }

    int end(int at) {
        return tokens.end(at);
    }

    boolean is(int at, long kinds) {
        return at >= 0 && at < tokens.size() && (classes[at] & kinds) != 0;
    }

    /** Whether a token of {@code [from, to)} has one of these classes. */
    boolean has(int from, int to, long kinds) {
        for (int at = from; at < to; at++) {
            if (is(at, kinds)) {
                return true;
            }
        }
        return false;
    }

    int value(int at) {
        return lexicon.value(symbol(at));
    }

    boolean isWord(int at) {
        return at >= 0 && at < tokens.size() && tokens.isWord(at);
    }

    char first(int at) {
        return text.charAt(tokens.start(at));
    }

    /** "the", "this", "that", "their". */
    boolean isThe(int at) {
        return is(at, Word.DETERMINER) && first(at) == 't';
    }

    /** Whether the text goes on with these letters where the token begins. */
    boolean startsWith(int at, String letters) {
        return at >= 0 && at < size() && text.startsWith(letters, tokens.start(at));
    }

    /** Whether a sentence ends with this token (a mark), or before it (a word). */
    boolean partsSentence(int at) {
        return at >= size() || parts[at];
    }

    /** First token of the sentence in which the token stands. */
    int sentenceStart(int at) {
        return sentences[Math.min(at, size())];
    }

    /** Behind the last word of the sentence in which the token stands. */
    int sentenceEnd(int at) {
        return at >= size() ? size() : sentenceEnds[at];
    }

    private void markSentences() {
        int start = 0;
        for (int at = 0; at < sentences.length; at++) {
            boolean begins = at < size() && parts[at] && isWord(at);
            boolean behindMark = at > 0 && parts[at - 1] && !isWord(at - 1);
            start = begins || behindMark ? at : start;
            sentences[at] = start;
        }
        int end = size();
        for (int at = size() - 1; at >= 0; at--) {
            sentenceEnds[at] = end;
            end = parts[at] ? at : end;
        }
    }

    /** Whether the message asks to wait: "one moment", "bear with me". */
    boolean asksToWait() {
        if (!waitSought) {
            waitSought = true;
            for (int at = 0; at < size() && !asksToWait; at++) {
                asksToWait = (match(at, Verb.WAIT) & Verb.WAIT) != 0;
            }
        }
        return asksToWait;
    }

    /** Whether somebody of the company is named before a token. */
    boolean namesCompanyBefore(int at) {
        return firstCompany < at;
    }

    /** Whether a clause ends with this mark: a comma, dash, bracket, emoji, but not a sign of a currency or "&". */
    boolean partsClause(int at) {
        return partsSentence(at)
                || (tokens.symbol(at) == Tokens.BREAK
                        && "&/%$+'\"~<|".indexOf(first(at)) < 0
                        && Character.getType(first(at)) != Character.CURRENCY_SYMBOL);
    }

    private boolean parts(int at) {
        int symbol = tokens.symbol(at);
        if (symbol == Tokens.STOP || symbol == Tokens.ASK) {
            // "od.vg/x", "e.g.", "16.30" end no sentence.
            int next = tokens.end(at);
            boolean title = at > 0 && (classes[at - 1] & Word.TITLE) != 0;
            return first(at) != '.' || next >= text.length() || !(title || isLowerOrDigit(text.charAt(next)));
        }
        return at > 0 && (classes[at] & Word.STARTER) != 0 && startsAnew(at);
    }

    private static boolean isLowerOrDigit(char c) {
        return Character.isLowerCase(c) || Character.isDigit(c);
    }

    /** A capital in the middle: chat lines are often joined without a full stop. */
    private boolean startsAnew(int at) {
        int start = tokens.start(at);
        return Character.isUpperCase(first(at))
                && tokens.end(at) > start + 1
                && Character.isLowerCase(text.charAt(start + 1))
                && tokens.isWord(at - 1)
                && tokens.start(at) > tokens.end(at - 1)
                && (!Character.isUpperCase(first(at - 1))
                        || tokens.end(at - 1) == tokens.start(at - 1) + 1
                        || tokens.symbol(at - 1) < Tokens.FIRST_WORD);
    }

    /**
     * Kinds of the longest verb phrase that begins at a token, 0 if none does; {@link #matchEnd} is then behind it. Where
     * a phrase has two kinds of verb, a longer one tells.
     */
    int match(int at, int wanted) {
        int found = 0;
        int state = at < firsts.length ? firsts[at] : Phrases.NONE;
        for (int to = at + 1; state != Phrases.NONE && (verbs.ahead(state) & wanted) != 0; to++) {
            if ((verbs.kinds(state) & wanted) != 0) {
                found = verbs.kinds(state);
                matchEnd = to;
            }
            state = to >= firsts.length || parts[to] ? Phrases.NONE : verbs.next(state, tokens.symbol(to));
        }
        return found;
    }

    int matchEnd() {
        return matchEnd;
    }

    /** Behind "going to", "gonna"; or -1. */
    int goingTo(int at) {
        if (!is(at, Word.GOING)) {
            return -1;
        }
        if (is(at + 1, Word.TO)) {
            return at + 2;
        }
        return startsWith(at, "gonna") || startsWith(at, "Gonna") ? at + 1 : -1;
    }

    int codePoint(int character) {
        return text.codePointCount(0, character);
    }
}
