package dev.attune.language.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.attune.language.reading.AgentReading.Counts;
import dev.attune.language.text.Tokenizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reading with the models that ship: what is counted, and what is plain to see. */
class ReadersTest {
    private static final float[] NO_TONE = new float[3];

    private static final ReaderModels MODELS = ReaderModels.load();
    private final CustomerReader customers = MODELS.customerReader(Tokenizer.NONE, 10_000, 1_000);
    private final AgentReader agents = MODELS.agentReader(Tokenizer.NONE, 10_000, 1_000);

    @ParameterizedTest
    @CsvSource({
        "my mail is a@b.com, EMAIL",
        "it is order 1234567, ORDER",
        "that was $30, AMOUNT",
        "I already restarted it, TRIED",
        "my iphone is slow, DEVICE"
    })
    void aFactThatACustomerGivesIsSeen(String text, String fact) {
        assertThat(customers.read(text).facts() & 1 << Facts.NAMES.indexOf(fact))
                .isNotZero();
    }

    @Test
    void aTextWithoutFactsGivesNone() {
        assertThat(customers.read("where is it ?").facts()).isZero();
    }

    @Test
    void questionsAndTokensAreCounted() {
        CustomerReading reading = customers.read("Where is it? And when?");

        assertThat(reading.questions()).isEqualTo(2);
        assertThat(reading.tokens()).isEqualTo(7);
    }

    @Test
    void whatAnAgentWritesIsCounted() {
        AgentReading reading = agents.read(
                "Hi! I see your 2 orders. We sent you a mail at a@b.com.\n"
                        + "Is it ok? https://example.com/a/b/c and https://example.com/contact",
                NO_TONE);

        assertThat(reading.counts()[Counts.SENTENCES]).isEqualTo(5);
        assertThat(reading.counts()[Counts.EXCLAMATIONS]).isEqualTo(1);
        assertThat(reading.counts()[Counts.QUESTIONS]).isEqualTo(1);
        assertThat(reading.counts()[Counts.LINKS]).isEqualTo(2);
        assertThat(reading.counts()[Counts.PAGES]).isEqualTo(1);
        assertThat(reading.counts()[Counts.CONTACTS]).isEqualTo(1);
        assertThat(reading.counts()[Counts.EMAILS]).isEqualTo(1);
        assertThat(reading.counts()[Counts.I]).isEqualTo(1);
        assertThat(reading.counts()[Counts.WE]).isEqualTo(1);
        assertThat(reading.counts()[Counts.YOU]).isEqualTo(2);
    }

    @Test
    void sumsAreThoseOfTheSentences() {
        AgentReading once = agents.read("I have refunded it.", NO_TONE);
        AgentReading twice = agents.read("I have refunded it. I have refunded it.", NO_TONE);

        for (int act = 0; act < Heads.ACTS.size(); act++) {
            assertThat(twice.strongest()[act]).isEqualTo(once.strongest()[act]);
            assertThat(twice.sums()[act]).isCloseTo(2 * once.sums()[act], within(1e-5f));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "I have refunded the full amount to your card., ACTION_DONE",
        "I am so sorry. That must have been frustrating., ACK_FEELING",
        "Could you send me your order number please?, ASK_DETAIL",
        "I will call you tomorrow morning., PROMISE",
        "Hello Maria!, GREET",
        "Please contact our other department., REDIRECT"
    })
    void aPlainActIsSeen(String text, String act) {
        assertThat(agents.read(text, NO_TONE).strongest()[Heads.act(act)]).isGreaterThan(.5f);
    }

    @Test
    void theAcknowledgementIsTheSentenceThatAcknowledges() {
        AgentReading reading = agents.read(
                "Hello! I am so sorry, that must have been a frightening night. Your reference is below.", NO_TONE);

        assertThat(reading.acknowledgement()
                        .shared(agents.read("frightening", NO_TONE).stems()))
                .isPositive();
        assertThat(reading.acknowledgement()
                        .shared(agents.read("reference", NO_TONE).stems()))
                .isZero();
    }

    @Test
    void nothingReadsAsNothing() {
        AgentReading reading = agents.read("", NO_TONE);

        assertThat(reading.tokens()).isZero();
        assertThat(reading.strongest()).containsOnly(0);
        assertThat(reading.stems().size()).isZero();
    }

    @Test
    void aReaderRemembersNothingOfTheTextBefore() {
        String text = "I've waited 3 weeks, where is my parcel?";
        CustomerReading first = customers.read(text);
        customers.read("You are a wonderful team, thanks! a@b.com");

        assertThat(ReadingCodec.encode(customers.read(text))).isEqualTo(ReadingCodec.encode(first));
    }
}
