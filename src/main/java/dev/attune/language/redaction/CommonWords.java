package dev.attune.language.redaction;

/** Words that are no names although a greeting may stand before them or a sentence may begin with them. */
final class CommonWords {
    static final String WORDS = """
            a about above absolutely actually after again against ah all almost alright already also although always am an and another any anybody anyone anything apologies apology app are around as ask at awesome away awful
            back bad be because been before being below best better between big both brilliant but by
            call can cannot can't care certainly chat check come company could couldn't customer customers cool crew
            day days dear definitely delighted desk did didn't do does doesn't doing done don't down during
            each either email enjoy enough especially etc even ever every everybody everyone everything exactly excellent
            fantastic feel few finally fine first folks for forget from fully further
            gentlemen get give glad go going gonna good got great guest guys
            had hadn't happy hard has hasn't have haven't having he he'd he'll hello help her here hers he's hi hey him his honestly hope hopefully how however
            i i'd if i'll i'm im in indeed instead into is isn't it it'd it'll its it's i've
            just keep kind kindly know ladies last late later least less let let's like little live long look looking lot lots love lovely
            madam maam ma'am made make management manager many maybe me member mate might mine more morning most much must my myself
            need never new next nice no nobody none nope nor not nothing now
            of off oh ok okay on once one only onto or order other others our ours out over own
            people perfect perhaps please pls plus possible probably problem
            quick quite rather ready really regarding regards response right
            said same say see seriously service services several shall she should shouldn't since sir sirs so some somebody someone something soon sorry still such super support sure
            take team tell than thank thanks that that's the their theirs them then there there's these they they're they've thing things think this those though thought three through thus to today together tomorrow tonight too two
            ugh unable under understood unfortunately until up update upon us use used usually
            very via wait want wants was wasn't way we we'd welcome well we'll were we're we've what what's whatever when where where's which while who who's why will with within without won't wonderful worse worst would wouldn't wow
            yeah year years yep yes yesterday yet you you'd you'll your you're yours yourself you've
            monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec christmas easter
            english british american german french spanish italian dutch irish scottish welsh indian chinese japanese polish russian turkish australian canadian european african asian muslim jewish hindu catholic
            afraid angry annoyed asking away aware based calling chasing confused contacting cancelling disappointed done due emailing experiencing extremely facing finding following frustrated furious getting giving having hoping interested leaving locked looking losing missing moving paying pleased reaching returning running sad sick stuck supposed thinking tired told trying unable unhappy unsure upset using waiting wanting wondering working writing worried
            account address agent airline amazon android apple assistant bank billing bot broadband card case chrome claim class code complaint delivery department energy facebook fedex flight gmail google hotel hotline ikea insurance internet iphone instagram line lounge mastercard microsoft mobile model netflix netherlands number office online package parcel password payment paypal phone pin policy premium price prime product promo refund reservation royal samsung sales schedule security shop site spotify staff station status stop store subscription system technical ticket tracking train twitter uber ups url visa voucher warranty website whatsapp windows youtube
            europe london paris england scotland wales ireland france germany spain italy america usa uk eu us canada australia india china japan
            north south east west street road cup box po ps fyi asap faq dob id ceo tv pc vip hr it lol omg wtf btw imo nb re fw cc
            accounts associate audience board booking bookings candidate caretaker chairman citizen claims client clients colleague colleagues complaints council councillor data director doctor driver editor elections employer enquiries events fan fans finance founder fraud gamer health holder homeowner host hiring hotels housing human investor landlord learner librarian listener live machine maintenance marketing member members merchant moderator neighbour neighbours nurse officer operations operator owner parent parents partner partners passenger passengers patient planning player players policyholder postmaster principal racer readers reception recipient recruiter registrar relations rep residents resident reservations returns seller sellers shopper student subscriber subscribers supplier teacher tenant tenants traveller traveler user users valued viewer visitor warden
            reference ref regard subject date from to sent message original forwarded note question answer
            black white green blue red grey orange gold silver standard plus pro max mini air ultra
            accepted access active added alert all applied approved arrived attention available booked broken cancelled certain changed charged clear clearly closed completed confirmed correct could correctly delayed delivered despite double empty error failed false free fresh full gone half home hour hours important impossible info information joke live lost lucky maybe minute minutes month months moment nope offline open paid pathetic pending please point quickly received regardless rejected reply resolved returned ridiculous rubbish sent shame shipped shocking short simple simply sincerely solved start stupid terrible time times total true twice unacceptable urgent useless valid verified week weeks whole wrong
            """;

    private CommonWords() {}
}
