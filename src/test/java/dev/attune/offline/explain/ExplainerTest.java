package dev.attune.offline.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.attune.assessment.Exchange;
import dev.attune.assessment.Utterance;
import dev.attune.assessment.Verdict;
import dev.attune.config.Settings;
import dev.attune.config.SettingsLoader;
import dev.attune.conversation.ExchangeJudge;
import dev.attune.language.engine.AttuneEngine;
import dev.attune.language.reading.AgentReading;
import dev.attune.language.reading.CustomerReading;
import dev.attune.language.reading.Heads;
import dev.attune.language.reading.ReaderModels;
import dev.attune.language.redaction.MainText;
import dev.attune.language.text.Tokenizer;
import dev.attune.offline.explain.JudgementView.Question;
import dev.attune.offline.explain.JudgementView.Term;
import dev.attune.offline.explain.MessageView.Sentence;
import dev.attune.schema.Channel;
import dev.attune.schema.Role;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExplainerTest {
    private static final Settings SETTINGS = SettingsLoader.defaults(Map.of());
    private static final ReaderModels MODELS = ReaderModels.load();
    private static final Explainer EXPLAINER = new Explainer(SETTINGS);

    private static final String BROKEN = "My kettle came broken \uD83D\uDE21\uD83D\uDE21 and nobody answers. What now?";
    private static final String CARING =
            "Oh no, I'd be cross too. I've sent a new kettle today. I'll call you tomorrow at 10 to see it came.";

    private static MessageView message(Role role, String text) {
        return EXPLAINER
                .messages(Channel.CHAT, List.of(new Utterance(role, text)))
                .messages()
                .get(0);
    }

    private static Explanation reply(String reply, Utterance... context) {
        return EXPLAINER.reply(new Exchange("x", Channel.CHAT, List.of(context), reply));
    }

    private static Utterance customer(String text) {
        return new Utterance(Role.CUSTOMER, text);
    }

    private static String words(String text, int start, int end) {
        int from = text.offsetByCodePoints(0, start);
        return text.substring(from, text.offsetByCodePoints(from, end - start));
    }

    private static double sum(Choice choice, int answer) {
        return choice.biases().get(answer)
                + choice.wholes().get(answer)
                + choice.tokens().stream()
                        .mapToDouble(token -> token.adds().get(answer))
                        .sum();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                BROKEN,
                "thx",
                "<p>Still <b>no</b> refund &amp; no word from you</p>",
                "I am SO happy, thank you!!!\n\n> On Monday you wrote:\n> it is late",
                "where is it"
            })
    void whatTheWordsAddIsTheScoreThatTheReaderGives(String text) {
        MessageView view = message(Role.CUSTOMER, text);
        CustomerReading reading = MODELS.customerReader(Tokenizer.NONE, 10_000, 10_000)
                .read(MainText.of(text).text());
        Choice sentiment = Objects.requireNonNull(view.sentiment());
        Choice need = Objects.requireNonNull(view.customer()).need();

        for (int answer = 0; answer < 3; answer++) {
            assertThat(sum(sentiment, answer)).isCloseTo(reading.sentiment()[answer], within(1e-3));
        }
        for (int answer = 0; answer < Heads.NEEDS.size(); answer++) {
            assertThat(sum(need, answer)).isCloseTo(reading.need()[answer], within(1e-3));
        }
    }

    @Test
    void theActsOfTheSentencesAreThoseThatTheReplyIsJudgedBy() {
        MessageView view = message(Role.AGENT, CARING);
        AgentReading reading =
                MODELS.agentReader(Tokenizer.NONE, 10_000, 10_000).read(CARING, new float[3]);
        List<Sentence> sentences = Objects.requireNonNull(view.agent()).sentences();

        for (int act = 0; act < Heads.ACTS.size(); act++) {
            String name = Heads.ACTS.get(act);
            double most = sentences.stream()
                    .flatMap(sentence -> sentence.acts().stream())
                    .filter(shown -> shown.name().equals(name))
                    .mapToDouble(MessageView.Act::likely)
                    .max()
                    .orElse(0);
            float read = reading.strongest()[act];
            assertThat(most).as(name).isCloseTo(read < MessageExplainer.SHOWN ? 0 : read, within(1e-4));
        }
    }

    @Test
    void spansCountCodePointsBehindEmoji() {
        MessageView view = message(Role.CUSTOMER, BROKEN);

        assertThat(Objects.requireNonNull(view.sentiment()).tokens())
                .extracting(token -> words(BROKEN, token.start(), token.end()))
                .startsWith("My", "kettle", "came", "broken")
                .endsWith("answers", ".", "What", "now", "?");
    }

    @Test
    void spansAreThoseOfTheMessageWithItsMarkup() {
        String text = "<div>\uD83D\uDE00 My <i>parcel</i> &amp; letter are <b>lost</b></div>";

        assertThat(Objects.requireNonNull(message(Role.CUSTOMER, text).sentiment())
                        .tokens())
                .extracting(token -> words(text, token.start(), token.end()))
                .contains("My", "parcel", "letter", "lost");
    }

    @Test
    void quotedTextExplainsNothing() {
        String own = "It is broken.";
        String text = own + "\n\nOn Mon, 3 Mar 2025, Acme wrote:\n> We are so happy to help you\n";

        assertThat(Objects.requireNonNull(message(Role.CUSTOMER, text).sentiment())
                        .tokens())
                .allMatch(token -> token.end() <= own.length());
    }

    @Test
    void aPromiseIsMarkedWithItsTime() {
        MessageView view = message(Role.AGENT, CARING);

        assertThat(Objects.requireNonNull(view.agent()).promises())
                .singleElement()
                .satisfies(promise -> {
                    assertThat(words(CARING, promise.start(), promise.end())).startsWith("I'll call you tomorrow");
                    assertThat(promise.due()).contains("10:00").contains("tomorrow");
                });
    }

    @Test
    void theJudgementIsTheStreams() {
        JudgementView judgement =
                Objects.requireNonNull(reply(CARING, customer(BROKEN)).judgement());
        Verdict verdict = new ExchangeJudge(SETTINGS, new AttuneEngine(SETTINGS.language(), MODELS))
                .judge(new Exchange("x", Channel.CHAT, List.of(customer(BROKEN)), CARING));

        assertThat(judgement.questions())
                .extracting(Question::label)
                .startsWith(
                        String.valueOf(verdict.need()),
                        String.valueOf(verdict.needOutcome()),
                        String.valueOf(verdict.answered()),
                        String.valueOf(verdict.manner()));
        assertThat(judgement.warmth()).isEqualTo(verdict.warmth());
    }

    @Test
    void theTermsOfWarmthAddUp() {
        JudgementView judgement =
                Objects.requireNonNull(reply(CARING, customer(BROKEN)).judgement());

        double sum = judgement.start()
                + judgement.terms().stream().mapToDouble(Term::weight).sum();
        assertThat(Math.max(0, Math.min(1, sum))).isCloseTo(judgement.warmth(), within(1e-9));
    }

    @Test
    void shownSignsAreFewAndStrongestFirst() {
        JudgementView judgement =
                Objects.requireNonNull(reply(CARING, customer(BROKEN)).judgement());

        assertThat(judgement.questions()).allSatisfy(question -> {
            assertThat(question.speakFor()).hasSizeLessThanOrEqualTo(4);
            assertThat(IntStream.range(1, question.speakFor().size()))
                    .allMatch(i -> question.speakFor().get(i - 1).adds()
                            >= question.speakFor().get(i).adds());
        });
    }

    @Test
    void aReplyWithoutACustomerIsJudged() {
        assertThat(reply("Good morning, how can I help?").judgement()).isNotNull();
    }

    @Test
    void aReplyInAnotherLanguageIsNotJudgedAndSaysSo() {
        Explanation explanation =
                reply("Wir haben Ihnen gestern die neue Rechnung geschickt und bitten um Geduld.", customer(BROKEN));

        assertThat(explanation.judgement()).isNull();
        assertThat(explanation.messages().get(1).degraded()).containsExactly("LANGUAGE");
        assertThat(ExplanationText.of(explanation, 80, false)).contains("not in English");
    }

    @Test
    void jsonIsTheSameEachTime() {
        String first = ExplanationJson.of(reply(CARING, customer(BROKEN)));

        assertThat(ExplanationJson.of(new Explainer(SETTINGS)
                        .reply(new Exchange("y", Channel.CHAT, List.of(customer(BROKEN)), CARING))))
                .isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 80, 100})
    void noLineIsWiderThanTheTerminal(int width) {
        String text = ExplanationText.of(reply(CARING, customer(BROKEN)), width, false);

        assertThat(text.lines()).allMatch(line -> line.codePointCount(0, line.length()) <= width);
    }

    @Test
    void aTermOfWarmthQuotesItsSentence() {
        Explanation explanation = reply(CARING, customer(BROKEN));

        assertThat(explanation.judgement().terms())
                .filteredOn(term -> term.code().equals("NEED_MET"))
                .singleElement()
                .satisfies(term -> {
                    Mark evidence = Objects.requireNonNull(term.evidence());
                    assertThat(words(CARING, evidence.start(), evidence.end())).isEqualTo("Oh no, I'd be cross too.");
                });
        assertThat(ExplanationText.of(explanation, 80, false)).contains("the need is met: «Oh no, I'd be cross too.»");
    }

    @Test
    void controlCharactersDoNotReachTheTerminal() {
        assertThat(ExplanationText.of(
                        EXPLAINER.messages(Channel.CHAT, List.of(customer("It is \u001b[31m broken\u0007"))),
                        80,
                        false))
                .doesNotContain("\u001b", "\u0007");
    }
}
