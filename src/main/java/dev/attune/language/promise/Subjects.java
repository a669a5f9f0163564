package dev.attune.language.promise;

import dev.attune.language.Tokens;
import dev.attune.language.promise.Commitment.Who;

/** Whose the verbs are: pronouns and noun phrases before them. */
final class Subjects {
    /** Words of a noun phrase before "will". */
    private static final int LONGEST = 10;

    private final MarkedText text;

    Subjects(MarkedText text) {
        this.text = text;
    }

    boolean isPronoun(int at) {
        return text.is(at, Word.SELF | Word.YOU | Word.THEY | Word.THING)
                && !text.is(at, Word.DETERMINER & ~Word.THING);
    }

    Who who(int at) {
        if (text.is(at, Word.SELF)) {
            return Who.SELF;
        }
        if (text.is(at, Word.YOU)) {
            return Who.YOU;
        }
        if (text.is(at, Word.COMPANY)) {
            return Who.TEAM;
        }
        return text.is(at, Word.THEY) ? Who.THEY : Who.THING;
    }

    /** First token of the noun phrase that ends with a token, or -1. */
    int start(int last, int clause) {
        int at = last;
        int lowest = Math.max(clause, last - LONGEST);
        while (at >= lowest && text.isWord(at) && !isOutside(at)) {
            boolean determined = text.is(at, Word.DETERMINER) && !text.is(at, Word.COMPANY);
            if (determined && !(at > lowest && text.is(at - 1, Word.PREPOSITION))) {
                return at;
            }
            if (at > lowest && text.partsSentence(at)) {
                return at;
            }
            at--;
        }
        return at < last ? at + 1 : -1;
    }

    private boolean isOutside(int at) {
        return text.is(at, Word.JOINT | Word.OUTSIDE | Word.SELF | Word.YOU | Word.WILL)
                && !text.is(at, Word.COMPANY | Word.DETERMINER);
    }

    /** Who the noun phrase {@code [start, end)} is. */
    Who whoIs(int start, int end) {
        boolean name = false;
        for (int i = start; i < end; i++) {
            if (text.is(i, Word.COMPANY)) {
                return Who.TEAM;
            }
            name |= i == end - 1 && i == start && (text.symbol(i) == Tokens.NAME || text.symbol(i) == Tokens.MASK);
        }
        if (text.is(start, Word.DETERMINER) && (text.startsWith(start, "our") || text.startsWith(start, "Our"))) {
            return Who.OURS;
        }
        return name ? Who.PERSON : Who.THING;
    }
}
