package dev.attune.language.promise;

import dev.attune.language.promise.Commitment.Mood;
import dev.attune.language.promise.Commitment.Who;
import org.jspecify.annotations.Nullable;

/** Whether what looks like a promise is one. */
final class Standing {
    private Standing() {}

    static boolean stands(
            MarkedText text,
            Commitment found,
            int end,
            int kinds,
            @Nullable DueTime due,
            boolean conditional,
            boolean companyNamed) {
        if (isOpen(text, found.start()) || has(text, found.start(), end, Word.GENERAL) && found.who() != Who.SELF) {
            return false;
        }
        return switch (found.mood()) {
            case FUTURE -> future(text, found, kinds, due, conditional, companyNamed);
            case PROGRESSIVE -> isPlanned(text, found, end) && (found.kinds() & Verb.CHECK) == 0;
            case PRESENT -> isPresent(text, found, end, conditional);
            case LET -> (kinds & (Verb.REPLY | Verb.CALL)) != 0 && (found.kinds() & (Verb.REPLY | Verb.CALL)) == 0;
            case FRAGMENT -> true;
            case TIMED_FRAGMENT -> due != null;
        };
    }

    /** A time in the clause itself makes a plan of what would else be going on. */
    private static boolean isPlanned(MarkedText text, Commitment found, int end) {
        return new DueTimeReader(text).find(found.behindVerb(), end) != null;
    }

    private static boolean isPresent(MarkedText text, Commitment found, int end, boolean conditional) {
        boolean planned = isPlanned(text, found, end);
        return switch (found.who()) {
            case SELF -> planned || conditional && !text.partsSentence(found.start());
            case TEAM, PERSON, THEY -> planned && (found.kinds() & Verb.STATE) == 0;
            case THING -> planned && (found.kinds() & Verb.BY_ITSELF) != 0;
            case YOU, NOBODY -> false;
        };
    }

    /** "If we", "how they", "hopefully you": nothing is promised. */
    private static boolean isOpen(MarkedText text, int start) {
        return text.is(start - 1, Word.OPEN) || (text.is(start - 1, Word.THING) && text.is(start - 2, Word.OPEN | Word.JOINT));
    }

    private static boolean future(
            MarkedText text,
            Commitment found,
            int kinds,
            @Nullable DueTime due,
            boolean conditional,
            boolean companyNamed) {
        int verb = found.kinds();
        boolean comesBack = (kinds & (Verb.REPLY | Verb.CALL | Verb.SEND)) != 0;
        if ((verb & Verb.GLADLY) != 0) {
            boolean more = (kinds & ~verb & Verb.TYPES) != 0 || due != null;
            return conditional && (more || text.is(found.start() - 1, Word.AND)) || comesBack && more;
        }
        return switch (found.who()) {
            case SELF -> (verb & Verb.NOTHING) != 0 ? comesBack : !isHolding(text, found, comesBack, due, conditional);
            case TEAM -> (verb & Verb.NOTHING) == 0;
            case NOBODY -> (verb & Verb.NOTHING) == 0 && (verb & (Verb.BASE | Verb.ING)) != 0 || (verb & Verb.OF_THING) != 0;
            case THEY -> companyNamed && (comesBack || (verb & Verb.OF_THING) != 0);
            case PERSON -> comesBack;
            case YOU -> ((kinds & Verb.TYPES) != 0 || due != null) && !has(text, found.start(), found.behindVerb() + 8, Word.SURVEY);
            case THING -> (verb & Verb.BY_ITSELF) != 0 || (verb & Verb.OF_THING) != 0 && (verb & Verb.PARTICIPLE) != 0;
        };
    }

    /** "I'll check this for you": the customer waits, and the answer comes in the same chat. */
    private static boolean isHolding(
            MarkedText text, Commitment found, boolean comesBack, @Nullable DueTime due, boolean conditional) {
        boolean checks = (found.kinds() & Verb.CHECK) != 0 && !comesBack;
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
