package dev.attune.language.promise;

import dev.attune.language.promise.Commitment.Mood;
import dev.attune.language.promise.Commitment.Who;
import org.jspecify.annotations.Nullable;

/** Reads the verb behind "will" and its like. */
final class FutureVerbs {
    /** Words between "will" and its verb. */
    private static final int MOST_ADVERBS = 5;

    private final MarkedText text;

    FutureVerbs(MarkedText text) {
        this.text = text;
    }

    /** The commitment whose verb begins at {@code from} or behind the adverbs there, or null. */
    @Nullable
    Commitment read(int start, int from, Who who, Mood mood) {
        int at = behindAdverbs(from);
        if (!text.isWord(at) || (at > from && text.partsSentence(at))) {
            return null;
        }
        if (text.is(at, Word.NOT)) {
            return spared(start, at + 1, who);
        }
        if (who == Who.YOU) {
            boolean happens = text.match(at, Verb.OF_YOU) != 0;
            int behind = text.matchEnd();
            return happens ? new Commitment(start, behind, who, mood, Verb.OF_YOU | received(at, behind)) : null;
        }
        if (who == Who.SELF && text.is(at + 1, Word.WITH_BE) && text.match(at, Verb.ACT) != 0) {
            // "What I'll do is call them"; of "what I'll do is I'll call them" the second is the promise.
            int kinds = text.match(at + 2, Verb.BASE) & (Verb.TYPES | Verb.BASE);
            return (kinds & Verb.TYPES) == 0 ? null : new Commitment(start, text.matchEnd(), who, mood, kinds);
        }
        if (text.match(at, Verb.GLADLY) != 0) {
            int kinds = text.match(text.matchEnd(), Verb.TYPES);
            return kinds == 0 ? null : new Commitment(start, text.matchEnd(), who, mood, kinds | Verb.GLADLY);
        }
        return text.match(at, Verb.MUST) != 0
                ? must(start, at, text.matchEnd(), who, mood)
                : plain(start, at, who, mood);
    }

    private int behindAdverbs(int from) {
        int at = from;
        while (at < from + MOST_ADVERBS
                && text.is(at, Word.ADVERB)
                && !text.partsSentence(at)
                && text.match(at, Verb.NOTHING) == 0
                && !(text.is(at + 1, Word.DETERMINER) && text.match(at, Verb.TYPES) != 0)) {
            at++;
        }
        return at;
    }

    private @Nullable Commitment plain(int start, int at, Who who, Mood mood) {
        int nothing = text.match(at, Verb.NOTHING) == 0 ? at : text.matchEnd();
        int kinds = text.match(at, Verb.TYPES);
        int behind = text.matchEnd();
        if (nothing > at && (kinds == 0 || behind <= nothing)) {
            return who == Who.SELF ? new Commitment(start, nothing, who, mood, Verb.NOTHING | Verb.ACT) : null;
        }
        if ((kinds & Verb.BASE) != 0) {
            return new Commitment(start, behind, who, mood, kinds);
        }
        boolean be = text.is(at, Word.BE) || (who != Who.SELF && text.startsWith(at, "get"));
        if (be) {
            return passive(start, at, who, mood);
        }
        return text.is(at, Word.WITH_BE | Word.JOINT | Word.THING)
                ? null
                : new Commitment(start, at + 1, who, mood, Verb.ACT | Verb.BASE);
    }

    /** "Will be refunded", "will be connecting". */
    private @Nullable Commitment passive(int start, int at, Who who, Mood mood) {
        if (who == Who.THING && text.is(at + 1, Word.HARM)) {
            return null;
        }
        int verb = at + 1;
        while (text.is(verb, Word.ADVERB | Word.BE)) {
            verb++;
        }
        int kinds = text.match(verb, Verb.TYPES) & ~Verb.BASE;
        if ((kinds & (Verb.PARTICIPLE | Verb.ING)) != 0) {
            return new Commitment(start, text.matchEnd(), who, mood, kinds);
        }
        if (who == Who.SELF) {
            return new Commitment(start, at + 1, who, mood, Verb.ACT | Verb.BASE | Verb.NOTHING);
        }
        boolean done = isParticiple(at + 1);
        // "It will be at the shop on Friday", "in the next version".
        return who == Who.THING && (done || text.is(at + 1, Word.PREPOSITION | Word.BY))
                ? new Commitment(start, done ? at + 2 : at + 1, who, mood, Verb.ACT | Verb.PARTICIPLE)
                : null;
    }

    /** A participle that no list holds. */
    private boolean isParticiple(int at) {
        return text.isWord(at)
                && !text.is(at, Word.HARM)
                && text.end(at) - text.start(at) > 4
                && (text.text().startsWith("ed", text.end(at) - 2)
                        || text.text().startsWith("en", text.end(at) - 2));
    }

    /** "I will need to pass this on", "we'll be sure to tell them". What else one needs is no promise. */
    private @Nullable Commitment must(int start, int at, int verb, Who who, Mood mood) {
        boolean needs = text.is(at + 1, Word.TO);
        int kinds = text.match(verb, Verb.TYPES);
        boolean passesOn = (kinds & (Verb.ESCALATE | Verb.REPLY | Verb.CALL | Verb.SEND)) != 0;
        boolean promised = (kinds & Verb.BASE) != 0 && (!needs || (passesOn && who == Who.SELF));
        return promised ? new Commitment(start, text.matchEnd(), who, mood, kinds) : null;
    }

    @Nullable
    Commitment spared(int start, int verb, Who who) {
        int kinds = who == Who.SELF || who == Who.TEAM ? text.match(verb, Verb.SPARED) : 0;
        int type = (kinds & Verb.ACT) == 0 ? Verb.VAGUE : Verb.ACT;
        return kinds == 0 ? null : new Commitment(start, text.matchEnd(), who, Mood.FUTURE, type | Verb.BASE);
    }

    /** What "you will receive" says is received. */
    int received(int at, int behind) {
        int type = text.is(at + 1, Word.DETERMINER) ? 0 : text.match(at + 1, Verb.TYPES) & Verb.TYPES;
        for (int i = at; i < behind + 8 && type == 0 && !(i > at && text.partsSentence(i)); i++) {
            if (text.is(i, Word.CALL)) {
                type = Verb.CALL;
            } else if (text.is(i, Word.ANSWER) || text.startsWith(i, "hear")) {
                type = Verb.REPLY;
            } else if (text.is(i, Word.MAIL)) {
                type = Verb.SEND;
            } else if (text.is(i, Word.MONEY)) {
                type = Verb.ACT;
            }
        }
        return type;
    }
}
