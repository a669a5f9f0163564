package dev.attune.language.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Several messages as one turn. */
class JointReadingTest {
    private static final CustomerReading SHORT = Readings.customer(1, 9);
    private static final CustomerReading LONG = Readings.customer(2, 16);
    private static final AgentReading BRIEF = Readings.agent(3, 9);
    private static final AgentReading FULL = Readings.agent(4, 16);

    @Test
    void oneMessageIsItself() {
        assertThat(CustomerReading.joint(List.of(SHORT))).isSameAs(SHORT);
        assertThat(AgentReading.joint(List.of(BRIEF))).isSameAs(BRIEF);
    }

    @Test
    void scoresAddUpByTheRootOfTheirShareOfTheTokens() {
        CustomerReading customer = CustomerReading.joint(List.of(SHORT, LONG));
        AgentReading agent = AgentReading.joint(List.of(BRIEF, FULL));

        // √(9 / 25) and √(16 / 25)
        for (int need = 0; need < customer.need().length; need++) {
            assertThat(customer.need()[need])
                    .isCloseTo(.6f * SHORT.need()[need] + .8f * LONG.need()[need], within(1e-5f));
        }
        for (int head = 0; head < agent.wording().length; head++) {
            assertThat(agent.wording()[head])
                    .isCloseTo(.6f * BRIEF.wording()[head] + .8f * FULL.wording()[head], within(1e-5f));
        }
    }

    @Test
    void oneMessageThatAsksIsEnough() {
        CustomerReading joint = CustomerReading.joint(List.of(SHORT, LONG));

        for (int ask = 0; ask < joint.asks().length; ask++) {
            assertThat(joint.asks()[ask]).isEqualTo(Math.max(SHORT.asks()[ask], LONG.asks()[ask]));
        }
        for (int signal = 0; signal < joint.signals().length; signal++) {
            assertThat(joint.signals()[signal]).isEqualTo(Math.max(SHORT.signals()[signal], LONG.signals()[signal]));
        }
    }

    @Test
    void countsAddUpAndFactsAreThoseOfBoth() {
        CustomerReading joint = CustomerReading.joint(List.of(SHORT, LONG));

        assertThat(joint.tokens()).isEqualTo(25);
        assertThat(joint.questions()).isEqualTo(SHORT.questions() + LONG.questions());
        assertThat(joint.facts()).isEqualTo(SHORT.facts() | LONG.facts());
    }

    @Test
    void anActIsAsLikelyAsWhereItIsLikeliest() {
        AgentReading joint = AgentReading.joint(List.of(BRIEF, FULL));

        for (int act = 0; act < joint.strongest().length; act++) {
            assertThat(joint.strongest()[act]).isEqualTo(Math.max(BRIEF.strongest()[act], FULL.strongest()[act]));
            assertThat(joint.sums()[act]).isEqualTo(BRIEF.sums()[act] + FULL.sums()[act]);
        }
    }

    @Test
    void theAcknowledgementIsThatOfTheMessageThatAcknowledgesMost() {
        AgentReading more = BRIEF.acknowledges() > FULL.acknowledges() ? BRIEF : FULL;

        assertThat(AgentReading.joint(List.of(BRIEF, FULL)).acknowledgement()).isSameAs(more.acknowledgement());
    }

    @Test
    void theOrderOfTheMessagesDoesNotMatter() {
        CustomerReading customer = CustomerReading.joint(List.of(SHORT, LONG));
        CustomerReading turned = CustomerReading.joint(List.of(LONG, SHORT));
        AgentReading agent = AgentReading.joint(List.of(BRIEF, FULL));
        AgentReading turnedAgent = AgentReading.joint(List.of(FULL, BRIEF));

        assertThat(turned.sentiment()).isEqualTo(customer.sentiment());
        assertThat(turned.need()).isEqualTo(customer.need());
        assertThat(turned.stems().total()).isEqualTo(customer.stems().total());
        assertThat(turnedAgent.sums()).isEqualTo(agent.sums());
        assertThat(turnedAgent.wording()).isEqualTo(agent.wording());
        assertThat(turnedAgent.counts()).isEqualTo(agent.counts());
        assertThat(turnedAgent.tags()).isEqualTo(agent.tags());
    }

    @Test
    void messagesWithoutTokensAddNothing() {
        CustomerReading joint = CustomerReading.joint(List.of(Readings.customer(5, 0), Readings.customer(6, 0)));

        assertThat(joint.need()).containsOnly(0);
    }
}
