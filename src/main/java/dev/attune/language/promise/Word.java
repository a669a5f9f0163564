package dev.attune.language.promise;

/** Classes of single words, one bit each, as far as the grammar of promises tells words apart. */
final class Word {
    /** i, we. */
    static final long SELF = 1;
    /** you. */
    static final long YOU = 1L << 1;
    /** they, he, she: whom it means was said before. */
    static final long THEY = 1L << 2;
    /** it, this, that. */
    static final long THING = 1L << 3;
    /** will, shall. */
    static final long WILL = 1L << 4;
    /** With a pronoun in one word: i'll, you'll, somebody'll. */
    static final long WITH_WILL = 1L << 5;
    /** With a form of "be" in one word, or that form alone: i'm, we're, is. */
    static final long WITH_BE = 1L << 6;
    /** going, gonna. */
    static final long GOING = 1L << 7;

    static final long NOT = 1L << 8;
    /** May stand between "will" and its verb. */
    static final long ADVERB = 1L << 9;
    /** Our, the, a: begins a noun phrase. */
    static final long DETERMINER = 1L << 10;
    /** Somebody of the company: team, colleague, someone. */
    static final long COMPANY = 1L << 11;
    /** Parts clauses: and, then, but, because, so. */
    static final long JOINT = 1L << 12;
    /** Joins verbs of one subject: and, then, or. */
    static final long AND = 1L << 13;
    /** Begins a clause that depends on another: once, when, if, until. */
    static final long SUBORDINATE = 1L << 14;
    /** Begins a clause in which nothing is promised: if, whether, how, hope. */
    static final long OPEN = 1L << 15;
    /** Asks the customer for something: please, send, share. */
    static final long REQUEST = 1L << 16;
    /** Begins a sentence after one that nobody ended. */
    static final long STARTER = 1L << 17;
    /** Says that it is so in general: normally, always. */
    static final long GENERAL = 1L << 18;

    static final long TO = 1L << 19;
    /** of, from, in, with, at, for. */
    static final long PREPOSITION = 1L << 20;
    /** Other words that no subject holds: verbs, please, that. */
    static final long OUTSIDE = 1L << 21;

    static final long BE = 1L << 22;
    /** let, lemme. */
    static final long LET = 1L << 23;
    /** A thing that is sent: email, link, code. */
    static final long MAIL = 1L << 24;
    /** refund, money, credit. */
    static final long MONEY = 1L << 25;
    /** reply, answer, update. */
    static final long ANSWER = 1L << 26;
    /** call. */
    static final long CALL = 1L << 27;
    /** survey, rate, rating. */
    static final long SURVEY = 1L << 28;
    /** us, me. */
    static final long US = 1L << 29;
    /** team, department: not one person. */
    static final long GROUP = 1L << 30;
    /** Words of time; what they mean is in {@link Lexicon#value}. */
    static final long UNIT = 1L << 31;

    static final long COUNT = 1L << 32;
    static final long WEEKDAY = 1L << 33;
    static final long MONTH = 1L << 34;
    static final long DAYPART = 1L << 35;
    static final long TODAY = 1L << 36;
    /** within, in, inside. */
    static final long WITHIN = 1L << 37;
    /** by, before, until, at, on. */
    static final long BY = 1L << 38;
    /** about, around, just, up: softens a time. */
    static final long ABOUT = 1L << 39;

    static final long NEXT = 1L << 40;
    static final long THIS = 1L << 41;
    static final long END = 1L << 42;
    static final long NOON = 1L << 43;
    static final long HALF = 1L << 44;
    static final long AFTER = 1L << 45;
    static final long BUSINESS = 1L << 46;
    static final long AM_PM = 1L << 47;
    static final long BETWEEN = 1L << 48;
    static final long EOD = 1L << 49;
    /** for, every: a length or a rhythm, no due time. */
    static final long LENGTH = 1L << 50;
    /** am, is, are, do, can, would: a question if a sentence begins with it. */
    static final long AUXILIARY = 1L << 51;
    /** What money goes to. */
    static final long ACCOUNT = 1L << 52;
    /** back. */
    static final long BACK = 1L << 53;

    static final long CLOCK_MARK = 1L << 54;
    /** are. */
    static final long PLURAL = 1L << 55;

    static final long GIVE = 1L << 56;
    static final long FIRST = 1L << 57;

    /** Mr, Dr: a full stop behind it ends no sentence. */
    static final long TITLE = 1L << 58;

    static final long NAME = 1L << 59;

    static final long SAME = 1L << 60;
    /** What software comes in. */
    static final long RELEASE = 1L << 61;
    /** Participles of what nobody waits for. */
    static final long HARM = 1L << 62;

    static final long WONT = 1L << 63;

    private Word() {}
}
