package dev.attune.language.promise;

import dev.attune.language.Tokens;
import dev.attune.language.promise.Commitment.Mood;
import dev.attune.language.promise.Commitment.Who;
import org.jspecify.annotations.Nullable;

/** Finds commitments said in the present: "I'm sending it tomorrow", "we refund it", "our engineer comes on Friday". */
final class PresentTense {
    private final MarkedText text;
    private final Subjects subjects;
    private final FutureVerbs verbs;

    PresentTense(MarkedText text, Subjects subjects, FutureVerbs verbs) {
        this.text = text;
        this.subjects = subjects;
        this.verbs = verbs;
    }

    /** The commitment whose subject is this token, or whose verb begins here; or null. */
    @Nullable
    Commitment at(int at, int clause) {
        if (text.is(at, Word.SELF | Word.THEY | Word.THING) && !text.is(at, Word.WITH_WILL)) {
            return isFree(at) ? presentOf(at, at, subjects.who(at)) : null;
        }
        if (text.is(at, Word.YOU) && isFree(at) && (text.match(at + 1, Verb.OF_YOU) & Verb.OF_YOU) != 0) {
            int behind = text.matchEnd();
            return new Commitment(at, behind, Who.YOU, Mood.PRESENT, Verb.OF_YOU | verbs.received(at + 1, behind));
        }
        boolean third = text.is(at, Word.WITH_BE)
                || (text.match(at, Verb.THIRD | Verb.BY_ITSELF) & (Verb.THIRD | Verb.BY_ITSELF)) != 0;
        if (!third || text.is(at, Word.BE) || at <= clause || !text.isWord(at - 1) || text.partsSentence(at)) {
            return null;
        }
        int start = subjects.start(at - 1, clause);
        return start < 0 || !isFree(start) ? null : presentOf(start, at - 1, subjects.whoIs(start, at));
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
        if (text.goingTo(verb) > 0) {
            return null;
        }
        Commitment can = who == Who.SELF && !be ? can(start, verb) : null;
        int kinds = text.match(verb, Verb.TYPES);
        int behind = text.matchEnd();
        boolean state = (text.match(verb, Verb.STATE) & Verb.STATE) != 0 && (kinds == 0 || text.matchEnd() >= behind);
        if (can != null || (!be && state && who == Who.SELF)) {
            return can;
        }
        if (who == Who.SELF
                && !be
                && text.symbol(verb) == Tokens.WORD
                && !text.partsSentence(verb)
                && (text.is(start - 1, Word.AND) || text.symbol(start - 1) == Tokens.BREAK)) {
            // A verb that no list holds: "send the form and I unsuspend it".
            return new Commitment(start, verb + 1, who, Mood.PRESENT, Verb.ACT | Verb.BASE | Verb.STATE);
        }
        boolean done = be && who == Who.THING && (kinds & Verb.OF_THING) != 0 && (kinds & Verb.PARTICIPLE) != 0;
        int form = be ? Verb.ING : who == Who.SELF ? Verb.BASE : Verb.BASE | Verb.THIRD;
        return (kinds & form) == 0 && !done
                ? null
                : new Commitment(
                        start,
                        behind,
                        who,
                        be && !done ? Mood.PROGRESSIVE : Mood.PRESENT,
                        state ? kinds | Verb.STATE : kinds & ~Verb.STATE);
    }

    /** "Then I can cancel it": after what the customer was asked for. */
    private @Nullable Commitment can(int start, int at) {
        boolean then = text.is(at, Word.AUXILIARY)
                && text.first(at) == 'c'
                && text.is(start - 1, Word.AND)
                && !text.is(start - 2, Word.AND)
                && Character.toLowerCase(text.first(start - 1)) == 't';
        int kinds = then ? text.match(at + 1, Verb.TYPES) : 0;
        return (kinds & Verb.BASE) == 0
                ? null
                : new Commitment(start, text.matchEnd(), Who.SELF, Mood.FUTURE, Verb.VAGUE | Verb.BASE);
    }
}
