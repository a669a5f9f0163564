package dev.attune.language.promise;

import dev.attune.language.promise.Commitment.Who;
import org.jspecify.annotations.Nullable;

/** Whether what looks like a promise is one. */
final class Standing {
    private Standing() {}

    static boolean stands(
            MarkedText text, Commitment found, int end, int kinds, @Nullable DueTime due, boolean conditional) {
        if (isOpen(text, found.start())
                || found.who() != Who.SELF
                        && has(
                                text,
                                Math.max(text.sentenceStart(found.start()), found.start() - 4),
                                end,
                                Word.GENERAL)) {
            return false;
        }
        return switch (found.mood()) {
            case FUTURE -> future(text, found, end, kinds, due, conditional);
            case PROGRESSIVE -> isPlanned(text, found, end) && isDoer(found) && (found.kinds() & Verb.CHECK) == 0;
            case PRESENT -> isPresent(text, found, end, due, conditional);
            case LET ->
                isPlanned(text, found, end)
                        || (kinds & (Verb.REPLY | Verb.CALL)) != 0 && (found.kinds() & (Verb.REPLY | Verb.CALL)) == 0;
            case FRAGMENT -> true;
            case TIMED_FRAGMENT -> due != null;
        };
    }

    /** A time in the clause itself makes a plan of what would else be going on. */
    private static boolean isPlanned(MarkedText text, Commitment found, int end) {
        return new DueTimeReader(text).find(found.behindVerb(), end) != null
                || inRelease(text, found.behindVerb(), end);
    }

    /** "In the next update", "with version 7". */
    private static boolean inRelease(MarkedText text, int from, int to) {
        for (int at = from; at < to; at++) {
            if (text.is(at, Word.RELEASE)
                    && (text.is(at - 1, Word.NEXT) || isIn(text, at - 1) || isIn(text, at - 2) || isIn(text, at - 3))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isIn(MarkedText text, int at) {
        return text.is(at, Word.PREPOSITION) && (text.first(at) == 'i' || text.first(at) == 'w');
    }

    /** "The refund is paid on Friday", not "refunds are paid within a week". */
    private static boolean isOne(MarkedText text, Commitment found) {
        return text.is(found.start(), Word.DETERMINER | Word.THING)
                && !has(text, found.start(), found.behindVerb(), Word.LENGTH)
                && !text.is(found.behindVerb() - 2, Word.PLURAL);
    }

    private static boolean isDoer(Commitment found) {
        return found.who() == Who.SELF
                || found.who() == Who.TEAM
                || found.who() == Who.THEY
                || found.who() == Who.OURS
                || found.who() == Who.NOBODY
                || (found.kinds() & Verb.BY_ITSELF) != 0;
    }

    private static boolean isPresent(
            MarkedText text, Commitment found, int end, @Nullable DueTime due, boolean conditional) {
        boolean planned = isPlanned(text, found, end);
        boolean comesBack = (found.kinds() & (Verb.REPLY | Verb.CALL | Verb.SEND)) != 0;
        return switch (found.who()) {
            case SELF ->
                planned && (found.kinds() & Verb.STATE) == 0
                        || conditional && text.sentenceStart(found.start()) < found.start()
                        || (found.kinds() & Verb.REPLY) != 0 && text.is(found.behindVerb() - 1, Word.YOU | Word.BACK);
            case TEAM, PERSON, THEY ->
                planned && ((found.kinds() & Verb.STATE) == 0 || comesBack)
                        || comesBack
                                && found.who() == Who.THEY
                                && has(text, 0, found.start(), Word.COMPANY)
                                && text.is(found.behindVerb() - 1, Word.YOU);
            case THING ->
                (planned || due != null) && (found.kinds() & Verb.BY_ITSELF) != 0
                        || planned && due != null && (found.kinds() & Verb.PARTICIPLE) != 0 && isOne(text, found);
            case YOU -> planned && (found.kinds() & Verb.TYPES) != 0 && !conditional;
            case NOBODY, OURS -> false;
        };
    }

    /** "If we", "how they", "hopefully you": nothing is promised. */
    private static boolean isOpen(MarkedText text, int start) {
        return text.is(start - 1, Word.OPEN)
                || (text.is(start - 1, Word.THING) && text.is(start - 2, Word.OPEN | Word.JOINT));
    }

    private static boolean future(
            MarkedText text, Commitment found, int end, int kinds, @Nullable DueTime due, boolean conditional) {
        int verb = found.kinds();
        boolean comesBack = (kinds & (Verb.REPLY | Verb.CALL | Verb.SEND)) != 0;
        if ((verb & Verb.GLADLY) != 0) {
            boolean more = (kinds & ~verb & Verb.TYPES) != 0 || due != null;
            return conditional && (more || text.is(found.start() - 1, Word.AND)) || comesBack && more;
        }
        return switch (found.who()) {
            case SELF ->
                (verb & Verb.NOTHING) != 0
                        ? comesBack
                        : !isHolding(text, found, end, comesBack, due, conditional) && !introduces(text, found, kinds);
            case TEAM -> (verb & Verb.NOTHING) == 0;
            case OURS ->
                (verb & (Verb.NOTHING | Verb.VAGUE)) == 0 && (verb & Verb.BASE) != 0
                        || (verb & Verb.OF_THING) != 0 && (verb & Verb.PARTICIPLE) != 0;
            case NOBODY ->
                (verb & Verb.NOTHING) == 0 && (verb & (Verb.BASE | Verb.ING)) != 0 || (verb & Verb.OF_THING) != 0;
            case THEY ->
                (verb & Verb.NOTHING) == 0
                        && (comesBack
                                || due != null
                                || has(text, 0, found.start(), Word.COMPANY) && (verb & Verb.OF_THING) != 0);
            case PERSON -> comesBack;
            case YOU ->
                ((kinds & Verb.TYPES) != 0 || due != null)
                        && !has(text, found.start(), found.behindVerb() + 8, Word.SURVEY);
            case THING ->
                !isIf(text, found.start())
                        && ((verb & Verb.BY_ITSELF) != 0
                                || (verb & (Verb.REPLY | Verb.CALL | Verb.SEND)) != 0
                                        && (verb & Verb.BASE) != 0
                                        && text.is(found.behindVerb() - 1, Word.YOU)
                                || (due != null || isPlanned(text, found, end)) && verb == (Verb.ACT | Verb.PARTICIPLE)
                                || (verb & Verb.OF_THING) != 0 && (verb & Verb.PARTICIPLE) != 0);
        };
    }

    /** "If the fare is less, the rest will be refunded": a rule. */
    private static boolean isIf(MarkedText text, int start) {
        int sentence = text.sentenceStart(start);
        return sentence < start && text.is(sentence, Word.OPEN);
    }

    /** "My name is Kim and I will assist you". */
    private static boolean introduces(MarkedText text, Commitment found, int kinds) {
        if ((kinds & Verb.TYPES) != Verb.VAGUE) {
            return false;
        }
        for (int at = Math.max(0, found.start() - 6); at < found.start(); at++) {
            if (text.is(at, Word.NAME)) {
                return true;
            }
        }
        return false;
    }

    /** "I'll check this for you": the customer waits, and the answer comes in the same chat. */
    private static boolean isHolding(
            MarkedText text, Commitment found, int end, boolean comesBack, @Nullable DueTime due, boolean conditional) {
        boolean checks = (found.kinds() & Verb.CHECK) != 0 && !comesBack;
        if (checks && text.sentenceEnd(end - 1) >= text.size() - 1 && end - found.behindVerb() >= 2 && !waits(text)) {
            return false;
        }
        return checks && due == null && !conditional && Character.toLowerCase(text.first(found.start())) == 'i';
    }

    private static boolean waits(MarkedText text) {
        for (int at = 0; at < text.size(); at++) {
            if ((text.match(at, Verb.WAIT) & Verb.WAIT) != 0) {
                return true;
            }
        }
        return false;
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
