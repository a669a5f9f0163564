package dev.attune.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageGuessTest {

    private static final String FOREIGN = """
            Wo ist meine Bestellung, bitte? Ich warte seit Montag.
            o\u00f9 est ma commande, je ne comprends pas
            \u00bfD\u00f3nde est\u00e1 mi pedido? Todav\u00eda no ha llegado
            Dove \u00e8 il mio ordine? Non \u00e8 ancora arrivato
            Onde est\u00e1 o meu pedido? Ainda n\u00e3o chegou
            Waar is mijn bestelling? Ik heb nog niets gekregen
            Gdzie jest moje zam\u00f3wienie? Czekam ju\u017c tydzie\u0144
            Var \u00e4r min best\u00e4llning? Jag har inte f\u00e5tt den
            Hvor er min ordre? Jeg har ikke modtaget den
            Kde je moje objedn\u00e1vka? \u010cek\u00e1m u\u017e t\u00fdden, pros\u00edm
            Sipari\u015fim nerede? Bu \u00e7ok k\u00f6t\u00fc bir hizmet
            \u0413\u0434\u0435 \u043c\u043e\u0439 \u0437\u0430\u043a\u0430\u0437?
            \u6211\u7684\u8ba2\u5355\u5728\u54ea\u91cc\uff1f
            \u0623\u064a\u0646 \u0637\u0644\u0628\u064a
            """;

    private static final String ENGLISH = """
            Where is my order? I have been waiting since Monday.
            my parcel never arrived
            no
            OK
            Danke
            4711
            \ud83d\ude00
            invoice 4711 wrong amount again
            I ordered the El Paso sofa in Das Keramik and Les Mills, where is it?
            app crashes login screen
            """;

    static Stream<String> foreign() {
        return FOREIGN.lines();
    }

    static Stream<String> english() {
        return ENGLISH.lines();
    }

    @ParameterizedTest
    @MethodSource("foreign")
    void withoutATagForeignTextIsForeign(String text) {
        assertThat(LanguageGuess.isEnglish(text, null)).isFalse();
        assertThat(LanguageGuess.isEnglish(text, "und")).isFalse();
    }

    @ParameterizedTest
    @MethodSource("english")
    void withoutATagEnglishAndShortTextsAreEnglish(String text) {
        assertThat(LanguageGuess.isEnglish(text, null)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "EN", "en-GB", "en_US", "eng", " en "})
    void anEnglishTagDecides(String tag) {
        assertThat(LanguageGuess.isEnglish("Wo ist meine Bestellung bitte", tag))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "fr-CA", "zh-Hans", "enm"})
    void aForeignTagDecides(String tag) {
        assertThat(LanguageGuess.isEnglish("Where is my order?", tag)).isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "und", "mul"})
    void noTagLeavesItToTheText(@Nullable String tag) {
        assertThat(LanguageGuess.isEnglish("Where is my order?", tag)).isTrue();
    }
}
