package dev.attune.language.promise;

import dev.attune.language.Tokens;
import dev.attune.language.promise.Commitment.Mood;
import dev.attune.language.promise.Commitment.Who;
import org.jspecify.annotations.Nullable;

/** Finds the subjects and verbs that may be a promise. */
final class Commitments {
    private final MarkedText text;
    private final Subjects subjects;
    private final FutureVerbs verbs;
    private final PresentTense present;

    Commitments(MarkedText text) {
        this.text = text;
        this.subjects = new Subjects(text);
        this.verbs = new FutureVerbs(text);
        this.present = new PresentTense(text, subjects, verbs);
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
            found = present.at(at, clause);
        }
        return found == null && beginsClause(at, clause) ? fragment(at) : found;
    }

    private @Nullable Commitment future(int at, int clause) {
        if (text.is(at, Word.WITH_WILL) && !text.is(at - 1, Word.WITH_BE | Word.BE)) {
            return verbs.read(at, at + 1, subjects.who(at), Mood.FUTURE);
        }
        int going = text.goingTo(at);
        if (text.is(at, Word.WONT)) {
            int start = subjects.isPronoun(at - 1) ? at - 1 : subjects.start(at - 1, clause);
            return start < clause
                    ? null
                    : verbs.spared(
                            start, at + 1, subjects.isPronoun(start) ? subjects.who(start) : subjects.whoIs(start, at));
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
        if (going >= 0 && text.is(before, Word.WITH_BE) && !subjects.isPronoun(before)) {
            before--;
        }
        if (before < clause || text.partsSentence(before) || text.partsClause(before) || text.is(before, Word.AND)) {
            // "will write to you": without a subject, or with that of the sentence before.
            return text.is(behind, Word.SELF | Word.YOU | Word.THEY | Word.THING | Word.DETERMINER)
                    ? null
                    : verbs.read(at, behind, Who.NOBODY, Mood.FUTURE);
        }
        if (subjects.isPronoun(before)) {
            return verbs.read(before, behind, subjects.who(before), Mood.FUTURE);
        }
        int start = subjects.start(before, clause);
        if (start < 0 && !text.is(before, Word.SUBORDINATE | Word.OPEN)) {
            // "Please note will contact you".
            Commitment bare = verbs.read(at, behind, Who.NOBODY, Mood.FUTURE);
            return bare != null && (bare.kinds() & (Verb.REPLY | Verb.CALL)) != 0 ? bare : null;
        }
        return start < 0 ? null : verbs.read(start, behind, subjects.whoIs(start, before + 1), Mood.FUTURE);
    }

    private @Nullable Commitment let(int at) {
        int verb = text.is(at + 1, Word.US) ? at + 2 : at + 1;
        while (text.is(verb, Word.ADVERB)) {
            verb++;
        }
        int kinds = text.match(verb, Verb.TYPES);
        return (kinds & Verb.BASE) == 0 ? null : new Commitment(at, text.matchEnd(), Who.SELF, Mood.LET, kinds);
    }

    private boolean beginsClause(int at, int clause) {
        return at == 0
                || at == clause
                || text.partsSentence(at)
                || text.partsClause(at - 1)
                || text.is(at - 1, Word.AND | Word.JOINT)
                || text.symbol(at - 1) == Tokens.MASK;
    }

    /** "Expect a call": something will come; "leave it with me": nobody knows what. */
    private int expects(int from, int to) {
        for (int at = from; at < to; at++) {
            if (text.startsWith(at, "expect") || text.startsWith(at, "Expect")) {
                return Verb.REPLY;
            }
        }
        return text.is(from, Word.WILL) ? Verb.ACT : Verb.VAGUE;
    }

    private @Nullable Commitment fragment(int at) {
        int kinds = text.match(at, Verb.FRAGMENT | Verb.TIMED_FRAGMENT);
        if (kinds == 0) {
            int doing = text.match(at, Verb.ING);
            return (doing & Verb.TYPES) == 0 || text.is(at - 1, Word.JOINT | Word.AND)
                    ? null
                    : new Commitment(at, text.matchEnd(), Who.NOBODY, Mood.PROGRESSIVE, doing);
        }
        boolean timed = (kinds & Verb.FRAGMENT) == 0;
        int behind = text.matchEnd();
        int type = timed ? Verb.REPLY : verbs.received(at, behind);
        return new Commitment(
                at,
                behind,
                Who.NOBODY,
                timed ? Mood.TIMED_FRAGMENT : Mood.FRAGMENT,
                type == 0 ? expects(at, behind) : type);
    }
}
