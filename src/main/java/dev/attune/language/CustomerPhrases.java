package dev.attune.language;

/**
 * What customers write when they expect nothing more. A message needs no reply only if it consists of these phrases
 * from end to end and holds at least one of kind {@link #CLOSING}; any other word means that it says something, so
 * "thanks for nothing" or "ok but" need no rules of their own.
 */
final class CustomerPhrases {
    /** Thanks, agreement, good-bye. */
    static final int CLOSING = 1;
    /** Allowed around a closing phrase, says nothing alone. */
    static final int AROUND = 2;

    private static final String FRAGMENTS = """
            VOCATIVE = <mask>|mate|man|dude|guys|all|everyone|team|sir|madam|maam|ma'am|miss|buddy|bro|brother|
                sister|dear|love|friend|my friend|folks|lovely|honey|hun|pal|boss|mam|lads|gentlemen|my dear|
                there
            YOU = <name>|<name> <name>|{VOCATIVE}
            SO = so|very|ever so|sooo|really
            MUCH = much|very much|a lot|alot|a million|a bunch|a ton|a mil|heaps|loads|lots|tons|indeed|muchly|
                kindly|a lot indeed|a bundle|anyway|anyways|though|then|now|a bunch again|very very much
            NICE = nice|good|great|lovely|wonderful|fantastic|pleasant|blessed|beautiful|amazing|awesome|fab|
                super|excellent|perfect|safe|fabulous|productive|restful|terrific|happy|brilliant|better
            GOOD = great|good|perfect|excellent|awesome|amazing|brilliant|fine|lovely|wonderful|fantastic|super|
                superb|cool|nice|fabulous|fab|terrific|incredible|marvelous|marvellous|outstanding|magnificent|
                sweet|ace
            THANKS = thanks|thank you|thank|thx|thnx|thanx|tnx|tks|thks|thankyou|ty|tysm|tyvm|cheers|ta|
                many thanks|huge thanks|big thanks|thousand thanks|a thousand thanks|lots of thanks|
                thanks and thanks|thank you and thanks|much obliged|gracias|merci|thanks thanks|
                thank you thank you|a big thank you|huge thank you|million thanks|kind thanks|warm thanks|
                with thanks|ok thanks
            OK = ok|okay|okey|oki|okie|okie dokie|okey dokey|okidoki|k|kk|alright|alrighty|allright|all right|
                righto|fine|great|perfect|excellent|awesome|amazing|brilliant|lovely|nice|nice one|cool|super|
                superb|wonderful|fantastic|sweet|neat|fab|fabulous|terrific|good|very good|very nice|very well|
                well done|good job|great job|great stuff|good stuff|deal|agreed|gr8|oh ok|oh okay|oh good|
                oh great|wonderful news|great news|good news|yay|hooray|yippee|that's (fine|ok|okay|great|good|
                perfect|cool)|thumbs up
            WITH = with me|for me|by me|to me|with us|for us
            NOW = now|again|fine|fine now|well|perfectly|perfectly now|great|great now|again now|like a charm
            IT = it|that|this|everything|it's|it all|all|yes it|yes that|yes this|you
            THING = help|assistance|support|time|patience|info|information|update|updates|reply|replies|
                response|responses|clarification|explanation|explanations|answer|answers|advice|service|
                customer service|effort|efforts|understanding|kindness|attention|feedback|tip|tips|hint|link|
                details|guidance|cooperation|great service|hard work|work|heads up|suggestion|suggestions|
                confirmation|message|follow up|instructions|offer|refund|solution|care|assist|troubles|trouble|
                concern|honesty|helpfulness|quickness|consideration|input
            HELP = [all] [of] (your|the|all your|all the|ur|this|that) [very|kind|great|quick|fast|prompt|
                amazing|excellent|awesome|wonderful|good|speedy|super quick|super|patient|clear|very helpful|
                swift|friendly|very quick|very clear] [and] [kind|great|quick|fast|prompt|friendly|excellent|
                good|efficient] {THING} [and (your|the|all your) [kind|great|quick|prompt] {THING}|
                and {THING}] [today|on this|with this|with that|on that|so far|tonight|again|here|
                with everything]
            DOING = letting me know|getting back to me|getting back|clarifying|explaining|explaining that|
                explaining it|explaining this|confirming|checking|helping|helping out|helping me|helping me out|
                helping us|assisting|assisting me|answering|answering my question|answering my questions|
                replying|responding|sorting (it|that|this)|sorting (it|that|this) out|sorting|looking into (it|
                that|this)|looking into (it|that|this) for me|fixing (it|that|this)|resolving (it|that|this)|
                solving (it|that|this)|taking the time|taking care of (it|that|this|me)|being patient|
                being so patient|being so helpful|being helpful|being so kind|being there|coming back to me|
                chatting|chatting with me|sending (it|that|this)|doing (it|that|this)|trying|understanding|
                bearing with me|updating me|informing me|telling me|having me|caring|listening|reaching out|
                following up|all you do|all you've done|all you have done|everything you've done|
                the help you gave me|the quick help|helping me today|helping me with (this|that|it)|
                helping with (this|that|it)
            FOR = for {HELP}|for (help|everything|all|it|that|this|nothing more|being (so helpful|so kind|
                patient|helpful|so patient|there))|for (all|everything) you did|for {DOING} [so (quickly|fast|
                quick)] [today|for me]|for (helping|assisting) [me|us] [out] [with (this|that|it)] [today]|
                for (quick|prompt|fast|great|kind|excellent) (help|response|reply|service|support|answer|
                assistance)|for (info|help|support|information|answering|update|confirmation|assistance)
            THAT = that's|that is|that'll|that will|that|this is|that was|that would|this|that'd|i think that's|
                i guess that's|i believe that's|i think that is|i think that will|it's|it is|it
            BE = be|is|was|will be|would be|should be|about
            FOR_NOW = for (now|today|me|the moment)|now|today|right now|then|here|at the moment|at this time|
                really
            ELSE = else (for now|today|from me|i need|right now|at the moment|at this time)|(further|
                more) from me
            """;

    private static final String THANKS = """
            {THANKS} [{SO}] [{MUCH}] [again] [{FOR}] [{YOU}]
            {THANKS} [{SO}] [{MUCH}] [{YOU}] {FOR}
            {THANKS} [{SO}] [{MUCH}] [again] in advance
            {THANKS} [{SO}] [{MUCH}] to (you|you all|all of you|your team|the team)
            {THANKS} {YOU} {YOU}
            (thanking you|give thanks) [{FOR}]
            [i|we|it's] [do] [just] [really|truly|very|so|greatly|much] appreciate [it|that|this|you|{HELP}] [{SO}] [{MUCH}]
            [i|we|it's|it is|that's|that is|your help is|your time is] [very|so|really|greatly] [much] appreciated
            (i'm|i am|we're|we are) [very|so|really|most] (grateful|thankful) [to you|{FOR}]
            (i|we) [really] (thank you|wanted to thank you|want to thank you|would like to thank you|just want to say thank you) [{SO}] [{MUCH}] [{FOR}]
            (bless you|god bless [you]) [all]
            """;

    private static final String AGREEMENT = """
            {OK} [then|now] [{VOCATIVE}]
            {OK} {YOU} {THANKS}
            (that's|that is|it's|it is|this is|that was|that sounds|sounds|all|looks) [very|all|absolutely|perfectly|really|so] ({GOOD}|ok|clear|okay|clear now) [{WITH}] [now]
            [{IT}] (works|worked|is working|working) [for me] [{NOW}]
            [yes|yeah|yep] {IT} (did it|did the trick|helps|helped|solved it|fixed it|solves it|answers [all] my (question|questions)|answered my (question|questions)|makes sense|does make sense|does it) [a lot|a bunch|perfectly|{MUCH}] [now]
            (makes sense|will do|got it|gotcha|noted|well noted|duly noted|understood|copy that|roger|roger that|fair enough|good to know|problem solved|issue solved|issue resolved|problem resolved|resolved|solved|sorted|fixed)
            [yes|yeah] [that's|that is|it's|it is|it all|all|it] [all|now] (sorted|fixed|solved|resolved) [now]
            [yes|yeah] (i see|i understand|i got it|i get it|i've got it|i have got it|i got you|i understand now|i see now|i get it now|that is understood|that's understood) [now]
            (i|we) will (do|do that|do so|do it|try that|try it|try this|give it a try|give that a try|keep that in mind|take a look|have a look|check it out) [now|then|right now|later|tonight|tomorrow]
            (i'll|we'll) (do|do that|do so|do it|try that|try it|try this|give it a try|give that a try|keep that in mind|take a look|have a look|check it out) [now|then|right now|later|tonight|tomorrow]
            (no worries|no problem|no probs|np|no rush|no hurry|not a problem|never mind|nevermind|take your time|all good|it's all good|no bother|my pleasure)
            (haha|hahaha|hehe|lol)
            """;

    private static final String CLOSE = """
            [no|nope|nah] [i think] {THAT} [{BE}] (all|everything|it) [i (need|needed|wanted) [to know|today|help with]|from me|from my side|from my end|for (now|today|the moment|me)] [{FOR_NOW}]
            (no|nope|nah|nothing) (i'm|i am|we're|we are|i think i'm|i think we're) [all] (good|fine|set|done|ok|okay) [{FOR_NOW}]
            (i'm|i am|we're|we are|you're) [all] (good|set|done|sorted) [{FOR_NOW}]
            (all good|all set|all done) [here|{FOR_NOW}]
            (no|nope|nah) {THANKS} [{SO}] [{MUCH}] [{YOU}]
            (no|nope|nah) (nothing|not) (else|more|further|for now|right now|at the moment|today|at this time|at present)
            (nothing|not) (else|more|further|for now|right now|at the moment|at this time|at present) [{FOR_NOW}]
            [no|nope] (nothing|not) {ELSE} [{FOR_NOW}]
            [no|nope] [i] [have|there are|there is|i've|i've got|got] no (more|further|other) (questions|question|issues|doubts) [{FOR_NOW}]
            (no questions|no other questions|no further questions|no more questions) [{FOR_NOW}]
            [no|nope] (that|you) (answered|answers|have answered|has answered) (everything|all my questions|my question|my questions)
            (bye|bye bye|goodbye|good bye|farewell|cya|see you|see you soon|see ya|so long|ciao|ta ta|talk soon|talk to you later|speak soon|until next time|til next time|over and out|adios) [now|later|then|{YOU}]
            [you] [too] [and] [i] [hope you|hope you all|will] (have|has|enjoy|wish you|wish|wishing you|i wish you|i hope you have) [yourself|you] [a|an|the rest of|the rest of your|your] [very|really] ({NICE}|{NICE} and {NICE}) [{NICE}] (day|night|evening|afternoon|morning|weekend|week|one|time|rest of your day|rest of the day|day ahead|day today|day too|holiday|holidays|christmas|sunday|saturday|friday|monday|tuesday|wednesday|thursday|work|new year) [as well|too|also|ahead|to you] [{YOU}]
            have (fun|a good one|a great one|a nice one|a good one too)
            [and] (you too|and you|you also|you as well|u2|to you too|to you as well|same to you|the same to you|likewise|same here|the same|you do the same|yourself too|back at you|and to you)
            (take care|stay safe|stay well|be well|keep well|keep safe|good luck|all the best|best wishes|best of luck|cheerio|good night|goodnight|night night|happy (holidays|new year|christmas|easter|weekend)|merry christmas)
            (kind|best|warm|warmest|many|with kind|with best) regards [{YOU} [{YOU}]]
            (regards|best|sincerely|yours sincerely|yours faithfully|yours truly) {YOU} [{YOU}]
            (regards|sincerely|yours sincerely|yours faithfully|yours truly|kindest regards|yours)
            (have|has) (been|was) a pleasure
            (you're|you are|you|you've been|you have been|you were) [such|just|all|always] [a|an|the|most|so|very|really|too|absolutely] [real|great|absolute|true|big|huge] ({GOOD}|helpful|kind|polite|patient|efficient|welcome|best|star|stars|angel|legend|life saver|lifesaver|gem|sweetheart|hero|rock star|rockstar|help|most helpful) [too]
            (it was|it's been|it has been|was) [a] [real|great|very|absolute] (pleasure|{GOOD}|joy|help|helpful) [(talking|speaking|chatting|dealing|working) (to|with) you]
            """;

    private static final String AROUND_CLOSING = """
            (oh|ah|aw|aww|wow|well|so|and|also|then|now|again|yay|phew|hey|hi|hello|hiya|dear|and also|too|as well|anyway|anyways|anyhow|just|in that case|for now|for today|for the moment|omg|right then|that's|finally|please and)
            {VOCATIVE}
            (hi|hello|hey|hiya|dear|good (morning|afternoon|evening|day)) [there] [{YOU}]
            [and] [a] [very] ({NICE}|{NICE} and {NICE}) [{NICE}] (day|night|evening|afternoon|morning|weekend|week|one|time|rest of your day|rest of the day|day ahead|day today|day too|holiday|holidays|christmas|sunday|saturday|friday|monday|tuesday|wednesday|thursday|work|new year) [as well|too|also|ahead|to you]
            (x|xx|xo|xoxo|xd|kiss|hugs|smile|thumbs up)
            [very|so|really|super|extremely|most] (helpful|kind|informative|useful|quick|fast|efficient|thoughtful)
            [a] [very|really|such|what] ({GOOD}|friendly|helpful|efficient|fast|quick|first class|outstanding) [and] [a] [{GOOD}|friendly|helpful|efficient|fast|quick] (service|support|help|job|customer service|customer support|customer care|assistance|team|work|chat|experience|response|advice|info|information|news|idea|explanation)
            (of|a) (great|big|huge|lot of|real|tremendous|massive) help
            (that's|that is|that was|this is|this was|it's|it is|it was|you've been|you have been|you were|you are|you're|i|was) [a|of] [very|so|really|super|extremely|most|quite|such|such a|big|great|huge|real|much] (helpful|kind|informative|useful|quick|fast|easy|help|clear|kind of you|nice of you|good of you)
            (it|that|this) [really] means a lot [to me]
            (that|this|it|you|you've|you have|you really) [really|have] (helps|helped|helped me|help|helped me out) [{SO}] [a lot|a bunch|{MUCH}|me] [out]
            (for) (your help|all your help|everything|your time|your patience|your support)
            (i'm|i am) [so|very|really] (glad|happy|relieved|pleased|satisfied) [now|with that|with this|with it|to hear (it|that|this)]
            (glad|happy|good|great|nice|pleased) to (hear|know) [it|that|this]
            (have|it was nice|it was lovely|nice|lovely) (talking|speaking|chatting) (to|with) you
            [you] did [a] {GOOD} job
            (keep up the) {GOOD} (work|job)
            """;

    private CustomerPhrases() {}

    static Phrases compile() {
        return new PhraseCompiler()
                .fragments(FRAGMENTS)
                .spellings("you", "u", "yu")
                .spellings("your", "ur", "yr", "you're")
                .spellings("are", "r")
                .spellings(
                        "thanks",
                        "thnks",
                        "thanls",
                        "thansk",
                        "thnaks",
                        "thankx",
                        "thks",
                        "thanksss",
                        "tanks",
                        "thankss",
                        "tyty",
                        "thanku",
                        "thxs",
                        "thaks",
                        "thnk",
                        "thank's",
                        "tq")
                .spellings("okay", "okee", "oky", "okk", "oke", "okai")
                .spellings("ok", "k.", "oks", "okays", "oka", "okayy")
                .spellings("great", "grate", "graet", "gret")
                .spellings("perfect", "perfecto", "prefect", "perfekt")
                .spellings("bye", "byee", "bbye", "byebye")
                .spellings("haha", "hah", "hahah", "ha", "jaja")
                .spellings("everything", "everythin", "evrything")
                .add(CLOSING, THANKS)
                .add(CLOSING, AGREEMENT)
                .add(CLOSING, CLOSE)
                .add(AROUND, AROUND_CLOSING)
                .compile();
    }
}
