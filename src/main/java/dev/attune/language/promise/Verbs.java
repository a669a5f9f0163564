package dev.attune.language.promise;

import dev.attune.language.PhraseCompiler;

/**
 * The phrases that say what is done. A line is a verb and what follows it; forms are base, third person, participle
 * and -ing between slashes, or {@code ~} behind the base of a regular one.
 */
final class Verbs {
    private static final String REPLY = """
            get/gets/got/getting [right|straight] (back|bak) [to|with|at] [you|u]
            reply~ [back] [to] [you]
            respond~ [back] [to] [you]
            answer~ [back] [you]
            revert~ [back] [to] [you]
            update~ (you|u|here|him|her)
            update~ (this|the|your|our) (ticket|case|thread|page|post|status|system status)
            (let|lets|letting) (you|u|ya) know
            let/lets/let/letting (you|u|ya) know
            be/is/been/being in (touch|contact) [with (you|u)]
            be/is/been/being (updated|informed|notified|answered)
            get/gets/got/getting [back] [in] (touch|contact) [with (you|u)]
            reach/reaches/reached/reaching [back] out
            reach/reaches/reached/reaching [back] [to] (you|u)
            write/writes/written/writing [back]
            write/writes/written/writing (to) (you|u)
            follow~ (up|back)
            come/comes/come/coming [right|straight] back (to|with|and)
            keep/keeps/kept/keeping you (posted|updated|informed|in the loop|up to date|in the know)
            (keep) (posted|updated)
            keep/keeps/kept/keeping (informed|updated|posted)
            message/messages/messaged/messaging [you|u]
            (msg|pm) (you|u)
            tag/tags/tagged/tagging you
            tweet~ (you|here)
            drop/drops/dropped/dropping [you] a (line|note|message)
            report~ back
            tell/tells/told/telling (you|u)
            inform~ (you|u)
            notify/notifies/notified/notifying [you|u]
            give/gives/given/giving you [a|an|the] [proper|full|real|clear] (update|feedback|answer|reply|response|status|news|outcome)
            post/posts/posted/posting (here|back|an update|the outcome|each update|updates)
            post/posts/posted/posting (it|this|that|the <word>|the (update|outcome|answer|result|news)) [back|in] here
            confirm~ (here|to you|with you|back|once|by|when)
            (check|circle|come|swing) back (with|in with|here|in)
            touch base
            have [an|the|some] (answer|update|news|reply|response)
            speak/speaks/spoken/speaking (to|with) you
            talk~ to you
            get/gets/got/getting you [an|the|some] (answer|update|news)
            be/is/been/being [right] back [here|with]
            return/returns/returned/returning (to you|with)
            hear/hears/heard/hearing [back] from
            discuss/discusses/discussed/discussing
            """;

    private static final String TELL = """
            be/is/been/being (informed|notified|updated)
            inform~ (you|u)
            notify/notifies/notified/notifying [you|u]
            """;

    private static final String CONTACT = """
            contact~ [you|u]
            be/is/been/being contacted
            """;

    private static final String WRITE = """
            email~ (you|u)
            e mail (you|u)
            mail/mails/mailed/mailing (you|u)
            text/texts/texted/texting (you|u)
            (txt|dm|sms|whatsapp) (you|u)
            """;

    private static final String CALL = """
            call~ [you|u|him|her|them|your|back]
            ring/rings/rung/ringing [you|u|him|her|them|back]
            connect~ with (you|u)
            phone/phones/phoned/phoning [you|u|him|her|back]
            telephone/telephones/telephoned/telephoning [you]
            give/gives/given/giving (you|u|him|her|them) a [quick] (call|ring|bell|buzz|callback|call back)
            (arrange|schedule|organise|book) (a|the) [phone|return] (call|callback|call back)
            """;

    private static final String SEND = """
            send/sends/sent/sending [you|u|it|them|out|over|across]
            write/writes/written/writing [you] (a|the)
            write/writes/written/writing your <word> (a|the)
            resend/resends/resent/resending
            email~ [you|u]
            e mail [you]
            e mailed
            e mailing [you]
            mail/mails/mailed/mailing [you|u]
            text/texts/texted/texting [you|u]
            (txt|dm|sms|whatsapp) [you|u]
            dm/dms/dmed/dming [you|u]
            post/posts/posted/posting [you|it|them|out]
            ship~
            dispatch/dispatches/dispatched/dispatching
            despatch/despatches/despatched/despatching
            mail~ out
            provide/provides/provided/providing [you|the|a|all]
            forward/forwards/forwarded/forwarding (you|it to you|them to you)
            share/shares/shared/sharing (the|a|some|with you|those|more) [direct] [link|steps|details|instructions|information|screenshots|update|updates|with you]
            share/shares/shared/sharing (with you|the steps|the link|more details)
            issue/issues/issued/issuing
            drop/drops/dropped/dropping [you] (the|a|an) [link|code|email|mail]
            attach/attaches/attached/attaching
            """;

    private static final String ESCALATE = """
            escalate~
            pass/passes/passed/passing [it|this|that|these|them|your|the|on|along] [on|along|over|up|to|feedback|comments|suggestion|details|thoughts|information|points|idea|request|same] [on|along|over|up|to|through]
            forward/forwards/forwarded/forwarding
            raise/raises/raised/raising
            hand/hands/handed/handing (you|it|this|over|that)
            transfer/transfers/transferred/transferring (you|this chat|the chat|your chat)
            refer/refers/referred/referring
            submit/submits/submitted/submitting
            report~
            flag/flags/flagged/flagging
            connect~ (you|u)
            put/puts/put/putting you (through|in touch)
            put/puts/put/putting (this|it) (to|before|forward)
            assign~
            push/pushes/pushed/pushing (this|it|that) (to|up)
            take/takes/taken/taking (this|it) up [with]
            speak/speaks/spoken/speaking (to|with) (my|our|the|a)
            involve/involves/involved/involving
            relay~
            let/lets/let/letting (our|the|my) [<word>|<name>|product|support|tech] (team|colleagues|colleague|manager|developers) know
            let them know
            convey~
            """;

    private static final String ACT = """
            arrange~
            refund~
            sort/sorts/sorted/sorting
            get/gets/got/getting (this|it|that|things|your) (sorted|issue sorted|straightened|concern sorted)
            make/makes/made/making (sure|certain)
            ensure~
            reimburse~
            credit~
            process/processes/processed/processing
            replace~
            fix/fixes/fixed/fixing
            resolve~
            restore~
            correct~
            repair~
            review~
            investigate~
            address/addresses/addressed/addressing
            implement~
            add~
            apply/applies/applied/applying
            reset/resets/reset/resetting
            reopen~
            activate~
            reactivate~
            reinstate~
            release~
            deploy~
            roll/rolls/rolled/rolling out
            compensate~
            transfer/transfers/transferred/transferring
            handle~
            reship/reships/reshipped/reshipping
            redeliver~
            reverse~
            waive~
            pay/pays/paid/paying
            verify/verifies/verified/verifying
            settle~
            complete~
            carry/carries/carried/carrying out
            analyse~
            analyze~
            look/looks/looked/looking (into|at)
            take/takes/taken/taking care of
            get/gets/got/getting (fixed|resolved|sorted|corrected|refunded|credited|unblocked|checked)
            notify/notifies/notified/notifying the
            rectify/rectifies/rectified/rectifying
            improve~
            remove~
            use/uses/used/using
            unblock~
            unlock~
            lift~
            collect~
            follow~ up on
            """;

    private static final String DO = """
            book~
            deliver~
            return/returns/returned/returning
            cancel/cancels/cancelled/cancelling
            change~
            close~
            create~
            open~
            order~
            start~
            stop/stops/stopped/stopping
            try/tries/tried/trying
            keep/keeps/kept/keeping
            set/sets/set/setting
            put/puts/put/putting
            take/takes/taken/taking
            make/makes/made/making
            bring/brings/brought/bringing
            do/does/done/doing
            get/gets/got/getting
            give/gives/given/giving
            have/has/had/having
            move~
            note~
            proceed~
            push/pushes/pushed/pushing
            run/runs/run/running
            show/shows/shown/showing
            switch/switches/switched/switching
            walk~
            chase~
            ask~
            swap/swaps/swapped/swapping
            come/comes/come/coming
            go/goes/gone/going
            visit~
            deal/deals/dealt/dealing
            cover~
            decide~
            confirm~
            approve~
            measure~
            monitor~
            find/finds/found/finding
            request~
            schedule~
            extend~
            update~
            upgrade~
            rebook~
            reboot~
            prepare~
            sign~
            speak/speaks/spoken/speaking
            tell/tells/told/telling
            inform~
            leave/leaves/left/leaving
            post/posts/posted/posting
            drop/drops/dropped/dropping
            freeze/freezes/frozen/freezing
            block~
            offer~
            hold/holds/held/holding
            track~
            trace~
            reply~
            build/builds/built/building
            launch/launches/launched/launching
            introduce~
            publish/publishes/published/publishing
            include~
            print~
            finish/finishes/finished/finishing
            fill~
            carry/carries/carried/carrying
            attend~
            read/reads/read/reading
            """;

    private static final String CHECK = """
            check~ [it|this|that|with|on|in|for|into|up|out]
            double check
            recheck~
            look/looks/looked/looking
            look/looks/looked/looking (into|at|up|over|through|for) [it|this|that]
            (have|take) a [quick|closer|deeper|good|proper] look
            having a [quick|closer] look
            taking a [quick|closer] look
            see/sees/seen/seeing
            verify/verifies/verified/verifying [it|this|that|with]
            review~ [it|this|that]
            find/finds/found/finding out
            read/reads/read/reading
            pull/pulls/pulled/pulling up
            locate~
            search/searches/searched/searching
            try/tries/tried/trying to (locate|find|see|check)
            """;

    private static final String VAGUE = """
            help~ [you|u|out|with]
            assist~ [you|u]
            do/does/done/doing (our|my|the|its|their) (best|utmost|level best|very best|needful)
            do/does/done/doing (everything|whatever|all|what)
            try/tries/tried/trying [our|my|to|and] [best|level best|utmost|very best|to do]
            see/sees/seen/seeing (what|if)
            take/takes/taken/taking (it|this|things) from (here|there)
            take/takes/taken/taking (this|it|that|your|these|them|feedback|the) [feedback|suggestion|suggestions|point|points|thoughts|input|inputs] [into|in] (consideration|account|note|board|onboard)
            take/takes/taken/taking [into|in] (consideration|account)
            share/shares/shared/sharing (this|it|that|your|the|these) [feedback|suggestion|comments|details|thoughts|concern|same|idea|concerns|experience|information|findings|request] with
            share/shares/shared/sharing with (our|the)
            share/shares/shared/sharing [your] (feedback|suggestion|suggestions|thoughts|comments)
            consider~
            (keep|keeping|kept) (in mind|an eye)
            keep/keeps/kept/keeping (an eye|it in mind|this in mind|that in mind|your)
            keep/keeps/kept/keeping (working|improving|trying|building|striving|innovating|adding|making|bringing)
            (continue|continues|continuing) [to|working]
            work~ (on|with|hard|towards|closely|toward|to)
            improve~
            strive~
            endeavour~
            endeavor~
            (be|am|are|is) [right|always] here
            go/goes/gone/going from there
            stay~
            guide~
            support~ you
            serve~
            reconsider~
            monitor~
            note~
            have a think
            come/comes/come/coming up with
            deal/deals/dealt/dealing with
            """;

    private Verbs() {}

    static void addTo(PhraseCompiler compiler) {
        add(compiler, Verb.REPLY | Verb.OF_THING, REPLY);
        add(compiler, Verb.CALL | Verb.OF_THING, CALL);
        add(compiler, Verb.TELL | Verb.REPLY | Verb.OF_THING, TELL);
        add(compiler, Verb.CONTACT | Verb.REPLY | Verb.OF_THING, CONTACT);
        add(compiler, Verb.WRITE | Verb.SEND | Verb.OF_THING, WRITE);
        add(compiler, Verb.SEND | Verb.OF_THING, SEND);
        add(compiler, Verb.ESCALATE | Verb.OF_THING, ESCALATE);
        add(compiler, Verb.ACT | Verb.OF_THING, ACT);
        add(compiler, Verb.VAGUE | Verb.OF_THING, VAGUE);
        add(compiler, Verb.ACT, DO);
        add(compiler, Verb.CHECK | Verb.ACT, CHECK);
    }

    private static void add(PhraseCompiler compiler, int kind, String verbs) {
        verbs.lines().forEach(line -> {
            int blank = line.indexOf(' ');
            String verb = blank < 0 ? line : line.substring(0, blank);
            String rest = blank < 0 ? "" : line.substring(blank);
            if (verb.endsWith("~")) {
                verb = regular(verb.substring(0, verb.length() - 1));
            }
            String[] forms = verb.split("/", -1);
            if (forms.length == 4) {
                compiler.add(kind | Verb.BASE, forms[0] + rest);
                compiler.add(kind | Verb.THIRD, forms[1] + rest);
                compiler.add(kind | Verb.PARTICIPLE, forms[2] + rest);
                compiler.add(kind | Verb.ING, forms[3] + rest);
            } else {
                compiler.add(kind | Verb.BASE, line);
            }
        });
    }

    private static String regular(String base) {
        if (base.endsWith("e")) {
            String stem = base.substring(0, base.length() - 1);
            return base + "/" + base + "s/" + base + "d/" + stem + "ing";
        }
        boolean consonantY = base.endsWith("y") && "aeou".indexOf(base.charAt(base.length() - 2)) < 0;
        String stem = consonantY ? base.substring(0, base.length() - 1) : base;
        return base + "/" + stem + (consonantY ? "ies" : "s") + "/" + stem + (consonantY ? "ied" : "ed") + "/" + base
                + "ing";
    }
}
