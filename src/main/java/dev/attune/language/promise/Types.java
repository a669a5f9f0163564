package dev.attune.language.promise;

import dev.attune.language.Tokens;
import dev.attune.language.promise.Commitment.Who;
import dev.attune.schema.PromiseType;

/** What kind of promise the words of a clause make. */
final class Types {
    private Types() {}

    /**
     * @param kinds of all verbs of the clause
     * @param end behind the clause
     */
    static PromiseType of(MarkedText text, Commitment found, int kinds, int end) {
        if (found.who() == Who.YOU) {
            return received(text, found, end);
        }
        if ((found.kinds() & Verb.BY_ITSELF) != 0) {
            return byItself(text, found, kinds);
        }
        if ((kinds & Verb.TYPES) == Verb.REPLY && (found.kinds() & Verb.CONTACT) != 0 && isPerson(text, found)) {
            return PromiseType.CALLBACK;
        }
        boolean tells = (kinds & (Verb.REPLY | Verb.CALL)) == Verb.REPLY && (found.kinds() & Verb.TELL) != 0;
        if (tells && isWritten(text, found.behindVerb(), end)) {
            return PromiseType.SEND;
        }
        boolean pays = found.who() == Who.THING
                && (kinds & Verb.TYPES) == Verb.SEND
                && concernsMoney(text, found.start(), found.behindVerb());
        return pays ? PromiseType.ACTION : mostBinding(kinds);
    }

    /** What the customer waits for comes before what leads to it. */
    private static PromiseType mostBinding(int kinds) {
        if ((kinds & Verb.CALL) != 0) {
            return PromiseType.CALLBACK;
        }
        if ((kinds & Verb.REPLY) != 0) {
            return PromiseType.REPLY_BY;
        }
        if ((kinds & Verb.SEND) != 0) {
            return PromiseType.SEND;
        }
        if ((kinds & Verb.ESCALATE) != 0) {
            return PromiseType.ESCALATE;
        }
        return (kinds & Verb.ACT) != 0 ? PromiseType.ACTION : PromiseType.VAGUE;
    }

    /** "You will receive": what is received tells. */
    private static PromiseType received(MarkedText text, Commitment found, int end) {
        int kinds = found.kinds() & Verb.TYPES;
        if (kinds == 0) {
            return PromiseType.SEND;
        }
        boolean written = kinds == Verb.REPLY && isWritten(text, found.behindVerb(), end);
        return written ? PromiseType.SEND : mostBinding(kinds);
    }

    /** "It goes out", "will be with you": a person comes, money is paid, a new version is made, all else is sent. */
    private static PromiseType byItself(MarkedText text, Commitment found, int kinds) {
        if ((kinds & (Verb.CALL | Verb.REPLY)) != 0) {
            return mostBinding(kinds);
        }
        return switch (found.who()) {
            case SELF -> PromiseType.REPLY_BY;
            case TEAM, THEY, PERSON -> PromiseType.ACTION;
            default -> {
                boolean made = text.has(found.start(), found.behindVerb() + 5, Word.RELEASE);
                boolean paid = concernsMoney(text, found.start(), found.behindVerb())
                        || text.symbol(found.start()) == Tokens.NUMBER
                        || text.symbol(found.start() + 1) == Tokens.NUMBER
                        || text.has(
                                found.behindVerb() - 1, Math.min(found.behindVerb() + 2, text.size()), Word.ACCOUNT);
                yield made || paid ? PromiseType.ACTION : PromiseType.SEND;
            }
        };
    }

    private static boolean concernsMoney(MarkedText text, int from, int to) {
        for (int at = from; at < to; at++) {
            boolean sign =
                    text.symbol(at) == Tokens.BREAK && Character.getType(text.first(at)) == Character.CURRENCY_SYMBOL;
            if (sign || text.is(at, Word.MONEY)) {
                return true;
            }
        }
        return false;
    }

    /** "An engineer will contact you", not a team or a department. */
    private static boolean isPerson(MarkedText text, Commitment found) {
        return found.who() == Who.TEAM && !text.has(found.start(), found.behindVerb(), Word.GROUP);
    }

    /** "By e-mail", "in writing". */
    private static boolean isWritten(MarkedText text, int from, int to) {
        for (int at = from; at + 1 < to; at++) {
            if (text.is(at, Word.PREPOSITION | Word.BY) && text.is(at + 1, Word.MAIL) && text.isWord(at)) {
                return true;
            }
        }
        return false;
    }
}
