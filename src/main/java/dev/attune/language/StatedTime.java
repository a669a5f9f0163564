package dev.attune.language;

/**
 * Whether an agent says by when the next word comes: a commitment ("I'll get back to you", "our team will call") and
 * a time ("within 2 hours", "tomorrow morning") in one sentence. "One moment" and "a few minutes" state none.
 *
 * <p>A time inside a clause that is not the commitment's ("I'll check if it left on Friday") does not count.
 */
final class StatedTime {
    private static final int COMMITMENT = 1;
    private static final int TIME = 1 << 1;
    /** Commitment and time in one. */
    private static final int BOTH = 1 << 2;
    /** Looks like a commitment and is none. */
    private static final int COURTESY = 1 << 3;

    private static final int CLAUSE = 1 << 4;

    private static final Phrases PHRASES = compile();

    private static final String FRAGMENTS = """
            MANY = fifteen|twenty|thirty|forty five|forty|forty eight|sixty|ninety|seventy two|twenty four
            DAY = (monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|tues|wed|thu|thur|thurs|
                fri) [morning|afternoon|evening|night|noon]
            HOUR = one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve
            COUNT = <small>|<number>|{HOUR}|{MANY}
            LONG = hour|hours|hr|hrs|h|day|days|week|weeks|month|months|business day|business days|working day|
                working days|business hours|working hours|calendar days|bd
            SHORT = minutes|mins|min|minute
            QUANTITY = [about|around|approximately|approx|roughly|at most|max|maximum|just|only|up to|another|
                less than|under|no more than|a maximum of] ({COUNT} [more] {LONG}|{COUNT} to {COUNT} ({LONG}|
                {SHORT})|(<small>|<number>|two|three|four|five|ten|{MANY}) [more] {SHORT}|half an hour|an hour|
                the hour|a day|a week|a couple of (hours|days|weeks)|couple of (hours|days)|<span>)
            NEEDED = (i need|i'll need|i will need|we need|we'll need|i just need) [about|another|around]
            MONTH = january|february|march|april|june|july|august|september|october|november|december|jan|feb|
                mar|apr|jun|jul|aug|sept|sep|oct|nov|dec
            END = [the] end of [the|this|next|your|our] (day|business day|business|week|month|shift|morning|
                afternoon|today|tomorrow)
            NAMED = tomorrow [morning|afternoon|evening|night|at the latest]|tonight|today|this (morning|
                afternoon|evening|week|weekend)|next (week|month|{DAY})|later (today|tonight|this (morning|
                afternoon|evening|week))|[this|coming|the coming] {DAY}|first thing [in the] (tomorrow|morning|
                {DAY})|eod|eob|cob|close of business|{END}|<date>|the <date>|{MONTH} (<small>|<date>)|
                <small> {MONTH}|<date> [of] {MONTH}
            DOER = i|we|our team|the team|my colleague|my colleagues|a colleague|our colleague|our colleagues|
                colleagues|my manager|a manager|my supervisor|a supervisor|someone|somebody|one of (us|
                our colleagues|our agents|my colleagues|our specialists|our team)|our [<word>|<name>] (team|
                department|specialist|specialists|agent|agents|technician|engineers|experts|office|manager)|
                the <word> (team|department)|a (specialist|technician|member of our team|member of the team|
                team member|representative)
            WILL = will|shall|are going to|is going to|am going to|should be able to
            """;

    private final Tokens tokens;
    private boolean committed;
    private boolean inClause;
    /** End of a time that a commitment may follow at once, or -1. */
    private int timeEnd = -1;

    private int courtesyEnd;

    private StatedTime(Tokens tokens) {
        this.tokens = tokens;
    }

    /** @param maxCharacters characters of the text that are read */
    static boolean isStated(String text, int maxCharacters) {
        return new StatedTime(Tokens.read(text, maxCharacters, PHRASES.vocabulary())).isStated();
    }

    private boolean isStated() {
        for (int at = 0; at < tokens.size(); at++) {
            int symbol = tokens.symbol(at);
            if (symbol == Tokens.STOP || symbol == Tokens.ASK) {
                committed = false;
                inClause = false;
                timeEnd = -1;
            } else if (symbol == Tokens.BREAK) {
                timeEnd = timeEnd == at ? at + 1 : timeEnd;
            } else if (stated(at)) {
                return true;
            }
        }
        return false;
    }

    private boolean stated(int at) {
        int kinds = 0;
        int longestTime = -1;
        int state = PHRASES.start();
        for (int to = at; to < tokens.size(); to++) {
            state = PHRASES.next(state, tokens.symbol(to));
            if (state == Phrases.NONE) {
                break;
            }
            int found = PHRASES.kinds(state);
            kinds |= found;
            longestTime = (found & TIME) != 0 ? to + 1 : longestTime;
            courtesyEnd = (found & COURTESY) != 0 ? Math.max(courtesyEnd, to + 1) : courtesyEnd;
        }
        if ((kinds & BOTH) != 0) {
            return true;
        }
        if ((kinds & COMMITMENT) != 0 && at >= courtesyEnd) {
            committed = true;
            inClause = false;
            if (timeEnd == at) {
                return true;
            }
        }
        inClause |= (kinds & CLAUSE) != 0;
        if (longestTime > 0 && committed && !inClause) {
            return true;
        }
        timeEnd = Math.max(timeEnd, longestTime);
        return false;
    }

    private static Phrases compile() {
        return new PhraseCompiler()
                .fragments(FRAGMENTS)
                .add(TIME, """
                        (within|in|inside|in under|over|in the next|within the next|over the next|inside of) {QUANTITY}
                        {QUANTITY} (at the latest|from now|time)
                        [on|by|before|until then by|no later than|not later than|latest|at the latest by|by the latest|at|early|late|from|during|over] {NAMED} [at|by|around|before] [<clock>|<small>]
                        (by|before|at|around|no later than|not later than|latest by|by around|by about|about) ([around|about] <clock>|(<small>|{HOUR}) [am|pm|o'clock|sharp|a m|p m]|noon|midday|midnight|lunchtime|lunch|<small> <small>)
                        """)
                .add(COMMITMENT, """
                        (i'll|we'll|they'll|he'll|she'll|{DOER} {WILL}|i'm going to|we're going to|i promise|we promise)
                        (get|getting|gets) back to (you|u)
                        (update|contact|email|call|ring|phone|message|text|notify|inform) you
                        (let you know|be in touch|get in touch with you|keep you (posted|updated|informed)|give you (a call|an update|a ring)|reach out to you|write to you|come back to you|follow up with you|be back|send you)
                        (hear [back] from|hearing [back] from) (us|me|our team|my colleague|him|her|them|the team)
                        you (will|'ll) (be contacted|be called|receive a call|get a call|receive an update|get an update|have an answer|have a reply|receive a reply|get a reply|receive an answer|get an answer)
                        you'll (be contacted|be called|receive a call|get a call|receive an update|get an update|have an answer|have a reply|receive a reply|get a reply|receive an answer|get an answer)
                        """)
                .add(BOTH, """
                        (allow|give|grant) (me|us) [please] [for] [about|another|up to|around] {QUANTITY}
                        {NEEDED} {QUANTITY}
                        (i'll be|i will be|be|we'll be|we will be) [right] back (in|at|by) [about|around] (<small>|{HOUR})
                        """)
                .add(COURTESY, """
                        (i'll|i will|we'll|we will|i'm going to|i am going to) [also|certainly|definitely] (not|never|be [more than] [so|very] (happy|glad|helping|assisting|looking|able|pleased|your|here|supporting)|help you|assist you|help|assist|do my best)
                        (wanted|want|like|just|happy|pleased|glad|writing) to (let you know|inform you|update you|notify you|contact you)
                        (i|we) (can not|should not)
                        """)
                .add(
                        CLAUSE,
                        "(if|whether|what|why|when|where|which|how|who|that|because|since|while|once|after|until|till|unless)")
                .compile();
    }
}
