package dev.attune.language.promise;

import java.util.Map;
import java.util.regex.Pattern;

/** Fills the tables of {@link Lexicon}. */
final class Words {
    private static final Pattern BLANKS = Pattern.compile(" +");

    private final Map<String, Long> classes;
    private final Map<String, Integer> values;

    Words(Map<String, Long> classes, Map<String, Integer> values) {
        this.classes = classes;
        this.values = values;
    }

    void fill() {
        pronouns();
        syntax();
        things();
        times();
    }

    private void add(long kind, String words) {
        for (String word : BLANKS.split(words, -1)) {
            classes.merge(word, kind, (a, b) -> a | b);
        }
    }

    /** @param words each with its value behind a colon */
    private void addValues(long kind, String words) {
        for (String word : BLANKS.split(words, -1)) {
            int colon = word.indexOf(':');
            add(kind, word.substring(0, colon));
            values.put(word.substring(0, colon), Integer.parseInt(word.substring(colon + 1)));
        }
    }

    private void pronouns() {
        add(Word.SELF, "i we");
        add(Word.SELF | Word.WITH_WILL, "i'll we'll ill ima imma");
        add(Word.SELF | Word.WITH_BE, "i'm im we're");
        add(Word.YOU, "you u ya");
        add(Word.YOU | Word.WITH_WILL, "you'll u'll youll ull");
        add(Word.THEY, "they he she who which");
        add(Word.THEY | Word.WITH_WILL, "they'll theyll he'll she'll who'll");
        add(Word.THEY | Word.WITH_BE, "they're theyre he's she's who's");
        add(Word.COMPANY | Word.WITH_WILL, "someone'll somebody'll");
        add(Word.THING, "it this that these those");
        add(Word.THING | Word.WITH_WILL, "it'll itll that'll this'll");
        add(Word.THING | Word.WITH_BE, "it's that's");
        add(Word.US, "us me");
    }

    private void syntax() {
        add(Word.WILL, "will shall wil");
        add(Word.WITH_BE | Word.AUXILIARY | Word.OUTSIDE, "am are is");
        add(Word.BE, "be been being");
        add(Word.GOING, "going gonna");
        add(Word.WONT, "won't wont");
        add(Word.NOT, "not never won't cannot can't neither nor nobody no");
        add(Word.TO, "to");
        add(
                Word.ADVERB,
                "also then now surely definitely certainly shortly soon personally gladly happily just"
                        + " immediately quickly always please both still first again further kindly of course"
                        + " absolutely obviously directly only actually today tomorrow tonight promptly instead therefore"
                        + " additionally probably internally even each all normally usually likely possibly"
                        + " sure um uh er thereafter simply ourselves myself eventually automatically");
        add(Word.DETERMINER, "our the a an your my this any these those his her their one some another each every");
        add(
                Word.COMPANY,
                "team teams department departments dept colleague colleagues manager managers supervisor"
                        + " supervisors someone somebody engineer engineers technician technicians driver agent agents specialist"
                        + " specialists expert experts representative representatives rep advisor adviser advisors staff"
                        + " developers developer devs support care office desk executive executives officer finance billing"
                        + " accounts member members crew group people guys courier couriers warehouse logistics tech accountant"
                        + " sales complaints partner partners folks lead handler assessor fitter rider nurse doctor dr development operations dispatch"
                        + " legal compliance security claims depot reception workshop lads carrier insurers lab");
        add(
                Word.JOINT,
                "and but because so as then or that since though although while whereas & however plus unless"
                        + " otherwise where what how why when whether if once until till before after which who");
        add(Word.AND, "and then or n plus");
        add(
                Word.SUBORDINATE,
                "once when whenever if until till before after as while that which who where what how"
                        + " because in whether why");
        add(Word.OPEN, "if whether how when why hope hopefully hoping wish where crossed unless think maybe perhaps");
        add(Word.REQUEST, "please pls plz kindly");
        add(
                Word.STARTER,
                "thank thanks please have is are if would could can do does did goodbye hello hi my your"
                        + " our the this it you for what how let sorry done in there thankyou good any so and but unfortunately"
                        + " also then they we once when as okay ok yes no just bear one not please feel kindly these at to he she"
                        + " here regards best cheers could shall should don't");
        add(Word.GENERAL, "normally usually generally typically always most");
        add(Word.PREPOSITION, "of from in with at for on by about to");
        add(
                Word.OUTSIDE,
                "please pls know note that sure rest assured has have had was were been can could would should"
                        + " may might must do does did thanks thank hi hello dear ok okay yes sir madam said says believe"
                        + " understand assure promise sorry happy let here hey guarantee ignore find disregard refrain meanwhile meantime rest accept expect remain don't worry");
        add(
                Word.AUXILIARY | Word.OUTSIDE,
                "wouldn't couldn't shouldn't don't doesn't didn't isn't aren't wasn't hadn't haven't" + " hasn't");
        add(Word.AUXILIARY, "do does did can could would should shall may might will have has was were");
        add(Word.LET, "let lemme");
        add(Word.GIVE, "give gimme allow");
        add(
                Word.GROUP,
                "team teams department departments dept support care office desk finance billing accounts staff"
                        + " claims security legal logistics sales crew specialists agents experts");
        add(Word.NAME, "name");
        add(Word.TITLE, "mr mrs ms dr st no approx");
    }

    private void things() {
        add(
                Word.MAIL,
                "email mail e-mail text link code label letter form confirmation receipt invoice message copy sms"
                        + " push notification ticket parcel package replacement survey document documents voucher instructions"
                        + " card invitation transcript statement pdf dm post writing decision build position");
        add(Word.MONEY, "refund refunds money credit amount funds payment compensation credits cashback reward");
        add(Word.ACCOUNT, "account card bill balance statement wallet");
        add(Word.ANSWER, "reply answer response update outcome news feedback");
        add(Word.CALL, "call callback ring phonecall");
        add(Word.SURVEY, "survey rate rating questionnaire");
    }

    private void times() {
        addValues(Word.UNIT, "minute:1 minutes:1 min:1 mins:1 minuets:1 hour:60 hours:60 hr:60 hrs:60 h:60");
        int day = Lexicon.DAYS;
        addValues(
                Word.UNIT,
                "day:" + day + " days:" + day + " week:" + 7 * day + " weeks:" + 7 * day + " wk:" + 7 * day + " wks:"
                        + 7 * day + " fortnight:" + 14 * day + " month:" + Lexicon.MONTHS + " months:"
                        + Lexicon.MONTHS);
        addValues(
                Word.COUNT,
                "a:1 an:1 one:1 two:2 three:3 four:4 five:5 six:6 seven:7 eight:8 nine:9 ten:10 eleven:11"
                        + " twelve:12 thirteen:13 fourteen:14 fifteen:15 twenty:20 thirty:30 forty:40 sixty:60 ninety:90"
                        + " couple:2");
        addValues(
                Word.WEEKDAY,
                "monday:1 mon:1 tuesday:2 tue:2 tues:2 wednesday:3 wed:3 thursday:4 thu:4 thur:4 thurs:4"
                        + " friday:5 fri:5 saturday:6 sat:6 sunday:7 sun:7 monday's:1 tuesday's:2 wednesday's:3 thursday's:4"
                        + " friday's:5 saturday's:6 sunday's:7");
        addValues(
                Word.MONTH,
                "january:1 jan:1 february:2 feb:2 march:3 april:4 apr:4 may:5 june:6 jun:6 july:7 jul:7"
                        + " august:8 aug:8 september:9 sept:9 sep:9 october:10 oct:10 november:11 nov:11 december:12 dec:12");
        addValues(Word.DAYPART, "morning:720 afternoon:1080 evening:1320 night:1440 overnight:720");
        addValues(
                Word.TODAY,
                "today:0 tonight:0 tomorrow:1 tmrw:1 tmr:1 tomorow:1 tommorow:1 tommorrow:1 2morrow:1"
                        + " tonight's:0 today's:0 tomorrow's:1");
        addValues(Word.NOON, "noon:720 midday:720 midnight:1440 lunch:720 lunchtime:720 teatime:1020 bedtime:1320");
        add(Word.WITHIN, "within in inside over under");
        // 1: an hour may follow.
        addValues(Word.BY, "by:1 before:1 until:1 till:1 at:1 latest:1 later:0 on:0");
        addValues(Word.AFTER, "after:1 from:1");
        addValues(
                Word.ABOUT,
                "about:1 around:1 approximately:1 approx:1 roughly:1 just:0 only:0 up:0 to:0 another:0"
                        + " maximum:0 max:0 most:0 more:0 less:0 than:0 no:0 the:0 early:0 late:0 sharp:0 first:0");
        add(Word.NEXT, "next coming following upcoming");
        add(Word.THIS, "this");
        add(Word.SAME, "same");
        add(Word.RELEASE, "fix patch feature mode update release version patch build sprint season upgrade");
        add(
                Word.HARM,
                "charged suspended closed deleted debited deducted banned blocked terminated disconnected billed"
                        + " taken required asked able needed added shown displayed considered cancelled reduced rejected");
        add(Word.PLURAL, "are");
        add(Word.FIRST, "first");
        add(Word.END, "end close");
        add(Word.EOD, "eod eob cob");
        add(Word.HALF, "half quarter");
        add(Word.BUSINESS, "business working banking office");
        add(Word.AM_PM, "am pm a.m p.m");
        add(Word.CLOCK_MARK, "o'clock oclock");
        addValues(Word.BETWEEN, "between:1");
        add(Word.LENGTH, "for every per");
        add(Word.BACK, "back");
    }
}
