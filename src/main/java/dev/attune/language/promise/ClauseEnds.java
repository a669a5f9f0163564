package dev.attune.language.promise;

/** Where the clause of a promise ends, and which verbs its subject has. */
final class ClauseEnds {
    /** How far behind "and our team" its "will" may stand. */
    private static final int LONGEST_SUBJECT = 6;

    /** Words of a clause: whoever writes on without a mark ends somewhere too. */
    private static final int LONGEST = 100;

    private final MarkedText text;
    private int kinds;

    ClauseEnds(MarkedText text) {
        this.text = text;
    }

    /**
     * Behind the last word of the clause.
     *
     * @param from behind its verb
     * @param verb kinds of that verb
     */
    int end(int from, int verb) {
        kinds = written(verb, from);
        int at = from;
        while (at < text.size() && at < from + LONGEST && !ends(at)) {
            if (isJoint(at)) {
                join(text.is(at + 1, Word.WILL | Word.ADVERB) ? at + 2 : at + 1);
            } else if (text.is(at, Word.TO)) {
                int purpose = text.match(at + 1, Verb.REPLY | Verb.CALL);
                boolean toYou = (purpose & Verb.BASE) != 0 && text.is(text.matchEnd() - 1, Word.YOU);
                kinds |= toYou ? purpose & (Verb.REPLY | Verb.CALL) : 0;
            }
            at++;
        }
        while (at > from && !text.isWord(at - 1)) {
            at--;
        }
        return at;
    }

    private void join(int at) {
        int joined = text.match(at, Verb.TYPES);
        if ((joined & Verb.BASE) != 0) {
            kinds |= written(joined, text.matchEnd()) & Verb.TYPES;
        }
    }

    /** "Mail you by Friday" is a reply, "mail you the form" sends something. */
    private int written(int verb, int behind) {
        boolean alone = !text.isWord(behind)
                || text.partsSentence(behind)
                || text.is(
                        behind, Word.BY | Word.TODAY | Word.WITHIN | Word.AND | Word.ADVERB | Word.WEEKDAY | Word.BACK);
        return (verb & Verb.WRITE) != 0 && alone ? (verb & ~Verb.SEND) | Verb.REPLY : verb;
    }

    /** Types of all verbs of the clause that {@link #end} has read. */
    int kinds() {
        return kinds;
    }

    private boolean ends(int at) {
        if (text.partsSentence(at)) {
            return true;
        }
        if (text.partsClause(at)) {
            return text.first(at) != ',' || !goesOnBehindComma(at + 1);
        }
        if (text.is(at, Word.REQUEST)) {
            return true;
        }
        if (text.is(at, Word.SELF) && isFuture(at) && !text.is(at - 1, Word.SUBORDINATE)) {
            return true;
        }
        return isJoint(at)
                ? beginsClause(at + 1)
                : text.is(at, Word.JOINT) && !text.is(at, Word.SUBORDINATE) && !text.is(at, Word.THING);
    }

    private boolean goesOnBehindComma(int at) {
        return isJoint(at) && !beginsClause(at + 1) && (text.match(at + 1, Verb.TYPES) & Verb.BASE) != 0;
    }

    private boolean isJoint(int at) {
        return text.is(at, Word.AND) || (text.isWord(at - 1) && !text.partsSentence(at) && text.first(at) == '&');
    }

    private boolean isFuture(int at) {
        return text.is(at, Word.WITH_WILL)
                || text.is(at + 1, Word.WILL)
                || text.is(at + 1, Word.GOING)
                || (text.is(at + 1, Word.WITH_BE) && text.is(at + 2, Word.GOING));
    }

    /** Whether a subject of its own follows: "and we", "and your", "and our team will". */
    private boolean beginsClause(int at) {
        if (text.is(at, Word.SELF | Word.YOU | Word.THEY | Word.REQUEST | Word.LET | Word.WITH_BE | Word.AUXILIARY)
                && !text.is(at, Word.WILL)) {
            return true;
        }
        if (text.is(at, Word.THING)) {
            return text.is(at + 1, Word.WILL | Word.WITH_BE) || text.is(at, Word.WITH_WILL);
        }
        if (text.is(at, Word.DETERMINER | Word.COMPANY)) {
            for (int i = at + 1; i < at + LONGEST_SUBJECT && text.isWord(i) && !text.partsSentence(i); i++) {
                if (text.is(i, Word.WILL | Word.WITH_BE)) {
                    return true;
                }
            }
        }
        return false;
    }
}
