package dev.attune.language.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.config.Settings.LanguageSettings;
import dev.attune.language.LanguageEngine;
import dev.attune.schema.Role;
import dev.attune.state.PromiseSignal;
import dev.attune.state.Signals;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Spans count code points of the message as it was written, whatever is left out of it. */
class PromiseSpansTest {
    private static final LanguageEngine ENGINE =
            LanguageEngines.create(new LanguageSettings(AttuneEngine.NAME, 10_000, 60, 10));
    private static final String PROMISE = "I will call you tomorrow";
    private static final String GUARANTEE = "this will never happen again";

    private static String part(String text, int start, int end) {
        return text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
    }

    private static Signals read(String text) {
        return ENGINE.read(text, "en", Role.AGENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s.",
                "Hi Maria! %s.",
                "\ud83d\ude00\ud83d\ude00 Hi \ud83d\udc4d\ud83c\udffd %s.",
                "<p>Hi &amp; hello &#128512;</p><p>%s.</p>",
                "<div>&nbsp;&nbsp;Hi \ud83d\ude00<br><br>%s.<br>Bye</div>",
                "> Where is it?\n> I wait \ud83d\ude00\n\n%s.",
                "Hi,\n```\nint a = 1;\n```\n%s.",
                "Hi \u0418\u0432\u0430\u043d, %s.",
                "Hi e\u0301ve, %s.\n\n-- \nMaria \ud83d\ude00\nExample Ltd",
                "Hi \ud800 there, %s."
            })
    void aPromisesSpanIsItsWordsInTheMessage(String frame) {
        String text = frame.formatted(PROMISE);

        List<PromiseSignal> promises = read(text).getPromises();

        assertThat(promises).hasSize(1);
        assertThat(part(text, promises.get(0).getStart(), promises.get(0).getEnd()))
                .isEqualTo(PROMISE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"%s.", "<p>\ud83d\ude00 &lt;3</p><p>I promise %s.</p>", "> so late \ud83d\ude00\n\nI promise %s."
            })
    void aGuaranteesSpanIsItsWordsInTheMessage(String frame) {
        String text = frame.formatted(GUARANTEE);

        List<Integer> spans = read(text).getOverPromises();

        assertThat(spans).hasSize(2);
        assertThat(part(text, spans.get(0), spans.get(1))).endsWith("never happen again");
    }

    @Test
    void aPromiseInAQuotationIsNobodys() {
        assertThat(read("Thanks, that is done.\n\nOn Mon, 4 May 2026 at 10:00, Joe wrote:\n> " + PROMISE + ".")
                        .getPromises())
                .isEmpty();
    }

    @Test
    void promisesComeInTheirOrder() {
        List<PromiseSignal> promises = read(PROMISE + ". <b>&amp;</b> I will email you the form on Friday.")
                .getPromises();

        assertThat(promises).hasSize(2);
        assertThat(promises.get(0).getEnd()).isLessThan(promises.get(1).getStart());
    }
}
