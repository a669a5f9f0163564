package dev.attune.language.promise;

import dev.attune.language.Tokens;
import dev.attune.language.promise.Commitment.Mood;
import dev.attune.language.promise.Commitment.Who;
import org.jspecify.annotations.Nullable;

/** Finds the subjects and verbs that may be a promise. */
final class Commitments {
    /** Words between "will" and its verb. */
    private static final int MOST_ADVERBS = 5;

    /** Words of a noun phrase before "will". */
    private static final int LONGEST_SUBJECT = 10;

    private final MarkedText text;

    Commitments(MarkedText text) {
        this.text = text;
    }

    /**
     * The commitment whose first word of the future, or whose subject, is this token; or null.
     *
     * @param clause behind the last promise: no subject begins before it
     */
    @Nullable
    Commitment at(int at, int clause) {
        Commitment found = future(at, clause);
        if (found == null && text.is(at, Word.LET)) {
            found = let(at);
        }
        if (found == null) {
            found = present(at, clause);
        }
        return found == null && beginsClause(at, clause) ? fragment(at) : found;
    }

    private @Nullable Commitment future(int at, int clause) {
        if (text.is(at, Word.WITH_WILL) && !text.is(at - 1, Word.WITH_BE | Word.BE)) {
            return verb(at, at + 1, who(at), Mood.FUTURE);
        }
        int going = goingTo(at);
        if (text.is(at, Word.WONT)) {
            int start = isPronoun(at - 1) ? at - 1 : subjectStart(at - 1, clause);
            return start < clause ? null : spared(start, at + 1, isPronoun(start) ? who(start) : whoIs(start, at));
        }
        if (!text.is(at, Word.WILL) && going < 0) {
            return null;
        }
        int behind = going < 0 ? at + 1 : going;
        int before = at - 1;
        while (before > clause && text.is(before, Word.ADVERB) && !text.is(before, Word.DETERMINER)) {
            before--;
        }
        if (going >= 0 && !text.is(before, Word.WITH_BE | Word.SELF) && beginsClause(before + 1, clause) == false) {
            return null;
        }
        if (going >= 0 && text.is(before, Word.WITH_BE) && !isPronoun(before)) {
            before--;
        }
        if (before < clause || text.partsSentence(before) || text.partsClause(before) || text.is(before, Word.AND)) {
            // "will write to you": without a subject, or with that of the sentence before.
            return text.is(behind, Word.SELF | Word.YOU | Word.THEY | Word.THING | Word.DETERMINER) ? null : verb(at, behind, Who.NOBODY, Mood.FUTURE);
        }
        if (isPronoun(before)) {
            return verb(before, behind, who(before), Mood.FUTURE);
        }
        int start = subjectStart(before, clause);
        if (start < 0 && !text.is(before, Word.SUBORDINATE | Word.OPEN)) {
            // "Please note will contact you".
            Commitment bare = verb(at, behind, Who.NOBODY, Mood.FUTURE);
            return bare != null && (bare.kinds() & (Verb.REPLY | Verb.CALL)) != 0 ? bare : null;
        }
        return start < 0 ? null : verb(start, behind, whoIs(start, before + 1), Mood.FUTURE);
    }

    /** Behind "going to", "gonna"; or -1. */
    private int goingTo(int at) {
        if (!text.is(at, Word.GOING)) {
            return -1;
        }
        if (text.is(at + 1, Word.TO)) {
            return at + 2;
        }
        return text.first(at + 0) == 'g' && text.end(at) - text.start(at) == 5 && text.text().charAt(text.end(at) - 1) == 'a' ? at + 1 : -1;
    }

    private boolean isPronoun(int at) {
        return text.is(at, Word.SELF | Word.YOU | Word.THEY | Word.THING) && !text.is(at, Word.DETERMINER & ~Word.THING);
    }

    private Who who(int at) {
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
    private int subjectStart(int last, int clause) {
        int at = last;
        int lowest = Math.max(clause, last - LONGEST_SUBJECT);
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
        return text.is(at, Word.JOINT | Word.OUTSIDE | Word.SELF | Word.YOU | Word.WILL) && !text.is(at, Word.COMPANY | Word.DETERMINER);
    }

    private Who whoIs(int start, int end) {
        boolean name = false;
        for (int i = start; i < end; i++) {
            if (text.is(i, Word.COMPANY)) {
                return Who.TEAM;
            }
            name |= i == end - 1 && i == start && (text.symbol(i) == Tokens.NAME || text.symbol(i) == Tokens.MASK);
        }
        if (text.is(start, Word.DETERMINER) && (text.text().startsWith("our", text.start(start)) || text.text().startsWith("Our", text.start(start)))) {
            return Who.OURS;
        }
        return name ? Who.PERSON : Who.THING;
    }

    private @Nullable Commitment verb(int start, int from, Who who, Mood mood) {
        int at = from;
        while (at < from + MOST_ADVERBS && text.is(at, Word.ADVERB) && text.match(at, Verb.NOTHING) == 0
                && !text.partsSentence(at) && !(text.match(at, Verb.TYPES) != 0 && text.is(at + 1, Word.DETERMINER))) {
            at++;
        }
        if (!text.isWord(at) || at > from && text.partsSentence(at)) {
            return null;
        }
        if (text.is(at, Word.NOT)) {
            return spared(start, at + 1, who);
        }
        if (text.is(at + 1, Word.WITH_BE) && text.match(at, Verb.ACT) != 0 && (who == Who.SELF)) {
            // "What I'll do is call them", "what I'll do is I'll call them".
            return (text.match(at + 2, Verb.BASE) & Verb.TYPES) == 0 ? null : new Commitment(start, text.matchEnd(), who, mood, text.match(at + 2, Verb.BASE));
        }
        if (who == Who.YOU) {
            boolean happens = text.match(at, Verb.OF_YOU) != 0;
            int behind = text.matchEnd();
            return happens ? new Commitment(start, behind, who, mood, Verb.OF_YOU | received(at, behind)) : null;
        }
        if (text.match(at, Verb.GLADLY) != 0) {
            int verb = text.matchEnd();
            int kinds = text.match(verb, Verb.TYPES);
            return kinds == 0 ? null : new Commitment(start, text.matchEnd(), who, mood, kinds | Verb.GLADLY);
        }
        if (text.match(at, Verb.MUST) != 0) {
            return must(start, at, text.matchEnd(), who, mood);
        }
        int nothing = text.match(at, Verb.NOTHING) == 0 ? at : text.matchEnd();
        if (who == Who.THING && text.is(at, Word.BE) && text.is(at + 1, Word.HARM)) {
            return null;
        }
        boolean be = text.is(at, Word.BE) || (who != Who.SELF && text.text().startsWith("get", text.start(at)));
        int kinds = text.match(at, Verb.TYPES);
        int behind = text.matchEnd();
        if (nothing > at && (kinds == 0 || behind <= nothing)) {
            return who == Who.SELF ? new Commitment(start, nothing, who, mood, Verb.NOTHING | Verb.ACT) : null;
        }
        if ((kinds & Verb.BASE) == 0 && be) {
            int verb = at + 1;
            while (text.is(verb, Word.ADVERB | Word.BE)) {
                verb++;
            }
            kinds = text.match(verb, Verb.TYPES) & ~Verb.BASE;
            behind = text.matchEnd();
            if (kinds != 0 && (kinds & (Verb.PARTICIPLE | Verb.ING)) == 0) {
                kinds = 0;
            }
        } else if ((kinds & Verb.BASE) == 0) {
            kinds = 0;
        }
        if (kinds == 0 && who == Who.THING && be && text.is(at + 1, Word.PREPOSITION | Word.BY)) {
            // "It will be at the shop on Friday", "in the next version".
            return new Commitment(start, at + 1, who, mood, Verb.ACT | Verb.PARTICIPLE);
        }
        if (kinds == 0 && who == Who.THING && be && isParticiple(at + 1)) {
            return new Commitment(start, at + 2, who, mood, Verb.ACT | Verb.PARTICIPLE);
        }
        if (kinds == 0) {
            return be && (who != Who.SELF) || text.is(at, Word.WITH_BE | Word.JOINT | Word.THING) ? null
                    : new Commitment(start, at + 1, who, mood, Verb.ACT | Verb.BASE | (be ? Verb.NOTHING : 0));
        }
        return new Commitment(start, behind, who, mood, kinds);
    }

    /** A participle that no list holds. */
    private boolean isParticiple(int at) {
        return text.isWord(at) && !text.is(at, Word.HARM) && text.end(at) - text.start(at) > 4
                && (text.text().startsWith("ed", text.end(at) - 2) || text.text().startsWith("en", text.end(at) - 2));
    }

    /** "I will need to pass this on", "we'll be sure to tell them". */
    private @Nullable Commitment must(int start, int at, int verb, Who who, Mood mood) {
        boolean needs = text.is(at + 1, Word.TO);
        int kinds = text.match(verb, Verb.TYPES);
        int behind = text.matchEnd();
        if ((kinds & Verb.BASE) == 0) {
            return null;
        }
        boolean passesOn = (kinds & (Verb.ESCALATE | Verb.REPLY | Verb.CALL | Verb.SEND)) != 0;
        return !needs || passesOn || who != Who.SELF && who != Who.TEAM
                ? needs && !passesOn || needs && who != Who.SELF ? null : new Commitment(start, behind, who, mood, kinds)
                : new Commitment(start, behind, who, mood, Verb.NOTHING | Verb.ACT);
    }

    private @Nullable Commitment spared(int start, int verb, Who who) {
        int kinds = who == Who.SELF || who == Who.TEAM ? text.match(verb, Verb.SPARED) : 0;
        int type = (kinds & Verb.ACT) == 0 ? Verb.VAGUE : Verb.ACT;
        return kinds == 0 ? null : new Commitment(start, text.matchEnd(), who, Mood.FUTURE, type | Verb.BASE);
    }

    /** What "you will receive" says is received. */
    private int received(int at, int behind) {
        int type = text.is(at + 1, Word.DETERMINER) ? 0 : text.match(at + 1, Verb.TYPES) & Verb.TYPES;
        for (int i = at; i < behind + 8 && type == 0 && !(i > at && text.partsSentence(i)); i++) {
            if (text.is(i, Word.CALL)) {
                type = Verb.CALL;
            } else if (text.is(i, Word.ANSWER) || text.text().startsWith("hear", text.start(i))) {
                type = Verb.REPLY;
            } else if (text.is(i, Word.MAIL)) {
                type = Verb.SEND;
            } else if (text.is(i, Word.MONEY)) {
                type = Verb.ACT;
            }
        }
        return type;
    }

    private @Nullable Commitment let(int at) {
        int verb = text.is(at + 1, Word.US) ? at + 2 : at + 1;
        while (text.is(verb, Word.ADVERB)) {
            verb++;
        }
        int kinds = text.match(verb, Verb.TYPES);
        return (kinds & Verb.BASE) == 0 ? null : new Commitment(at, text.matchEnd(), Who.SELF, Mood.LET, kinds);
    }

    /** "I'm sending", "we refund", "our engineer comes". */
    private @Nullable Commitment present(int at, int clause) {
        if (text.is(at, Word.SELF | Word.THEY | Word.THING) && !text.is(at, Word.WITH_WILL)) {
            return isFree(at) ? presentOf(at, at, who(at)) : null;
        }
        if (text.is(at, Word.YOU) && isFree(at) && (text.match(at + 1, Verb.OF_YOU) & Verb.OF_YOU) != 0) {
            int behind = text.matchEnd();
            return new Commitment(at, behind, Who.YOU, Mood.PRESENT, Verb.OF_YOU | received(at + 1, behind));
        }
        boolean third = text.is(at, Word.WITH_BE) || (text.match(at, Verb.THIRD | Verb.BY_ITSELF) & (Verb.THIRD | Verb.BY_ITSELF)) != 0;
        if (!third || text.is(at, Word.BE) || at <= clause || !text.isWord(at - 1) || text.partsSentence(at)) {
            return null;
        }
        int start = subjectStart(at - 1, clause);
        return start < 0 || !isFree(start) ? null : presentOf(start, at - 1, whoIs(start, at));
    }

    /** Not "shall I", "while I", "that we". */
    private boolean isFree(int at) {
        return !text.is(at - 1, Word.AUXILIARY | Word.WITH_BE)
                && !(text.is(at - 1, Word.SUBORDINATE | Word.OPEN) && !text.is(at - 1, Word.AND));
    }

    private @Nullable Commitment presentOf(int start, int subject, Who who) {
        boolean be = text.is(subject, Word.WITH_BE) || text.is(subject + 1, Word.WITH_BE);
        int verb = subject + (text.is(subject + 1, Word.WITH_BE) ? 2 : 1);
        while (text.is(verb, Word.ADVERB)) {
            verb++;
        }
        if (goingTo(verb) > 0) {
            return null;
        }
        Commitment can = who == Who.SELF && !be ? can(start, verb) : null;
        int kinds = text.match(verb, Verb.TYPES);
        int behind = text.matchEnd();
        boolean state = (text.match(verb, Verb.STATE) & Verb.STATE) != 0 && (kinds == 0 || text.matchEnd() >= behind);
        if (can != null || !be && state && who == Who.SELF) {
            return can;
        }
        if (who == Who.SELF && !be && text.symbol(verb) == Tokens.WORD && !text.partsSentence(verb)
                && (text.is(start - 1, Word.AND) || text.symbol(start - 1) == Tokens.BREAK)) {
            // A verb that no list holds: "send the form and I unsuspend it".
            return new Commitment(start, verb + 1, who, Mood.PRESENT, Verb.ACT | Verb.BASE | Verb.STATE);
        }
        boolean done = be && who == Who.THING && (kinds & Verb.OF_THING) != 0 && (kinds & Verb.PARTICIPLE) != 0;
        int form = be ? Verb.ING : who == Who.SELF ? Verb.BASE : Verb.BASE | Verb.THIRD;
        return (kinds & form) == 0 && !done
                ? null
                : new Commitment(start, behind, who, be && !done ? Mood.PROGRESSIVE : Mood.PRESENT, state ? kinds | Verb.STATE : kinds & ~Verb.STATE);
    }

    /** "Then I can cancel it": after what the customer was asked for. */
    private @Nullable Commitment can(int start, int at) {
        boolean then = text.is(at, Word.AUXILIARY) && text.first(at) == 'c' && text.is(start - 1, Word.AND) && !text.is(start - 2, Word.AND) && Character.toLowerCase(text.first(start - 1)) == 't';
        int kinds = then ? text.match(at + 1, Verb.TYPES) : 0;
        return (kinds & Verb.BASE) == 0 ? null : new Commitment(start, text.matchEnd(), Who.SELF, Mood.FUTURE, Verb.VAGUE | Verb.BASE);
    }

    private boolean beginsClause(int at, int clause) {
        return at == 0 || at == clause || text.partsSentence(at) || text.partsClause(at - 1) || text.is(at - 1, Word.AND | Word.JOINT) || text.symbol(at - 1) == Tokens.MASK;
    }

    /** "Expect a call": something will come; "leave it with me": nobody knows what. */
    private int expects(int from, int to) {
        for (int at = from; at < to; at++) {
            if (text.text().startsWith("expect", text.start(at)) || text.text().startsWith("Expect", text.start(at))) {
                return Verb.REPLY;
            }
        }
        return text.is(from, Word.WILL) ? Verb.ACT : Verb.VAGUE;
    }

    private @Nullable Commitment fragment(int at) {
        int kinds = text.match(at, Verb.FRAGMENT | Verb.TIMED_FRAGMENT);
        if (kinds == 0) {
            int doing = text.match(at, Verb.ING);
            return (doing & Verb.TYPES) == 0 || text.is(at - 1, Word.JOINT | Word.AND) ? null : new Commitment(at, text.matchEnd(), Who.NOBODY, Mood.PROGRESSIVE, doing);
        }
        boolean timed = (kinds & Verb.FRAGMENT) == 0;
        int behind = text.matchEnd();
        int type = timed ? Verb.REPLY : received(at, behind);
        return new Commitment(at, behind, Who.NOBODY, timed ? Mood.TIMED_FRAGMENT : Mood.FRAGMENT, type == 0 ? expects(at, behind) : type);
    }

}
