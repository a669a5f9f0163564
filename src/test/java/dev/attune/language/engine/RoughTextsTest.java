package dev.attune.language.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.attune.config.Settings.LanguageSettings;
import dev.attune.language.Degraded;
import dev.attune.language.LanguageEngine;
import dev.attune.schema.Role;
import dev.attune.state.PromiseSignal;
import dev.attune.state.Signals;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the text: an answer in bounded time, and what was not read is named. */
class RoughTextsTest {
    private static final int MOST_CHARACTERS = 1_000_000;
    private static final LanguageEngine ENGINE = engine(10_000);
    /** The largest that can be set. */
    private static final LanguageEngine PATIENT = engine(MOST_CHARACTERS);
    /** Many times what is needed: it catches what is not linear, on a slow machine too. */
    private static final Duration LONG = Duration.ofSeconds(60);

    private static final List<Role> ROLES = List.of(Role.values());

    private static final String[] PIECES = {
        "I will call you",
        "tomorrow",
        "<p>",
        "</p>",
        "<blockquote>",
        "&amp;",
        "&#128512;",
        "> ",
        "\n",
        "\n\n",
        "-- ",
        "```",
        "\ud83d\ude00",
        "\ud800",
        "\udc00",
        "\u200b",
        "\u202e",
        "\u0418\u0432\u0430\u043d",
        "\u05d0",
        "\u4f60",
        "#NAME#",
        "[",
        "{{",
        "a@b.com",
        "https://a.example/x?y=1",
        "www.",
        "'",
        "n't",
        "!!!",
        "never",
        "again",
        "4711",
        "\u0301",
        "\ufe0f",
        "not",
        "good",
        "sooo",
        "This will never happen again",
        "On Mon, Joe wrote:",
        "at dev.attune.Main(Main.java:1)"
    };

    private static LanguageEngine engine(int maxCharacters) {
        return LanguageEngines.create(new LanguageSettings(AttuneEngine.NAME, maxCharacters, 60, 10));
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                arguments(
                        "emoji only",
                        "\ud83d\ude00\ud83d\udc4d\ud83c\udffd\u2764\ufe0f\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67"),
                arguments("no blanks", "whereismyparcelithasbeenthreeweeksandnobodyanswers"),
                arguments("right to left", "\u202ehello\u202c \u05e9\u05dc\u05d5\u05dd my order is late"),
                arguments("unpaired surrogates", "hello \ud800 there \udc00 friend \ud83d"),
                arguments("zero width", "he\u200bllo\u200c wor\u200dld\ufeff \u2060"),
                arguments("HTML", "<html><body><p>Hello &lt;you&gt; &amp; <b>me</b></p><script>x()</script></body>"),
                arguments("broken HTML", "<p <b>>>> &#xfffffff; &#; </ <!-- never closed <a href='"),
                arguments("quoted tail", "Thanks!\n\nOn Mon, 4 May 2026 at 10:00, Joe <a@b.com> wrote:\n> hi\n>> ho"),
                arguments("signature", "It is late.\n\n--\nJoe Bloggs\nExample Ltd, 1 High Street"),
                arguments("code", "It fails:\n```\nfor (;;) { throw new Error(); }\n```\nWhy?"),
                arguments(
                        "log", "2026-05-04 10:00:00,123 ERROR [main] a.B - failed\n\tat a.B.c(B.java:1)\nplease help"),
                arguments("control characters", "\u0000\u0001\u0002 hello \u001b[31m red"),
                arguments("combining marks", "e" + "\u0301".repeat(3_000) + " hello"),
                arguments("brackets", "((((((((([[[[[[[[[{{{{{{{{{" + ")".repeat(2_000)),
                arguments("one letter", "a"),
                arguments("question marks", "?".repeat(3_000)),
                arguments("quotes", "\"'\u2019\u201c".repeat(700)),
                arguments("many lines", "x\n".repeat(4_000)),
                arguments(
                        "other scripts in English",
                        "hello my name is \u0418\u0432\u0430\u043d and I live in \u6771\u4eac, my order is late"));
    }

    private static Signals read(LanguageEngine engine, String text, Role role) {
        return assertTimeout(LONG, () -> engine.read(text, "en", role));
    }

    private static void assertSound(String text, Signals signals) {
        assertThat(signals.getSentiment() != null || !signals.getDegraded().isEmpty())
                .isTrue();
        assertThat(signals.getDegraded()).isSubsetOf(Degraded.TOO_LONG, Degraded.EMPTY, Degraded.LANGUAGE);
        int length = text.codePointCount(0, text.length());
        int last = 0;
        for (PromiseSignal promise : signals.getPromises()) {
            assertThat(promise.getStart()).isBetween(last, length);
            assertThat(promise.getEnd()).isBetween(promise.getStart() + 1, length);
            last = promise.getStart();
        }
        assertThat(signals.getOverPromises()).allMatch(at -> at >= 0 && at <= length);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void aRoughTextIsRead(String name, String text) {
        assertSound(text, read(ENGINE, text, Role.CUSTOMER));
        assertSound(text, read(ENGINE, text, Role.AGENT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I hate this. ",
                "x",
                "7",
                "a@",
                ".a",
                "\ud83d\ude00",
                "(a",
                "\ud800a",
                "a'",
                "<p>",
                "<",
                "&",
                "> a\n",
                "I will call you tomorrow and ",
                "\u0418",
                "\u0418 ",
                "#NAME#\u0418 ",
                "{{",
                "\n"
            })
    void aMegabyteIsCutAndSaysSo(String unit) {
        assertTooLong(ENGINE, unit);
    }

    /** What the scanner, the markup, the lines, the promises and CoreNLP's tokenizer have most work with. */
    @ParameterizedTest
    @ValueSource(strings = {"I will call you tomorrow and ", "x", "<", "> a\n", "a@", "#NAME#\u0418 "})
    void aMegabyteIsReadInTimeIfItMayBe(String unit) {
        assertTooLong(PATIENT, unit);
    }

    private static void assertTooLong(LanguageEngine engine, String unit) {
        String text = unit.repeat(MOST_CHARACTERS / unit.length() + 1);

        Signals signals = read(engine, text, Role.AGENT);

        assertThat(signals.getDegraded()).contains(Degraded.TOO_LONG);
        assertSound(text, signals);
    }

    @Test
    void tokensBeyondTenThousandAreCutAndSaySo() {
        assertThat(read(PATIENT, "so late ".repeat(5_001), Role.CUSTOMER).getDegraded())
                .containsExactly(Degraded.TOO_LONG);
    }

    @Test
    void tenThousandTokensAreRead() {
        Signals signals = read(PATIENT, "so late ".repeat(5_000), Role.CUSTOMER);

        assertThat(signals.getDegraded()).isEmpty();
        assertThat(signals.getSentiment()).isNotNull();
    }

    @Test
    void whatIsBeyondTheLimitDoesNotDecide() {
        String praise = "You have been wonderful, thank you so much! ".repeat(300);
        String head = praise.substring(0, 10_000);

        assertThat(read(ENGINE, head + "I hate you. ".repeat(500), Role.CUSTOMER)
                        .getSentiment())
                .isEqualTo(read(ENGINE, head, Role.CUSTOMER).getSentiment());
    }

    @Test
    void randomTextsAreRead() {
        long seed = 20_260_104;
        Random random = new Random(seed);
        for (int i = 0; i < 3_000; i++) {
            String text = random.nextBoolean() ? ofPieces(random) : ofCharacters(random);
            Role role = ROLES.get(random.nextInt(ROLES.size()));
            String language = random.nextInt(3) == 0 ? null : "en";
            try {
                Signals signals = ENGINE.read(text, language, role);
                assertSound(text, signals);
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("seed " + seed + ", text " + i, e);
            }
        }
    }

    private static String ofPieces(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(40); i >= 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]).append(random.nextInt(4) > 0 ? " " : "");
        }
        return text.toString();
    }

    private static String ofCharacters(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(200); i >= 0; i--) {
            switch (random.nextInt(6)) {
                case 0 -> text.append((char) random.nextInt(0x10000));
                case 1 -> text.append((char) (Character.MIN_SURROGATE + random.nextInt(0x800)));
                case 2 -> text.appendCodePoint(0x1f600 + random.nextInt(0x50));
                default -> text.append((char) (0x20 + random.nextInt(0x5f)));
            }
        }
        return text.toString();
    }
}
