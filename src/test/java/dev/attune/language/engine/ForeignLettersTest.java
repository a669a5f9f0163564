package dev.attune.language.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.config.Settings.LanguageSettings;
import dev.attune.language.Degraded;
import dev.attune.language.LanguageEngine;
import dev.attune.language.reading.ReadingCodec;
import dev.attune.language.text.Boundaries;
import dev.attune.schema.Role;
import dev.attune.schema.SentimentLabel;
import dev.attune.state.Signals;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** English texts with letters of other scripts. */
class ForeignLettersTest {
    private static final LanguageSettings SETTINGS = new LanguageSettings(AttuneEngine.NAME, 10_000, 60, 10);
    private static final String ENGLISH =
            "My name is \u0418\u0432\u0430\u043d, I live in \u6771\u4eac and I am furious: this is a disgrace!";
    private static final String RUSSIAN =
            "\u0413\u0434\u0435 \u043c\u043e\u0439 \u0437\u0430\u043a\u0430\u0437? \u042f \u0436\u0434\u0443.";

    private final List<String> asked = new ArrayList<>();
    private final LanguageEngine watched = new AttuneEngine(SETTINGS, null, text -> {
        asked.add(text);
        return new Boundaries();
    });

    @Test
    void theyAreReadAsEnglish() {
        Signals signals = LanguageEngines.create(SETTINGS).read(ENGLISH, null, Role.CUSTOMER);

        assertThat(signals.getDegraded()).isEmpty();
        assertThat(signals.getSentiment().getLabel()).isEqualTo(SentimentLabel.NEGATIVE);
    }

    @Test
    void theirTokensAreThoseOfCoreNlp() {
        LanguageEngine engine = LanguageEngines.create(SETTINGS);
        // What only a mark parts is three tokens for the scanner, and one for CoreNLP.
        String text = "great!Thanks \u0418\u0432\u0430\u043d";
        int tokens = ReadingCodec.customer(
                        engine.read(text, "en", Role.CUSTOMER).getCustomer())
                .tokens();
        int guessed = ReadingCodec.customer(
                        watched.read(text, "en", Role.CUSTOMER).getCustomer())
                .tokens();

        assertThat(asked).containsExactly(text);
        assertThat(guessed).isEqualTo(4);
        assertThat(tokens).isEqualTo(2);
    }

    @Test
    void nobodyElseIsAskedAboutLatinAndEmoji() {
        watched.read("I am na\u00efve \ud83d\ude00", "en", Role.AGENT);

        assertThat(asked).isEmpty();
    }

    @Test
    void nobodyElseIsAskedAboutOtherLanguages() {
        Signals signals = watched.read(RUSSIAN, null, Role.CUSTOMER);

        assertThat(asked).isEmpty();
        assertThat(signals.getDegraded()).containsExactly(Degraded.LANGUAGE);
    }
}
