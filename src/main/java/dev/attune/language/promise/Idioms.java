package dev.attune.language.promise;

import dev.attune.language.PhraseCompiler;

/** Phrases that are read as they stand: what commits to nothing, what happens to the customer, what needs no subject. */
final class Idioms {
    private static final String NOTHING = """
            be (able|unable|honest|waiting|closing|moving|sorry|looking forward|missed|your|assisting|helping [you]|eagerly|ending|disconnecting|disconnected|required|away|eligible|charged|available|in a position|subject|a pleasure|my|our|one|only|happily|asking you|needing|like|interested|using)
            (needs|need) [you|your|to|a|some|more|the]
            (have|has) to
            (like|love|appreciate|recommend|suggest|advise|require|want|await|wait|hope|miss|understand|welcome|assume|think|know|remain|believe|admit|say|repeat|reiterate|remind you|invite|encourage|urge|expect|depend|vary|differ|cost|matter)
            (request|ask) (you|to|your)
            ask that you
            look forward
            (end|close|leave|disconnect) [out] [the|this|our] (chat|conversation|session|chats)
            (close) out
            (close|end) [it|this] [out] here
            see you
            (assist|help) you today
            keep up the [good|great]
            keep (our|my) fingers
            put you on [a] [brief|quick|short] hold
            (pop|place) you on [a] [brief|quick] hold
            hold
            gladly (assist|help) you today
            (be|get) charged
            (find|notice|see|note) that
            send you to
            direct you
            refer you to
            receive
            await
            """;

    private static final String YOU = """
            (receive|receiving|recieve) [a|an|the|your]
            be receiving [a|an|the|your]
            be getting [a|an|the|your]
            get [a|an|the|your|it|another|back]
            have (a|an|your|it|our|another|the|them|this)
            hear [back] from
            be hearing [back] from
            be (kept|sent|emailed|mailed|texted|contacted|called|notified|informed|updated|refunded|credited|compensated|reimbursed|assisted|helped|given|issued|provided|paid|phoned|told)
            """;

    private static final String THING = """
            be [back] (with|in|on) (you|your)
            (be|get) back (on|in|to|up|online|at|with|by|tomorrow|next|soon|shortly)
            (reach|reaches|reaching) you
            (go|goes|going) (out|live|up|in)
            (be|is) (live|out|fixed|ready) [in|by|on|with]
            be on (its|their|the) way
            (ship|ships|land|lands|follow|follows)
            (be) (up|available|there|yours) (by|on|in|from)
            come off
            (comes|coming) [back] [with|in|on|off]
            (leaves|leaving|lands)
            (goes|going|go) [back] to [you|your|the] [card|account|bank|inbox|email|team]
            (goes|going|go) back
            """;

    private static final String STATES = """
            (see|have|get|do|take|read|look|ask|write|refer|deliver|close|provide|work|say|tell|show|keep|use|make|run|go|note|support|serve|help|assist|offer|stay|try|hold|find|cover|pay|set|give|put|come|check|review|verify|monitor|improve|consider|strive|ensure|continue|request|advise|suggest|recommend|regret|appreciate|understand|apologise|apologize|want|need|hope|expect|require|thank|speak|reply|respond|confirm|report|share|ship|track|include)
            (has|shows|offers|tells|reviews|keeps|works|provides|covers|helps|supports|holds|opens|closes|makes|gives|means|says|takes|uses|finds|sees|reads|looks|does|gets|sets|stays|tracks|handles|serves)
            (have|are|am|is|do|can|could|would|should|may|might|had|was|were)
            """;

    private static final String GLADLY = """
            be [more than|so|very|super|always|really|only too] (happy|glad|pleased|delighted) to
            """;

    private static final String MUST = """
            (need|have) to [also|then|first|just|now|please]
            be (sure|certain) to [also]
            go ahead and
            take the liberty to
            """;

    private static final String SPARED = """
            pass you
            forget
            close (it|this|your)
            leave you
            let you down
            give up
            push
            cut
            """;

    private static final String UNCHARGED = """
            (charge|bill) (you|u|it|any|the)
            """;

    private static final String FRAGMENTS = """
            will do
            leave (it|this|that) (with|to) (me|us)
            [please] expect [a|an|to] [quick|short] (call|connect|reply|response|update|email|mail|message|dm|callback|hear) [back] [from]
            you can expect [a|an|to] [quick|short] (call|connect|reply|response|update|email|mail|message|dm|callback|hear) [back] [from]
            """;

    private static final String TIMED = """
            [be] [right] back [here|with|with you] (in|by|at|within|before)
            [back] with you in
            next update
            update [is] [coming]
            another update
            answer [here|there|you|today|tomorrow]
            reply [here|there]
            more (news|info|details)
            """;

    private static final String WAITS = """
            (one|a|just a|give me a|few|couple|two|2|1|another) [quick|brief] (moment|minute|minutes|moments|min|mins|sec|second|seconds)
            bear with (me|us)
            (please|kindly|do|hang|hold) (hold|wait|on|stay)
            (hold|hang) on
            while i
            """;

    private static final String REQUESTS = """
            (request|requesting|requested)
            (send|share|dm|email|drop|fill|provide|reply|upload|tell|write|give|pop|mail|attach|submit|post|call|reach|contact|confirm|forward|msg|say|paste|answer|sign|choose|pick|message|type|enter|click|try|visit|follow|show|complete|return|text|quote|ping|shoot|report|log|open|connect)
            (could|can|would|will) you
            (share|sharing|sending|providing|writing|dropping) (with|to|us|me|an|your)
            would you mind
            let (us|me) know
            (you can|you could|you may|you might|feel free to)
            """;

    private static final String GUARANTEES = """
            (i|we) [can|personally|absolutely|fully|do|hereby] guarantee [you|that|it|this]
            and guarantee (you|that|it|this)
            (this|it|that|which) (will never|will not|won't) [ever] (happen|occur|repeat) [ever] again
            never [ever] (happen|occur) again
            (we|you|i) will (definitely|certainly|surely) get (all|your|every|the whole)
            (you will|you'll) never have [any|a|this|that|another] [more] (problem|problems|issue|issues|trouble) [ever] again
            (nothing|no problem) [like this|of the kind|of this kind|of the sort] will ever (happen|occur|go wrong) again
            i swear [that|you|to you]
            """;

    private Idioms() {}

    static void addTo(PhraseCompiler compiler) {
        compiler.add(Verb.NOTHING, NOTHING)
                .add(Verb.OF_YOU, YOU)
                .add(Verb.BY_ITSELF | Verb.ACT | Verb.BASE | Verb.THIRD | Verb.ING, THING)
                .add(Verb.STATE, STATES)
                .add(Verb.GLADLY, GLADLY)
                .add(Verb.SPARED, SPARED)
                .add(Verb.SPARED | Verb.ACT, UNCHARGED)
                .add(Verb.MUST, MUST)
                .add(Verb.FRAGMENT, FRAGMENTS)
                .add(Verb.TIMED_FRAGMENT, TIMED)
                .add(Verb.WAIT, WAITS)
                .add(Verb.REQUEST, REQUESTS)
                .add(Verb.GUARANTEE, GUARANTEES);
    }
}
