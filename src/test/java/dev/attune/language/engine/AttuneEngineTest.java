package dev.attune.language.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.OtherJvm;
import dev.attune.config.Settings.LanguageSettings;
import dev.attune.language.Degraded;
import dev.attune.language.LanguageEngine;
import dev.attune.language.reading.CustomerReading;
import dev.attune.language.reading.Heads;
import dev.attune.language.reading.ReaderModels;
import dev.attune.language.reading.ReadingCodec;
import dev.attune.schema.Role;
import dev.attune.schema.SentimentLabel;
import dev.attune.state.SentimentSignal;
import dev.attune.state.Signals;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** On the models that ship. */
class AttuneEngineTest {
    private static final LanguageSettings SETTINGS = new LanguageSettings(AttuneEngine.NAME, 10_000, 60, 10);
    private static final LanguageEngine ENGINE = LanguageEngines.create(SETTINGS);

    private static final List<String> MESSAGES = List.of(
            "This is a disgrace, I am furious!",
            "Where is my parcel? It was due on Monday.",
            "You have been wonderful, thank you so much!",
            "My order number is 4711.",
            "ok",
            "I don't understand what I have to do now",
            "My mother died and you keep sending her bills.",
            "Third time I'm asking. Any news?",
            "\ud83d\ude21\ud83d\ude21 late again",
            "name: \u0418\u0432\u0430\u043d");

    private static Signals customer(String text) {
        return ENGINE.read(text, "en", Role.CUSTOMER);
    }

    private static Signals agent(String text) {
        return ENGINE.read(text, "en", Role.AGENT);
    }

    private static String need(String text) {
        CustomerReading reading = ReadingCodec.customer(customer(text).getCustomer());
        int best = 0;
        for (int i = 1; i < reading.need().length; i++) {
            best = reading.need()[i] > reading.need()[best] ? i : best;
        }
        return Heads.NEEDS.get(best);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "This is a disgrace, I am furious!",
                "I am really disappointed with your service.",
                "Worst company ever, I want my money back.",
                "Nobody has answered me for three weeks and I am fed up.",
                "It broke after one day. Absolute rubbish.",
                "I'm not happy at all."
            })
    void complaintsAreNegative(String text) {
        assertThat(customer(text).getSentiment().getLabel()).isEqualTo(SentimentLabel.NEGATIVE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You have been wonderful, thank you so much!",
                "Brilliant, that worked. Thanks!",
                "I love this app \u2764\ufe0f",
                "Great service, very happy.",
                "Not bad at all, thank you!"
            })
    void praiseIsPositive(String text) {
        assertThat(customer(text).getSentiment().getLabel()).isEqualTo(SentimentLabel.POSITIVE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "My order number is 4711.",
                "What are your opening hours?",
                "I would like to change my address.",
                "The blue one, size 42."
            })
    void informationIsNeutral(String text) {
        assertThat(customer(text).getSentiment().getLabel()).isEqualTo(SentimentLabel.NEUTRAL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I am so upset and worried about this. | FEELING",
                "You have been wonderful, thank you so much! | PRAISE",
                "I'm confused, I don't understand what this means. | CONFUSION",
                "My wages went to the wrong account and I can't pay my rent. | HARDSHIP",
                "What are your opening hours? | NONE"
            })
    void aPlainNeedIsSeen(String text, String need) {
        assertThat(need(text)).isEqualTo(need);
    }

    @Test
    void aSentimentSaysWhoJudged() {
        SentimentSignal sentiment = customer("My order number is 4711.").getSentiment();

        assertThat(sentiment.getEngine()).isEqualTo("attune").isEqualTo(ENGINE.name());
        assertThat(sentiment.getModelVersion())
                .isEqualTo(ENGINE.modelVersion())
                .isEqualTo(ReaderModels.shippedVersion());
    }

    @Test
    void aSentimentsNumbersAreInTheirRange() {
        assertThat(MESSAGES).allSatisfy(message -> {
            SentimentSignal sentiment = customer(message).getSentiment();
            assertThat(sentiment.getScoreMicros()).isBetween(-1_000_000, 1_000_000);
            assertThat(sentiment.getConfidenceMicros()).isBetween(333_300, 1_000_000);
            assertThat(sentiment.getScoreMicros() % 100).isZero();
        });
    }

    @Test
    void customersAndAgentsHaveTheirOwnReading() {
        assertThat(customer("Where is it?").getCustomer()).isNotNull();
        assertThat(customer("Where is it?").getAgent()).isNull();
        assertThat(agent("It is here.").getAgent()).isNotNull();
        assertThat(agent("It is here.").getCustomer()).isNull();
    }

    @Test
    void onlyAgentsPromise() {
        assertThat(customer("I will call you tomorrow.").getPromises()).isEmpty();
        assertThat(agent("I will call you tomorrow.").getPromises()).hasSize(1);
    }

    @Test
    void theRulesOfAllEnginesApply() {
        assertThat(customer("Where is my parcel?").getNeedsReply()).isTrue();
        assertThat(customer("Thanks, bye!").getNeedsReply()).isFalse();
        assertThat(agent("I will be back in 10 minutes.").getStatesTime()).isTrue();
    }

    @Test
    void quotesSignaturesAndMarkupSayNothing() {
        Signals plain = customer("You have been wonderful, thank you!");
        Signals quoting = customer("<p>You have been wonderful, thank you!</p>\n"
                + "<blockquote>I am furious. This is a disgrace.</blockquote>");

        assertThat(quoting.getSentiment()).isEqualTo(plain.getSentiment());
        assertThat(quoting.getCustomer()).isEqualTo(plain.getCustomer());
    }

    @Test
    void wordsOfAnotherLanguageAreNotJudged() {
        Signals tagged = ENGINE.read("This is great.", "de", Role.CUSTOMER);
        Signals guessed = ENGINE.read("Wo ist meine Bestellung, bitte?", null, Role.CUSTOMER);

        assertThat(tagged.getSentiment()).isNull();
        assertThat(tagged.getCustomer()).isNull();
        assertThat(tagged.getDegraded()).containsExactly(Degraded.LANGUAGE);
        assertThat(guessed.getDegraded()).containsExactly(Degraded.LANGUAGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "O\u00f9 est ma commande ? Je l'attends depuis trois semaines.",
                "\u00bfD\u00f3nde est\u00e1 mi pedido? Lo espero desde hace tres semanas.",
                "\u0413\u0434\u0435 \u043c\u043e\u0439 \u0437\u0430\u043a\u0430\u0437?",
                "\u6211\u7684\u5305\u88f9\u5728\u54ea\u91cc\uff1f",
                "\u0623\u064a\u0646 \u0637\u0644\u0628\u064a\u061f"
            })
    void otherLanguagesPassThroughAndNeedAReply(String text) {
        Signals signals = ENGINE.read(text, null, Role.CUSTOMER);

        assertThat(signals.getDegraded()).containsExactly(Degraded.LANGUAGE);
        assertThat(signals.getNeedsReply()).isTrue();
        assertThat(signals.getSentiment()).isNull();
    }

    @Test
    void anEnglishTagIsBelieved() {
        assertThat(ENGINE.read("Merci beaucoup pour tout", "en-GB", Role.CUSTOMER)
                        .getDegraded())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n\n", "\u200b\u200b", "<br>", "<p></p>"})
    void withoutATokenThereIsNothingToRead(String text) {
        assertThat(customer(text).getDegraded()).containsExactly(Degraded.EMPTY);
        assertThat(customer(text).getSentiment()).isNull();
    }

    @Test
    void anotherEngineReadsTheSame() {
        LanguageEngine other = LanguageEngines.create(SETTINGS);

        assertThat(MESSAGES.stream()
                        .map(message -> other.read(message, null, Role.CUSTOMER))
                        .toList())
                .isEqualTo(MESSAGES.stream()
                        .map(message -> ENGINE.read(message, null, Role.CUSTOMER))
                        .toList());
    }

    @Test
    void whatWasReadBeforeChangesNothing() {
        Signals first = customer(MESSAGES.get(1));
        MESSAGES.forEach(AttuneEngineTest::agent);

        assertThat(customer(MESSAGES.get(1))).isEqualTo(first);
    }

    @Test
    void manyThreadsReadWhatOneReads() throws Exception {
        List<Signals> alone = MESSAGES.stream().map(AttuneEngineTest::customer).toList();
        // Its own engine, so that the first uses of the models meet too.
        LanguageEngine shared = LanguageEngines.create(SETTINGS);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<List<Signals>>> all = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                all.add(threads.submit(() -> MESSAGES.stream()
                        .map(message -> shared.read(message, "en", Role.CUSTOMER))
                        .toList()));
            }
            for (Future<List<Signals>> one : all) {
                assertThat(one.get()).isEqualTo(alone);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void anotherVirtualMachineReadsTheSame() throws Exception {
        assertThat(OtherJvm.output(Printed.class)).isEqualTo(Printed.all());
    }

    /** What is read of all messages, in one line. */
    static final class Printed {
        private Printed() {}

        static String all() {
            return MESSAGES.stream()
                    .map(message -> customer(message) + " " + agent(message))
                    .map(signals -> Integer.toHexString(signals.hashCode()))
                    .collect(Collectors.joining(" "));
        }

        public static void main(String[] arguments) {
            System.out.println(all());
        }
    }
}
