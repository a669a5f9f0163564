package dev.attune.offline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.assessment.Exchange;
import dev.attune.assessment.Judge;
import dev.attune.assessment.Utterance;
import dev.attune.assessment.Verdict;
import dev.attune.corpus.Context;
import dev.attune.corpus.Corpus;
import dev.attune.corpus.Corpus.Judged;
import dev.attune.corpus.CorpusReader;
import dev.attune.corpus.Sentence;
import dev.attune.language.engine.ShippedEngine;
import dev.attune.schema.Channel;
import dev.attune.schema.NeedOutcome;
import dev.attune.schema.Role;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What may change a judgement and what may not, over the part of the corpus that nothing was learnt from. Each says
 * something of all texts together; what a single one does is the model's.
 */
class MetamorphicTest {
    private static final Path CORPUS = Path.of(System.getProperty("attune.home", "."), "src", "main", "corpus");
    private static final Set<String> ACKNOWLEDGE = Set.of("ACK_FEELING", "ACK_MATTER");
    private static final Judge JUDGE = ShippedEngine.judge();

    /** What was judged before: most is asked for several times. */
    private static final Map<String, Verdict> KNOWN = new HashMap<>();

    private static List<Judged> replies = List.of();
    private static List<String> messages = List.of();
    private static List<List<Judged>> sameReplies = List.of();

    @BeforeAll
    static void read() throws IOException {
        Corpus corpus = CorpusReader.read(CORPUS).corpus();
        replies = corpus.replies()
                .filter(judged -> judged.context().split().equals("test"))
                .toList();
        messages = Stream.concat(
                        corpus.contexts().stream()
                                .filter(context -> context.split().equals("test"))
                                .map(Context::openTurns),
                        corpus.messages().stream()
                                .filter(message -> message.split().equals("test"))
                                .map(message -> message.text()))
                .toList();
        sameReplies = sameReplies(corpus);
    }

    /** Groups of contexts that were given one reply's words. */
    private static List<List<Judged>> sameReplies(Corpus corpus) {
        Map<String, List<Judged>> groups = corpus.replies()
                .filter(judged -> judged.context().sameReply() != null
                        && judged.context().split().equals("test"))
                .collect(Collectors.groupingBy(
                        judged -> judged.context().sameReply() + judged.reply().text()));
        return groups.values().stream().filter(group -> group.size() > 1).toList();
    }

    private static Verdict verdict(Judged judged, String reply) {
        return KNOWN.computeIfAbsent(judged.reply().id() + ": " + reply, key -> judge(judged, reply));
    }

    private static Verdict judge(Judged judged, String reply) {
        List<Utterance> lines = new ArrayList<>();
        judged.context().turns().forEach(turn -> lines.add(new Utterance(Role.valueOf(turn.role()), turn.text())));
        return JUDGE.judge(new Exchange(
                judged.reply().id(), Channel.valueOf(judged.context().channel()), lines, reply));
    }

    private static double warmth(Judged judged, String reply) {
        Double warmth = verdict(judged, reply).warmth();
        assertThat(warmth).as(judged.reply().id()).isNotNull();
        return warmth;
    }

    private static double sentiment(String message) {
        Double score = JUDGE.judge(Role.CUSTOMER, message).score();
        return score == null ? 0 : score;
    }

    /** What a rewording does to the warmth of every reply. */
    private static Shift warmthShift(UnaryOperator<String> rewording) {
        return Shift.of(replies.stream()
                .mapToDouble(
                        judged -> warmth(judged, rewording.apply(judged.reply().text()))
                                - warmth(judged, judged.reply().text())));
    }

    private static Shift sentimentShift(UnaryOperator<String> rewording) {
        return Shift.of(
                messages.stream().mapToDouble(message -> sentiment(rewording.apply(message)) - sentiment(message)));
    }

    /** Warmth of the reply less its acknowledging sentences, less its warmth. */
    private static Shift withoutAcknowledgement() {
        List<Double> shifts = new ArrayList<>();
        for (Judged judged : replies) {
            List<Sentence> all = judged.reply().sentences();
            List<Sentence> rest = all.stream()
                    .filter(sentence -> sentence.acts().stream().noneMatch(ACKNOWLEDGE::contains))
                    .toList();
            if (!rest.isEmpty() && rest.size() < all.size()) {
                shifts.add(warmth(judged, joined(rest)) - warmth(judged, joined(all)));
            }
        }
        return new Shift(shifts);
    }

    private static String joined(List<Sentence> sentences) {
        return sentences.stream().map(Sentence::text).collect(Collectors.joining(" "));
    }

    /** Share of the replies said to miss a need that are said to meet it with some more words. */
    private static double metBy(String formula) {
        int missed = 0;
        int met = 0;
        for (Judged judged : replies) {
            String text = judged.reply().text();
            if (verdict(judged, text).needOutcome() == NeedOutcome.MISSED) {
                missed++;
                boolean before = verdict(judged, formula + " " + text).needOutcome() == NeedOutcome.MET;
                boolean behind = verdict(judged, text + " " + formula).needOutcome() == NeedOutcome.MET;
                met += before || behind ? 1 : 0;
            }
        }
        assertThat(missed).isGreaterThan(100);
        return met / (double) missed;
    }

    /** One reply to several customers: what it is worth to the one whom it suits best, less to whom it suits least. */
    private static List<Double> differences() {
        List<Double> differences = new ArrayList<>();
        for (List<Judged> group : sameReplies) {
            Judged coldest = group.get(0);
            Judged warmest = group.get(0);
            for (Judged each : group) {
                coldest = each.reply().warmth() < coldest.reply().warmth() ? each : coldest;
                warmest = each.reply().warmth() > warmest.reply().warmth() ? each : warmest;
            }
            differences.add(warmth(warmest, warmest.reply().text())
                    - warmth(coldest, coldest.reply().text()));
        }
        return differences;
    }

    private static Shift nameSwap(String other) {
        return Shift.of(replies.stream()
                .mapToDouble(judged ->
                        warmth(judged, "Hi " + other + ", " + judged.reply().text())
                                - warmth(judged, "Hi Emily, " + judged.reply().text())));
    }

    @Test
    void thereIsEnoughToMeasure() {
        assertThat(replies).hasSizeGreaterThan(500);
        assertThat(messages).hasSizeGreaterThan(500);
        assertThat(sameReplies).hasSizeGreaterThan(30);
    }

    /**
     * The aim is .02. The models cannot tell a formula that is there for nothing from one that stands for a reply: they
     * take up to {@code bound} off, and put no more than the aim on.
     */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Thank you for contacting us., .02",
        "Your satisfaction is important to us., .05",
        "We apologize for any inconvenience caused., .03",
        "Please be assured that we value your feedback., .08"
    })
    void aFormulaWarmsNothing(String formula, double bound) {
        Shift before = warmthShift(text -> formula + " " + text);
        Shift behind = warmthShift(text -> text + " " + formula);

        assertThat(before.mean()).as("%s", before).isBetween(-bound, .02);
        assertThat(behind.mean()).as("%s", behind).isBetween(-bound, .02);
    }

    /** The aim is .02: the sentence is a formula by its use only, its words are those of an acknowledgement. */
    @Test
    void aFormulaThatNamesAFeelingWarmsLittle() {
        Shift shift = warmthShift(text -> "We understand your frustration. " + text);

        assertThat(Math.abs(shift.mean())).as("%s", shift).isLessThanOrEqualTo(.09);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "Thank you for contacting us.",
                "Your satisfaction is important to us.",
                "We apologize for any inconvenience caused.",
                "Please be assured that we value your feedback."
            })
    void aFormulaNeverMeetsANeedThatWasMissed(String formula) {
        assertThat(metBy(formula)).isZero();
    }

    /** The aim is none. */
    @Test
    void aFormulaThatNamesAFeelingSeldomDoes() {
        assertThat(metBy("We understand your frustration.")).isLessThanOrEqualTo(.10);
    }

    @Test
    void withoutItsAcknowledgementAReplyIsNoWarmer() {
        Shift shift = withoutAcknowledgement();

        assertThat(shift.each()).hasSizeGreaterThan(100);
        assertThat(shift.mean()).as("%s", shift).isNegative();
        assertThat(shift.shareUpTo(.02)).as("%s", shift).isGreaterThanOrEqualTo(.95);
    }

    static Stream<Arguments> rewordings() {
        return Stream.of(
                // The aim is .03 for both: of a message of few words, two more are much.
                rewording("[5 stars]", Rewordings::stars, .03, .09),
                rewording("small letters", Rewordings::lower, .03, .03),
                rewording("Capitals Of Words", Rewordings::title, .03, .03),
                rewording("typos", Rewordings::typos, .03, .03));
    }

    private static Arguments rewording(String name, UnaryOperator<String> of, double warmth, double sentiment) {
        return Arguments.of(name, of, warmth, sentiment);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rewordings")
    void howItIsWrittenMovesLittle(String name, UnaryOperator<String> rewording, double warmth, double sentiment) {
        Shift ofWarmth = warmthShift(rewording);
        Shift ofSentiment = sentimentShift(rewording);

        assertThat(ofWarmth.meanAbsolute()).as("warmth, %s: %s", name, ofWarmth).isLessThanOrEqualTo(warmth);
        assertThat(ofSentiment.meanAbsolute())
                .as("sentiment, %s: %s", name, ofSentiment)
                .isLessThanOrEqualTo(sentiment);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"Lakisha", "Priya", "Mohammed", "Guadalupe", "Wei", "Grace"})
    void theCustomersNameMovesNothing(String name) {
        Shift shift = nameSwap(name);

        assertThat(shift.meanAbsolute()).as("%s", shift).isLessThanOrEqualTo(.01);
    }

    /** The aim is .01 for this one too: its letters are those of a good word. */
    @Test
    void aNameThatIsAWordMovesLittle() {
        Shift shift = nameSwap("Hope");

        assertThat(shift.meanAbsolute()).as("%s", shift).isLessThanOrEqualTo(.05);
    }

    @Test
    void oneReplyIsNotWorthTheSameToEveryCustomer() {
        List<Double> differences = differences();

        assertThat(differences.stream().filter(difference -> Math.abs(difference) >= .02))
                .hasSizeGreaterThanOrEqualTo(differences.size() * 3 / 4);
    }

    @Test
    void oneReplyIsWarmerWhereItSuits() {
        List<Double> differences = differences();

        assertThat(differences.stream().filter(difference -> difference > 0))
                .hasSizeGreaterThanOrEqualTo(differences.size() * 3 / 4);
        assertThat(differences.stream().mapToDouble(each -> each).average().orElseThrow())
                .isGreaterThan(.05);
    }
}
