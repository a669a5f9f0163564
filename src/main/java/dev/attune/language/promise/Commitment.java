package dev.attune.language.promise;

/**
 * A subject and a verb that may be a promise.
 *
 * @param start first token of the subject
 * @param behindVerb token behind the verb's phrase
 * @param who is committed
 * @param mood how the verb says that it is to come
 * @param kinds of {@link Verb}
 */
record Commitment(int start, int behindVerb, Who who, Mood mood, int kinds) {
    /** Who is to do it, or what it is done to. */
    enum Who {
        SELF,
        TEAM,
        /** Whom or what the company calls its own. */
        OURS,
        THEY,
        PERSON,
        YOU,
        THING,
        NOBODY
    }

    /** How it is said that it is to come. */
    enum Mood {
        /** will, going to. */
        FUTURE,
        /** "I'm sending it tomorrow". */
        PROGRESSIVE,
        /** "we refund it on Friday". */
        PRESENT,
        /** "let me ask and come back to you". */
        LET,
        /** Without subject or verb. */
        FRAGMENT,
        TIMED_FRAGMENT
    }
}
