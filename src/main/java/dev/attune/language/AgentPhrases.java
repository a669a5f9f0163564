package dev.attune.language;

/**
 * What agents write before they have an answer. A message is a greeting or a holding line only if it consists of
 * these phrases from end to end; open phrases ({@code *_OPEN}) may go on with words that add no statement of their
 * own, up to the next punctuation mark.
 */
final class AgentPhrases {
    /** Greeting, introduction, thanks for the contact, offer of help. */
    static final int GREETING = 1;
    /** "One moment": the answer is still to come. */
    static final int HOLDING = 1 << 1;
    /** Courtesy that turns a greeting or holding line into nothing else. */
    static final int COURTESY = 1 << 2;
    /** Yes, no, you are welcome, regret about something: an answer unless a holding line goes with it. */
    static final int STATEMENT = 1 << 3;
    /** GREETING that may go on; a question mark may end it. */
    static final int GREETING_OPEN = 1 << 4;
    /** HOLDING that may go on. */
    static final int HOLDING_OPEN = 1 << 5;
    /** HOLDING that may go on and end in a question mark. */
    static final int HOLDING_ASKED = 1 << 6;
    /** STATEMENT that may go on. */
    static final int STATEMENT_OPEN = 1 << 7;
    /** Word that opens a clause ("what", "if"): in it any statement may stand. */
    static final int CLAUSE = 1 << 8;
    /** Word that makes a statement of the words around it. */
    static final int FINITE = 1 << 9;
    /** Word after which a statement comes in any case ("but", "unfortunately"). */
    static final int TURN = 1 << 10;

    private static final String FRAGMENTS = """
            PERSON = <name>|<mask>|<name> <name>|<mask> <mask>
            WHO = <name>|<mask>|<word>|<name> <name>|<mask> <mask>|mr <name>|mrs <name>|ms <name>
            HELLO = hi|hello|hey|hiya|howdy|greetings|good morning|good afternoon|good evening|good day|morning|
                afternoon|evening|hallo|hi hi|hello hello
            THROUGH = (through|speaking|talking|chatting|connected|chatting here|in contact) (to|with)|through
            THANKS = thanks|thank you|many thanks|thank you very much|thank you so much|thanks so much|
                thanks a lot|thx|i thank you|we thank you
            IM = i'm|i am|we're|we are
            ILL = i'll|i will|we'll|we will|i'm going to|i am going to|we're going to|we are going to|i shall|
                we shall|i can
            SORRY = sorry|[so|very|really] sorry|(i'm|i am|we're|we are) [so|very|really|truly|terribly|
                extremely] sorry|[i|we|we do|i do] [sincerely|deeply] (apologize|apologise)|[my|our] [sincere|
                deepest|sincerest] apologies
            UNIT = moment|moments|minute|minutes|min|mins|second|seconds|sec|secs|mo|tick|bit|while
            AMOUNT = [just] (a|one|another|a quick|one quick|a brief|a short|one more|a few|a couple|
                a couple of|few|couple of|couple|a few more|two|some|some more|a little|a single) ({UNIT}|time|
                more time|{UNIT} or two)|[just] ({UNIT}|some time|more time|a bit more time|a little time|
                a little bit|a little longer|a bit longer|your time)
            SPAN = (<small>|<number>|two|three|four|five|ten|fifteen|twenty|one or two|two or three|half an|an|
                one|a few|a couple of) [more] [to <small>] (minutes|mins|min|minute|seconds|secs|hours|hour|
                hrs)|<span>
            I_NEED = i need|i'll need|i will need|i just need|i'd need|i would need|i require|we need|
                i may need|i might need
            LEAD = (let me|lemme|let us|let's|please let me|allow me [(a|one|a few|some|a couple of|just a|
                a quick) (moment|moments|minute|minutes|second|seconds|sec|time|mins)] to|please allow me [(a|
                one|a few|some|a couple of|just a|a quick) (moment|moments|minute|minutes|second|seconds|sec|
                time|mins)] to|i'll|i will|i'm going to|i am going to|i'm just going to|we'll|we will|
                we're going to|i need to|i'll need to|i have to|i'll have to|i would like to|i'd like to|
                i want to|i shall|i'm trying to|i am trying to|[i'm|i am|i'd be|i would be|i'll be|i will be|
                we'd be] [more than|very|so] (happy|glad) to|i'm here to|going to|gonna|i'm gonna|give me (a|
                one|a few|some|a couple of|just a|a quick) (moment|moments|minute|minutes|second|seconds|sec|
                time|mins) to|give me (a|one|a few|some|a couple of|just a|a quick) (moment|moments|minute|
                minutes|second|seconds|sec|time|mins) and i'll|one moment to|while i|while we|as i|so i can|
                so that i can) [just|quickly|also|first|now|then|please|go ahead and|quickly just|gladly|try to|
                try and|further|personally|immediately|certainly|definitely]
            CHECK = check|check on|check in|check with|double check|doublecheck|recheck|verify|review|
                investigate|look|look into|look at|look up|look for|look through|look over|take a look|
                have a look|take a [quick|closer|deeper] look|have a [quick|closer|deeper] look|find out|
                pull up|pull|bring up|get up|consult|ask [my|our|the|a] [<word>] (team|colleague|colleagues|
                supervisor|manager|specialist|specialists|department|lead)|check this|search|dig|read|
                read through|go through|go over|locate|access|confirm|gather|open your|test|take over|
                speak with|speak to|talk to|inquire|enquire|get this (checked|verified)|get that (checked|
                verified)|get it checked|work on|analyse|analyze|inspect|examine|validate|research|retrieve|
                fetch
            CHECKING = checking|double checking|looking into|looking at|looking for|looking up|looking this up|
                looking that up|looking it up|looking over|looking through|looking|verifying|reviewing|
                investigating|pulling up|pulling|searching|working on|consulting|reading|gathering|waiting for|
                waiting on|waiting to hear|trying to find|asking my|asking our|asking the|digging|taking a look|
                having a look|getting your|getting the|going through|loading|accessing|locating
            CHECKNOW = check|look|look into|verify|checking|looking
            RETURN = be in touch|update you|keep you posted|keep you updated|keep you informed|let you know|
                come back to you|come back|return to you|write back|write you back|reply|respond|answer you|
                call you back|call you|give you a call|give you an update|send you an update|report back|
                inform you|reach out|reach out to you|follow up|follow up with you|follow up on|contact you|
                get in touch|get in touch with you|write to you|email you|message you|ring you|get back|
                be in contact|have an update|have an answer|get an answer|get you an answer
            """;

    private static final String GREETINGS = """
            {HELLO} [there|again|back|all|everyone|sir|madam|mam|ma'am|dear|customer|dear customer|valued customer|team|folks|and welcome|and welcome back|and good (morning|afternoon|evening)] [{WHO}]
            (dear|welcome|welcome back) [customer|valued customer|sir|madam|sir or madam|{WHO}]
            (my name is|my name's|you're {THROUGH}|you are {THROUGH}|you are now {THROUGH}|you're now {THROUGH}) (<word>|{WHO})
            (this is|i'm|i am|it's|it is) {PERSON} [here|speaking|again]
            {PERSON} (here|speaking)
            how are you [doing|feeling] [today|this morning|this afternoon|this evening]
            [i] hope (you are|you're|this message finds you|this finds you|this email finds you|all is|everything is) [doing|having a|keeping] (well|good|great|fine|great day|good day|lovely day|nice day|good morning|safe) [today|so far]
            (nice|pleased|great|lovely|good|pleasure|a pleasure) to (meet|have|see|hear from) you [here|today|again]
            """;

    private static final String OPEN_GREETINGS = """
            (welcome|welcome back|hello and welcome|hi and welcome) to
            {THANKS} for (contacting|reaching out|getting in touch|getting in contact|writing|writing in|chatting|chatting in|messaging|calling|joining|connecting|choosing|coming|being a|using|visiting|your message|your email|your mail|your enquiry|your inquiry|your question|your query|your call|your contact|your interest|your request|your ticket|taking the time to (contact|write|reach out)|being here|stopping by|getting back|coming back|your reply|your response)
            (my name is|my name's|you're {THROUGH}|you are {THROUGH}|you are now {THROUGH}|you're now {THROUGH}|i'm|i am|this is) {PERSON} (from|with|of|at|in|on|for|and i'm with|and i am with|your)
            {ILL} be (helping|assisting|looking after|taking care of|supporting|your|the one helping|the one assisting|here to help|here to assist|happy to help|happy to assist|glad to help|glad to assist|more than happy to help|more than happy to assist|able to help|able to assist|of help|of assistance)
            (how|what) (can|may|could|might|should|would) (i|we) [best] (help|assist|support|do for|be of help|be of assistance|be of service|serve)
            [is there] (something|anything) (i|we) can (help|assist|do)
            [{IM}|i'd be|i would be|we'd be|we would be|{ILL} be] [very|more than|so|always|only too] (happy|glad|pleased|delighted|here|available) to (help|assist|support|be of help|be of assistance|be of service)
            (i|we) (can|could|will) [certainly|definitely|surely|absolutely|gladly|gladly] (help|assist) [you]
            (i'll|we'll|let me|let us|allow me to|i would love to|i'd love to) [certainly|definitely|surely|absolutely|gladly|try to|do my best to|try my best to] (help|assist) [you]
            (i'll|i will|we'll|we will|let me|let's) (see|try|do) (how|what|my best|our best) [i|we] [can] [do] [to] (help|assist)
            """;

    private static final String HOLDS = """
            {AMOUNT}
            (hang|hold) tight
            (brb|be right back|right back|with you shortly|with you soon|back shortly|back soon)
            (this|it|that) (will not|won't|will|shouldn't|should not|may|might) [only|just] take [me] [a] [{AMOUNT}|long|too long|very long|a bit|some time]
            ({IM}|i'm still|i am still) on it
            (almost|nearly) (there|done)
            """;

    private static final String OPEN_HOLDS = """
            [please|kindly|just] {AMOUNT} [please]
            [please|kindly] (give|allow|grant) (me|us) [just] [about|another|up to|around] ({AMOUNT}|{SPAN})
            {I_NEED} [just] [another] ({AMOUNT}|{SPAN})
            (please|kindly) [do] [just] (hold|wait|stay|remain|stand by|be patient|standby) [on|here|with me|online|on the line|connected|in the chat|tuned] [a] [for] [{AMOUNT}|{SPAN}]
            [please|kindly|just|if you could|if you can] (bear with (me|us)|hang on|hold on|hang in there|stand by|sit tight|stay tuned|stay with me|stay online|hold the line) [just] [a] [for] [{AMOUNT}|{SPAN}]
            {THANKS} for (waiting|holding|your patience|your patience and understanding|bearing with (me|us)|being patient|being so patient|staying with me|staying online|hanging on|hanging in there|staying on the line|standing by|your continued patience|your kind patience|patiently waiting)
            (appreciate|i appreciate|we appreciate) your (patience|patience and understanding)
            [i'm|i am|we're|we are|and] [still|just|currently|now|right now|also] ({CHECKING}) [on|with|into|at|in]
            {LEAD} {CHECK}
            (i can|we can) [certainly|definitely|quickly|surely] (check|look into|look that up|look it up|have a look|take a look|find out)
            (let me|lemme|let us|let's) [just] (see|think) [now|here]
            {LEAD} (see|find out|figure out|ask around|see about) (what|if|whether|how|why|when|where|who|which|that)
            [and] [{ILL}] [just] (get|be getting) back (to|with) (you|u)
            {ILL} [also|then|definitely|surely|try to] {RETURN}
            (our team|the team|a colleague|my colleague|someone|somebody|our specialists|our specialist|our support team|our technical team|our experts|the relevant team|the right team|a specialist|an agent|a member of our team|a member of the team|one of our agents|one of our colleagues) will [also|then|definitely|surely] (get back to you|contact you|be in touch|reach out to you|be with you|come back to you|call you|call you back|email you|write to you|update you)
            {ILL} be (right back|back|with you|right with you|right there)
            [to] {CHECKNOW} (now|right now|it now|that now|this now|for you|it for you|that for you|this for you)
            """;

    private static final String ASKED_HOLDS = """
            (can|could|would|will|may|might) you [please|kindly|just|also] (hold|hold on|wait|give me|allow me|bear with me|stay|stay online|hang on|be so kind to wait|stand by) [on] [for] [just] [{AMOUNT}|{SPAN}]
            (can|could|may|might|shall) i [please|kindly|just|quickly|also] (put you on hold|place you on hold|ask you to (hold|wait|bear with me|hold on)|have|get|take|ask for) [just|another] ({AMOUNT}|{SPAN})
            (can|could|may|might|shall) i [please|kindly|just|quickly|also] (put you on [a] hold|place you on hold|place you on a hold|ask you to (hold|wait|bear with me|hold on))
            (would|do) you mind [if i] (holding|waiting|giving me|bearing with me|holding on|put you on hold|place you on hold) [on] [for] [{AMOUNT}|{SPAN}]
            (is|would) it [be] (ok|okay|alright|fine) [with you|for you] if i (put|place) you on [a] [brief|quick|short] hold
            """;

    private static final String COURTESIES = """
            (and|so|ok|okay|sure|sure thing|of course|certainly|absolutely|definitely|please|great|perfect|alright|all right|right|well|oh|then|no problem|no worries|not a problem|got it|i see|i got it|also|here|today|for you|again|as well|in the meantime|meanwhile|first|now|sir|madam|ma'am|mam|dear|customer|excellent|good|cool|noted|ah|hmm|hm|just|kindly|wonderful|awesome|by all means|let's see|ok so|in order to help|with pleasure|my pleasure|gladly|fine|there|shortly|asap|as soon as possible|as soon as i can|at the earliest|soon|thanks a lot|alrighty|understood|in the mean time|for that|for this|while i check|with that|with this|let's do this)
            {THANKS} [so much|very much|a lot] [again] [for (that|this|it|the information|the info|the details|your time|the update|the reply|confirming|the confirmation|letting me know|sharing|sharing that|providing that|clarifying|the clarification|your reply|your answer|your understanding)]
            {SORRY} [about|for|to hear] [that|this|it|the wait|the long wait|the delay|the inconvenience|any inconvenience|any inconvenience caused|the inconvenience caused|the trouble|the issue|the confusion|the late reply|keeping you waiting|the delayed response|the delay in (responding|response|my response|my reply)]
            [i'm|i am] [so|very] sorry to keep you waiting
            (don't worry|not to worry|no need to worry|lovely|that is fine|that's fine|that's great|that is great|that's perfect|that's ok|that's okay)
            [i] [can|do|completely|totally|fully|certainly] [completely|totally|fully|certainly] understand [you|that|this|your (frustration|concern|concerns|situation|point|disappointment|position|question|request|issue|problem|feeling|feelings)]
            """;

    private static final String STATEMENTS = """
            (yes|yeah|yep|yup|no|nope|correct|indeed|exactly|you're welcome|you are welcome|that's right|that's correct|that is correct)
            """;

    private static final String OPEN_STATEMENTS = """
            {SORRY} (about|for|to|that|if)
            {THANKS} [so much|very much|a lot] for
            [i] [can|do|completely|totally|fully|certainly] [completely|totally|fully|certainly] understand (that|how|your|why|the|you)
            """;

    /** Words with which a subordinate clause begins. */
    private static final String CLAUSES =
            "(what|whats|what's|if|whether|why|how|where|when|which|who|while|whilst|once|until|till|that's|meantime)";

    /** Words that make a statement, an instruction or a request of a tail. */
    private static final String FINITES =
            "(is|are|was|were|has|have|had|does|did|do|can|cannot|can't|could|should|would|must|need|needs|may|might|i|i'm|i've|i'd|it's|there's|that's|we've|you're|you've|you'll|you'd|they|he|she|please|will|won't|isn't|wasn't|aren't|don't|doesn't|didn't|click|here's)";

    private static final String TURNS =
            "(forward|but|however|unfortunately|because|since|therefore|unless|yes|no|so|although|though|otherwise|instead|actually|apparently|turns|it'll|due|successfully|cannot|can't|regrettably)";

    private AgentPhrases() {}

    static Phrases compile() {
        return fragments(new PhraseCompiler())
                .add(GREETING, GREETINGS)
                .add(GREETING_OPEN, OPEN_GREETINGS)
                .add(HOLDING, HOLDS)
                .add(HOLDING_OPEN, OPEN_HOLDS)
                .add(HOLDING_ASKED, ASKED_HOLDS)
                .add(COURTESY, COURTESIES)
                .add(STATEMENT, STATEMENTS)
                .add(STATEMENT_OPEN, OPEN_STATEMENTS)
                .add(CLAUSE, CLAUSES)
                .add(FINITE, FINITES)
                .add(TURN, TURNS)
                .compile();
    }

    private static PhraseCompiler fragments(PhraseCompiler builder) {
        return builder.fragments(FRAGMENTS)
                .spellings("please", "pls", "plz", "plse", "pleas")
                .spellings("you", "u")
                .spellings("minute", "minut", "minuet")
                .spellings("moment", "momment", "momet", "momen");
    }
}
