package dev.attune.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.config.Settings.LanguageSettings;
import dev.attune.language.engine.LanguageEngines;
import dev.attune.schema.Role;
import dev.attune.state.LineKind;
import dev.attune.state.Signals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RuleReaderTest {
    private final RuleReader rules = new RuleReader(1_000);

    @Test
    void theRoleDecidesWhichRulesApply() {
        Signals customer = rules.read("One moment, I'll be back in 5 minutes", "en", Role.CUSTOMER);
        Signals agent = rules.read("One moment, I'll be back in 5 minutes", "en", Role.AGENT);

        assertThat(customer.getNeedsReply()).isTrue();
        assertThat(customer.getLine()).isEqualTo(LineKind.ANSWER);
        assertThat(customer.getStatesTime()).isFalse();
        assertThat(agent.getNeedsReply()).isFalse();
        assertThat(agent.getLine()).isEqualTo(LineKind.HOLDING);
        assertThat(agent.getStatesTime()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"BOT", "SYSTEM", "UNKNOWN"})
    void nobodyElseWaitsOrHolds(Role role) {
        Signals signals = rules.read("One moment, I'll be back in 5 minutes", "en", role);

        assertThat(signals.getNeedsReply()).isFalse();
        assertThat(signals.getLine()).isEqualTo(LineKind.ANSWER);
        assertThat(signals.getStatesTime()).isFalse();
    }

    @Test
    void inAnotherLanguageEverythingWithALetterOrDigitNeedsAReply() {
        assertThat(rules.read("Danke", "de", Role.CUSTOMER).getNeedsReply()).isTrue();
        assertThat(rules.read("7", "de", Role.CUSTOMER).getNeedsReply()).isTrue();
        assertThat(rules.read("\ud83d\ude00 !", "de", Role.CUSTOMER).getNeedsReply())
                .isFalse();
        assertThat(rules.read("\u0441\u043f\u0430\u0441\u0438\u0431\u043e", null, Role.CUSTOMER)
                        .getNeedsReply())
                .isTrue();
        assertThat(rules.read("Danke", "de", Role.CUSTOMER).getDegraded()).containsExactly(Degraded.LANGUAGE);
    }

    @Test
    void inAnotherLanguageAgentsAnswer() {
        Signals signals = rules.read("One moment, I'll be back in 5 minutes", "de", Role.AGENT);

        assertThat(signals.getLine()).isEqualTo(LineKind.ANSWER);
        assertThat(signals.getStatesTime()).isFalse();
    }

    @Test
    void theEngineNoneSaysThatItIsOff() {
        LanguageEngine engine = LanguageEngines.create(new LanguageSettings("none", 1_000, 60, 20));

        Signals english = engine.read("Thanks!", null, Role.CUSTOMER);
        Signals german = engine.read("Danke", "de", Role.CUSTOMER);

        assertThat(engine.name()).isEqualTo("none");
        assertThat(english.getNeedsReply()).isFalse();
        assertThat(english.getSentiment()).isNull();
        assertThat(english.getDegraded()).containsExactly(Degraded.ENGINE_OFF);
        assertThat(german.getDegraded()).containsExactly(Degraded.LANGUAGE, Degraded.ENGINE_OFF);
    }
}
