package dev.attune.language.promise;

/** Kinds of the phrases that say what is done: type and form, one bit each. */
final class Verb {
    static final int REPLY = 1;
    static final int CALL = 1 << 1;
    static final int SEND = 1 << 2;
    static final int ACT = 1 << 3;
    static final int ESCALATE = 1 << 4;
    static final int VAGUE = 1 << 5;
    /** Commits to nothing: "will be able", "will need". */
    static final int NOTHING = 1 << 6;
    /** Looks something up while the customer waits. */
    static final int CHECK = 1 << 7;
    /** Done by the company where it is said of a thing: "will be refunded", "goes out". */
    static final int OF_THING = 1 << 8;
    /** Said of a thing in the active voice: "goes out", "reaches you". */
    static final int BY_ITSELF = 1 << 20;
    /** In the present it says how things are: "we see", "I have". */
    static final int STATE = 1 << 21;
    /** "Be happy to": a courtesy, or a promise that is polite. */
    static final int GLADLY = 1 << 22;
    /** Stands before the verb: "need to", "be sure to". */
    static final int MUST = 1 << 24;
    /** Tells the customer, by whatever way. */
    static final int TELL = 1 << 25;
    /** Gets in contact: by telephone, if a person does. */
    static final int CONTACT = 1 << 27;
    /** Writes to the customer: a reply, or with an object something sent. */
    static final int WRITE = 1 << 26;
    /** Promised by not doing it: "we won't charge you". */
    static final int SPARED = 1 << 23;
    /** What happens to the customer: "you will receive". */
    static final int OF_YOU = 1 << 9;

    static final int BASE = 1 << 10;
    static final int THIRD = 1 << 11;
    static final int PARTICIPLE = 1 << 12;
    static final int ING = 1 << 13;

    /** A promise without subject or verb in the future: "back in 10", "leave it with me". */
    static final int FRAGMENT = 1 << 14;
    /** A guarantee that nobody can give. */
    static final int GUARANTEE = 1 << 15;
    /** Asks to wait. */
    static final int WAIT = 1 << 16;
    /** A fragment only with a time. */
    static final int TIMED_FRAGMENT = 1 << 17;
    /** Asks the customer for a step. */
    static final int REQUEST = 1 << 18;
    /** Of others than the company. */
    static final int OUTSIDER = 1 << 19;

    static final int TYPES = REPLY | CALL | SEND | ACT | ESCALATE | VAGUE;

    private Verb() {}
}
