package dev.attune.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.language.reading.AgentReading;
import dev.attune.language.reading.CustomerReading;
import dev.attune.language.reading.SomeReadings;
import dev.attune.language.reading.Stems;
import dev.attune.schema.Channel;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signs of care (DESIGN §1), in the order that verdicts keep them. */
class CareSignsTest {
    private static final int OPEN_QUESTION = 0;
    private static final int UPTAKE = 1;
    private static final int SOLUTION = 2;
    private static final int AGREEMENT = 3;
    private static final int THANKS = 4;
    private static final int OWNERSHIP = 5;

    private static List<Integer> of(CustomerReading customer, AgentReading reply) {
        return CareSigns.of(new Situation(Channel.CHAT, customer, null, reply, null, 0, 1));
    }

    private static List<Integer> of(AgentReading reply) {
        return of(SomeReadings.customer(1), reply);
    }

    @Test
    void aReplyThatDoesNothingShowsNone() {
        assertThat(of(SomeReadings.agent(Stems.NONE))).containsExactly(0, 0, 0, 0, 0, 0);
    }

    @Test
    void aQuestionIsOpenWhereItAsksWhatItIsLike() {
        long asks = SomeReadings.tag("EMPATHY_EXPLORATION");

        assertThat(of(SomeReadings.agent(asks, 1, Stems.NONE)).get(OPEN_QUESTION))
                .isEqualTo(1);
        assertThat(of(SomeReadings.agent(asks, 0, Stems.NONE)).get(OPEN_QUESTION))
                .isZero();
        assertThat(of(SomeReadings.agent(0, 1, Stems.NONE)).get(OPEN_QUESTION)).isZero();
    }

    @Test
    void uptakeIsTheShareOfTheCustomersWords() {
        AgentReading reply = SomeReadings.agent(SomeReadings.stems(2, 3, 9));

        assertThat(of(SomeReadings.customer(1, 2, 3, 4), reply).get(UPTAKE)).isEqualTo(5_000);
    }

    @Test
    void whoSaysNothingHasNothingTakenUp() {
        assertThat(of(CustomerReading.SILENCE, SomeReadings.agent(SomeReadings.stems(1)))
                        .get(UPTAKE))
                .isZero();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"ANSWER, 2", "ACTION_DONE, 2", "INSTRUCT, 2", "CHECK, 3", "THANK, 4"})
    void actsShowWhatTheyAre(String act, int sign) {
        List<Integer> signs = of(SomeReadings.agent(Stems.NONE, act));

        assertThat(List.of(SOLUTION, AGREEMENT, THANKS))
                .allSatisfy(each -> assertThat(signs.get(each)).isEqualTo(each == sign ? 1 : 0));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"ACTION_DONE, 1", "PROMISE, 1", "REDIRECT, 2", "GREET, 0"})
    void theMatterIsOwnedHandedOffOrNeither(String act, int ownership) {
        assertThat(of(SomeReadings.agent(Stems.NONE, act)).get(OWNERSHIP)).isEqualTo(ownership);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"OWN, 1", "HANDOFF, 2"})
    void wordingShowsItToo(String tag, int ownership) {
        assertThat(of(SomeReadings.agent(SomeReadings.tag(tag), 0, Stems.NONE)).get(OWNERSHIP))
                .isEqualTo(ownership);
    }

    @Test
    void whoOwnsTheMatterAndHandsAPartOffOwnsIt() {
        AgentReading both = SomeReadings.agent(SomeReadings.tag("HANDOFF"), 0, Stems.NONE, "PROMISE");

        assertThat(of(both).get(OWNERSHIP)).isEqualTo(1);
    }
}
