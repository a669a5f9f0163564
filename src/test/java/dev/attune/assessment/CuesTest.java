package dev.attune.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.language.reading.AgentReading;
import dev.attune.language.reading.CustomerReading;
import dev.attune.language.reading.Heads;
import dev.attune.language.reading.SomeReadings;
import dev.attune.schema.Channel;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CuesTest {
    private static final double[] CERTAINLY_FEELING = {1, 0, 0, 0, 0};

    private static Situation situation(Channel channel, CustomerReading open, AgentReading reply) {
        return new Situation(channel, open, null, reply, null, 0, 1);
    }

    private static double cue(String name, Situation situation) {
        int index = Cues.names().indexOf(name);
        assertThat(index).as(name).isNotNegative();
        return Cues.of(situation, CERTAINLY_FEELING)[index];
    }

    @Test
    void thereAreAsManyNamesAsValuesAndEachIsOnce() {
        Random random = new Random(1);
        Situation situation = situation(Channel.CHAT, SomeReadings.customer(random), SomeReadings.agent(random));

        assertThat(Cues.of(situation, CERTAINLY_FEELING)).hasSize(Cues.names().size());
        assertThat(Cues.names()).doesNotHaveDuplicates();
    }

    @Test
    void thoseOfTheCustomerAloneComeFirst() {
        Random random = new Random(2);
        Situation situation = situation(Channel.EMAIL, SomeReadings.customer(random), SomeReadings.agent(random));

        double[] all = Cues.of(situation, CERTAINLY_FEELING);

        assertThat(Arrays.copyOf(all, Cues.customerCount())).isEqualTo(Cues.ofCustomer(situation));
    }

    /** One cue of each group is found under its name: a shift of the order would be seen. */
    @Test
    void namesAndValuesAreInOneOrder() {
        CustomerReading open = SomeReadings.customer(1, 2, 3, 4);
        AgentReading reply =
                SomeReadings.agent(SomeReadings.tag("OWN"), 3, SomeReadings.stems(1, 9), "ACK_FEELING", "PROMISE");
        Situation social = situation(Channel.SOCIAL, open, reply);
        Situation mail = situation(Channel.TICKET, open, reply);

        assertThat(cue("on a public channel", social)).isEqualTo(1);
        assertThat(cue("by mail", social)).isZero();
        assertThat(cue("by mail", mail)).isEqualTo(1);
        assertThat(cue("shows FEELING", mail)).isEqualTo(1);
        assertThat(cue("questions", mail)).isEqualTo(3);
        assertThat(cue("PROMISE", mail)).isEqualTo(1);
        assertThat(cue("goes on", mail)).isEqualTo(1);
        assertThat(cue("helps", mail)).isZero();
        assertThat(cue("customer's words taken up", mail)).isEqualTo(.25);
        assertThat(cue("reply's words that are the customer's", mail)).isEqualTo(.5);
        assertThat(cue("wording OWN", mail)).isEqualTo(1);
        assertThat(cue("FEELING and ACK_FEELING", mail)).isEqualTo(1);
        assertThat(cue("NONE and ACK_FEELING", mail)).isZero();
        assertThat(cue("FEELING and WARM", mail)).isZero();
    }

    @Test
    void theSameReplyOnceMoreIsSeen() {
        AgentReading reply = SomeReadings.agent(SomeReadings.stems(1, 2));
        CustomerReading open = SomeReadings.customer(5);

        assertThat(cue("same as the reply before", situation(Channel.CHAT, open, reply)))
                .isZero();
        assertThat(cue("same as the reply before", new Situation(Channel.CHAT, open, null, reply, reply, 1, 1)))
                .isEqualTo(1);
    }

    @Test
    void wordsOfEarlierMessagesCountAsEverUsedOnly() {
        AgentReading reply = SomeReadings.agent(SomeReadings.stems(1, 2));
        Situation situation =
                new Situation(Channel.CHAT, SomeReadings.customer(1), SomeReadings.customer(2), reply, null, 1, 1);

        assertThat(cue("reply's words that are the customer's", situation)).isEqualTo(.5);
        assertThat(cue("reply's words that the customer ever used", situation)).isEqualTo(1);
    }

    @Test
    void withoutWordsThereIsNothingToDivideBy() {
        AgentReading nothing = SomeReadings.agent(SomeReadings.stems());
        double[] cues =
                Cues.of(situation(Channel.CHAT, CustomerReading.SILENCE, nothing), new double[Heads.NEEDS.size()]);

        assertThat(cues).doesNotContain(Double.NaN);
    }
}
