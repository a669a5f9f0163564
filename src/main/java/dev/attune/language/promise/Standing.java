package dev.attune.language.promise;

import dev.attune.language.promise.Commitment.Who;
import org.jspecify.annotations.Nullable;

/** Whether what looks like a promise is one. Of one clause. */
final class Standing {
    private static final int COMES_BACK = Verb.REPLY | Verb.CALL | Verb.SEND;
    /** Tokens before a subject in which a word makes a rule of the clause: "in most cases, the fee". */
    private static final int BEFORE = 4;
    /** Tokens before a subject in which the agent gives a name: "my name is Kim and I". */
    private static final int INTRODUCTION = 6;
    /** Words behind "I'll check" that make it more than a holding line. */
    private static final int OBJECT = 2;

    private final MarkedText text;
    private final Commitment found;
    private final int start;
    private final int end;
    private final int verb;
    private final int kinds;
    private final @Nullable DueTime due;
    private final boolean conditional;

    /**
     * @param end behind the clause
     * @param kinds of all its verbs
     */
    Standing(MarkedText text, Commitment found, int end, int kinds, @Nullable DueTime due, boolean conditional) {
        this.text = text;
        this.found = found;
        this.start = found.start();
        this.end = end;
        this.verb = found.kinds();
        this.kinds = kinds;
        this.due = due;
        this.conditional = conditional;
    }

    boolean stands() {
        if (isOpen() || (found.who() != Who.SELF && isGeneral())) {
            return false;
        }
        return switch (found.mood()) {
            case FUTURE -> (verb & Verb.GLADLY) != 0 ? gladly() : future();
            case PROGRESSIVE -> (verb & Verb.CHECK) == 0 && isDoer() && isPlanned();
            case PRESENT -> present();
            case LET ->
                isPlanned() || ((kinds & (Verb.REPLY | Verb.CALL)) != 0 && (verb & (Verb.REPLY | Verb.CALL)) == 0);
            case FRAGMENT -> true;
            case TIMED_FRAGMENT -> due != null;
        };
    }

    /** "If we", "how they", "hopefully you": nothing is promised. */
    private boolean isOpen() {
        boolean that = text.is(start - 1, Word.THING) && text.is(start - 2, Word.OPEN | Word.JOINT);
        return that || text.is(start - 1, Word.OPEN);
    }

    private boolean isGeneral() {
        return text.has(Math.max(text.sentenceStart(start), start - BEFORE), end, Word.GENERAL);
    }

    private boolean future() {
        return switch (found.who()) {
            case SELF -> isFor(Verb.NOTHING) ? comesBack() : !isHolding() && !introduces();
            case TEAM -> !isFor(Verb.NOTHING);
            case OURS -> isPassive() || (isFor(Verb.BASE) && !isFor(Verb.NOTHING | Verb.VAGUE));
            case NOBODY -> isFor(Verb.OF_THING) || (isFor(Verb.BASE | Verb.ING) && !isFor(Verb.NOTHING));
            case THEY ->
                !isFor(Verb.NOTHING) && (comesBack() || due != null || (isCompanyNamed() && isFor(Verb.OF_THING)));
            case PERSON -> comesBack();
            case YOU -> ((kinds & Verb.TYPES) != 0 || (due != null && isSomething())) && !isSurvey();
            case THING -> !isRule() && happens();
        };
    }

    /** "We will be happy to help" is a courtesy unless it answers a step of the customer, or more is said. */
    private boolean gladly() {
        boolean more = due != null || (kinds & ~verb & Verb.TYPES) != 0;
        return conditional ? more || text.is(start - 1, Word.AND) : more && comesBack();
    }

    private boolean happens() {
        boolean toYou = isFor(COMES_BACK) && isFor(Verb.BASE) && text.is(found.behindVerb() - 1, Word.YOU);
        boolean unlisted = verb == (Verb.ACT | Verb.PARTICIPLE);
        return isFor(Verb.BY_ITSELF) || isPassive() || toYou || (unlisted && (due != null || isPlanned()));
    }

    private boolean present() {
        boolean planned = isPlanned();
        boolean toYou = text.is(found.behindVerb() - 1, Word.YOU);
        return switch (found.who()) {
            case SELF ->
                (planned && !isFor(Verb.STATE))
                        || (conditional && text.sentenceStart(start) < start)
                        || (isFor(Verb.REPLY) && (toYou || text.is(found.behindVerb() - 1, Word.BACK)));
            case TEAM, PERSON, THEY ->
                (planned && (!isFor(Verb.STATE) || isFor(COMES_BACK)))
                        || (found.who() == Who.THEY && toYou && isFor(COMES_BACK) && isCompanyNamed());
            case THING ->
                ((planned || due != null) && isFor(Verb.BY_ITSELF))
                        || (planned && due != null && isFor(Verb.PARTICIPLE) && isOne());
            case YOU -> planned && isFor(Verb.TYPES) && !conditional;
            case NOBODY, OURS -> false;
        };
    }

    private boolean isFor(int some) {
        return (verb & some) != 0;
    }

    private boolean comesBack() {
        return (kinds & COMES_BACK) != 0;
    }

    private boolean isPassive() {
        return isFor(Verb.OF_THING) && isFor(Verb.PARTICIPLE);
    }

    private boolean isDoer() {
        return (found.who() != Who.THING && found.who() != Who.PERSON && found.who() != Who.YOU)
                || isFor(Verb.BY_ITSELF);
    }

    private boolean isCompanyNamed() {
        return text.namesCompanyBefore(start);
    }

    /** "You will have it", not "you will get better". */
    private boolean isSomething() {
        return text.is(found.behindVerb() - 1, Word.DETERMINER | Word.THING);
    }

    private boolean isSurvey() {
        return text.has(start, Math.min(found.behindVerb() + 8, text.size()), Word.SURVEY);
    }

    /** A time in the clause itself makes a plan of what would else be going on. */
    private boolean isPlanned() {
        return isInRelease() || new DueTimeReader(text).find(found.behindVerb(), end) != null;
    }

    /** "In the next update", "with version 7". */
    private boolean isInRelease() {
        for (int at = found.behindVerb(); at < end; at++) {
            boolean comesIn = text.is(at - 1, Word.NEXT) || isIn(at - 1) || isIn(at - 2) || isIn(at - 3);
            if (comesIn && text.is(at, Word.RELEASE)) {
                return true;
            }
        }
        return false;
    }

    private boolean isIn(int at) {
        return text.is(at, Word.PREPOSITION) && (text.first(at) == 'i' || text.first(at) == 'w');
    }

    /** "The refund is paid on Friday", not "refunds are paid within a week". */
    private boolean isOne() {
        return text.is(start, Word.DETERMINER | Word.THING)
                && !text.has(start, found.behindVerb(), Word.LENGTH)
                && !text.is(found.behindVerb() - 2, Word.PLURAL);
    }

    /** "If the fare is less, the rest will be refunded". */
    private boolean isRule() {
        int sentence = text.sentenceStart(start);
        return sentence < start && text.is(sentence, Word.OPEN);
    }

    /** "My name is Kim and I will assist you". */
    private boolean introduces() {
        return (kinds & Verb.TYPES) == Verb.VAGUE && text.has(Math.max(0, start - INTRODUCTION), start, Word.NAME);
    }

    /** "I'll check", "one moment, I'll look into it": the answer comes in the same chat. */
    private boolean isHolding() {
        boolean alone = isFor(Verb.CHECK) && !comesBack() && due == null && !conditional;
        if (!alone || Character.toLowerCase(text.first(start)) != 'i') {
            return false;
        }
        boolean lastWord = text.sentenceEnd(end - 1) >= text.size() - 1;
        return !lastWord || end - found.behindVerb() < OBJECT || text.asksToWait();
    }
}
