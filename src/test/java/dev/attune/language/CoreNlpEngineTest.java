package dev.attune.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.config.Settings.LanguageSettings;
import dev.attune.language.engine.LanguageEngines;
import dev.attune.schema.Role;
import dev.attune.schema.SentimentLabel;
import dev.attune.state.SentimentSignal;
import dev.attune.state.Signals;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On the real models, loaded once. */
class CoreNlpEngineTest {
    private static final LanguageSettings SETTINGS = new LanguageSettings("corenlp", 4_000, 60, 20);
    private static final LanguageEngine ENGINE = LanguageEngines.create(SETTINGS);

    private static final List<String> MESSAGES = List.of(
            "This is terrible, I am very disappointed.",
            "Where is my parcel? It was due on Monday.",
            "You have been wonderful. I love this service!",
            "My order number is 4711.",
            "I hate this awful app, it crashes all the time.",
            "ok",
            "The blue one, please. The other one is too small for me.",
            "Great work, thank you so much!");

    private static Signals read(String text) {
        return ENGINE.read(text, "en", Role.CUSTOMER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"This is terrible, I am very disappointed.", "I hate this awful app."})
    void angerIsNegative(String text) {
        assertThat(read(text).getSentiment().getLabel()).isEqualTo(SentimentLabel.NEGATIVE);
        assertThat(read(text).getSentiment().getScoreMicros()).isNegative();
    }

    @ParameterizedTest
    @ValueSource(strings = {"You have been wonderful, I love this service!", "This is great and I am very happy."})
    void joyIsPositive(String text) {
        assertThat(read(text).getSentiment().getLabel()).isEqualTo(SentimentLabel.POSITIVE);
        assertThat(read(text).getSentiment().getScoreMicros()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"My order number is 4711.", "The address is on the invoice."})
    void informationIsNeutral(String text) {
        assertThat(read(text).getSentiment().getLabel()).isEqualTo(SentimentLabel.NEUTRAL);
    }

    @Test
    void aSentimentSaysWhoJudged() {
        SentimentSignal sentiment = read("My order number is 4711.").getSentiment();

        assertThat(sentiment.getEngine()).isEqualTo("corenlp").isEqualTo(ENGINE.name());
        assertThat(sentiment.getModelVersion()).isEqualTo(ENGINE.modelVersion());
        assertThat(sentiment.getScoreMicros() % 100).isZero();
        assertThat(sentiment.getConfidenceMicros()).isBetween(1, 1_000_000);
    }

    @Test
    void anOverLongSentenceIsNotNeutral() {
        Signals signals = read("and it is late ".repeat(40));

        assertThat(signals.getSentiment()).isNull();
        assertThat(signals.getDegraded()).containsExactly(Degraded.TOO_LONG);
    }

    @Test
    void whatCanBeScoredIsScoredAndTheRestIsNamed() {
        Signals signals = read("I hate this awful app. " + "and it is late ".repeat(40));

        assertThat(signals.getSentiment().getLabel()).isEqualTo(SentimentLabel.NEGATIVE);
        assertThat(signals.getDegraded()).containsExactly(Degraded.TOO_LONG);
    }

    @Test
    void sentencesBeyondTheLimitAreLeftOut() {
        LanguageEngine brief = LanguageEngines.create(new LanguageSettings("corenlp", 4_000, 60, 1));

        Signals signals = brief.read("I hate this awful app. You are wonderful.", "en", Role.CUSTOMER);

        assertThat(signals.getSentiment())
                .isEqualTo(read("I hate this awful app.").getSentiment());
        assertThat(signals.getDegraded()).containsExactly(Degraded.TOO_LONG);
    }

    @Test
    void aMegabyteIsCutAndSaysSo() {
        Signals signals = read("I hate this awful app. ".repeat(45_000));

        assertThat(signals.getSentiment().getLabel()).isEqualTo(SentimentLabel.NEGATIVE);
        assertThat(signals.getDegraded()).containsExactly(Degraded.TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "7", "a@", ".a", "\ud83d\ude00a", "(a", "\ud800a", "a-", "a'"})
    void aMegabyteWithoutABlankIsTooLong(String unit) {
        Signals signals = read(unit.repeat(1_000_000 / unit.length()));

        assertThat(signals.getSentiment()).isNull();
        assertThat(signals.getDegraded()).containsExactly(Degraded.TOO_LONG);
        assertThat(signals.getNeedsReply()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\ud83d\ude00\ud83d\ude00", "...", "?!", "\u2764\ufe0f"})
    void withoutAWordThereIsNothingToScore(String text) {
        assertThat(read(text).getSentiment()).isNull();
        assertThat(read(text).getDegraded()).containsExactly(Degraded.EMPTY);
    }

    @Test
    void otherLanguagesHaveNoSentiment() {
        Signals tagged = ENGINE.read("This is great.", "fr", Role.CUSTOMER);
        Signals guessed = ENGINE.read("Wo ist meine Bestellung, bitte?", null, Role.CUSTOMER);

        assertThat(tagged.getSentiment()).isNull();
        assertThat(tagged.getDegraded()).containsExactly(Degraded.LANGUAGE);
        assertThat(guessed.getDegraded()).containsExactly(Degraded.LANGUAGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000\u0001 hello \ud800 there \udc00",
                ") ( ] [ -LRB- -RRB- x",
                "a . b . c . d",
                "\u202eolleh\u202c hello",
                "hello\u200b\u200bthere",
                "<b>hello</b> &amp; bye",
                "1 2 3 4 5 6 7 8 9",
                "the the the the the the the",
                "X"
            })
    void strangeTextsAreScoredOrNamed(String text) {
        Signals signals = read(text);

        assertThat(signals.getSentiment() != null || !signals.getDegraded().isEmpty())
                .isTrue();
        assertThat(signals.getDegraded()).doesNotContain(Degraded.ENGINE_ERROR);
    }

    @Test
    void whatWasSeenBeforeChangesNothing() {
        LanguageEngine forgetful = new CoreNlpEngine(SETTINGS, 0);
        List<Signals> first = MESSAGES.stream().map(CoreNlpEngineTest::read).toList();

        assertThat(MESSAGES.stream().map(CoreNlpEngineTest::read).toList()).isEqualTo(first);
        assertThat(MESSAGES.stream()
                        .map(message -> forgetful.read(message, "en", Role.CUSTOMER))
                        .toList())
                .isEqualTo(first);
    }

    @Test
    void manyThreadsReadWhatOneReads() throws Exception {
        List<Signals> alone = MESSAGES.stream().map(CoreNlpEngineTest::read).toList();
        // Its own engine, so that the first uses of the models meet too; it remembers little, so that most are parsed.
        LanguageEngine shared = new CoreNlpEngine(SETTINGS, 2);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<List<Signals>>> all = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
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
    void anUnknownEngineIsRefusedWithTheChoices() {
        assertThatThrownBy(() -> LanguageEngines.create(new LanguageSettings("vader", 1, 1, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("vader")
                .hasMessageContaining("corenlp")
                .hasMessageContaining("none");
    }
}
