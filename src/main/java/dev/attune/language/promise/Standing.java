package dev.attune.language.promise;

import dev.attune.language.promise.Commitment.Mood;
import dev.attune.language.promise.Commitment.Who;
import org.jspecify.annotations.Nullable;

/** Whether what looks like a promise is one. */
final class Standing {
    private Standing() {}

    static boolean stands(
            MarkedText text, Commitment found, int end, int kinds, @Nullable DueTime due, boolean conditional) {
        if (isOpen(text, found.start()) || has(text, found.start(), end, Word.GENERAL) && found.who() != Who.SELF) {
            return false;
        }
        return switch (found.mood()) {
            case FUTURE -> future(text, found, end, kinds, due, conditional);
            case PROGRESSIVE -> due != null && (found.kinds() & Verb.TYPES) != 0;
            case PRESENT -> found.who() == Who.SELF && (due != null || conditional);
            case LET -> (kinds & (Verb.REPLY | Verb.CALL)) != 0 && (found.kinds() & (Verb.REPLY | Verb.CALL)) == 0;
            case FRAGMENT -> true;
            case TIMED_FRAGMENT -> due != null;
        };
    }

    /** "If we", "how they", "hopefully you": nothing is promised. */
    private static boolean isOpen(MarkedText text, int start) {
        return text.is(start - 1, Word.OPEN) || (text.is(start - 1, Word.THING) && text.is(start - 2, Word.OPEN | Word.JOINT));
    }

    private static boolean future(
            MarkedText text, Commitment found, int end, int kinds, @Nullable DueTime due, boolean conditional) {
        int verb = found.kinds();
        return switch (found.who()) {
            case SELF -> !isHolding(text, found, end, kinds, due, conditional);
            case TEAM, NOBODY -> (verb & Verb.TYPES) != 0;
            case THEY -> (kinds & (Verb.REPLY | Verb.CALL | Verb.SEND | Verb.ACT)) != 0;
            case PERSON -> (kinds & (Verb.REPLY | Verb.CALL | Verb.SEND)) != 0;
            case YOU -> (kinds & Verb.TYPES) != 0 && !has(text, found.start(), end, Word.SURVEY);
            case THING -> (verb & Verb.OF_THING) != 0 && (verb & (Verb.PARTICIPLE | Verb.BASE)) != 0;
        };
    }

    /** "I'll check this for you": the customer waits, and the answer comes in the same chat. */
    private static boolean isHolding(
            MarkedText text, Commitment found, int end, int kinds, @Nullable DueTime due, boolean conditional) {
        if ((found.kinds() & Verb.NOTHING) != 0) {
            return true;
        }
        boolean checks = (found.kinds() & Verb.CHECK) != 0 && (kinds & (Verb.REPLY | Verb.CALL | Verb.SEND)) == 0;
        return checks && due == null && !conditional && Character.toLowerCase(text.first(found.start())) == 'i';
    }

    private static boolean has(MarkedText text, int from, int to, long kinds) {
        for (int at = from; at < to; at++) {
            if (text.is(at, kinds)) {
                return true;
            }
        }
        return false;
    }
}
