package dev.attune.language.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Invariant 3: what is kept of words says nothing outside its conversation, and all of it inside. */
class SaltTest {
    private static final int SALT = 0x5EED5A17;

    private final Random random = new Random(7);

    private static int[] hashes(Stems stems) {
        return IntStream.range(0, stems.size()).map(stems::hash).toArray();
    }

    @Test
    void whatTwoTextsOfOneSaltShareStaysWhatItWas() {
        for (int i = 0; i < 500; i++) {
            CustomerReading customer = SomeReadings.customer(random);
            AgentReading agent = SomeReadings.agent(random);
            int salt = random.nextInt();

            CustomerReading salted =
                    ReadingCodec.customer(ReadingCodec.saltedCustomer(ReadingCodec.encode(customer), salt));
            AgentReading reply = ReadingCodec.agent(ReadingCodec.saltedAgent(ReadingCodec.encode(agent), salt));

            assertThat(salted.stems().total()).isEqualTo(customer.stems().total());
            assertThat(salted.stems().shared(reply.stems()))
                    .isEqualTo(customer.stems().shared(agent.stems()));
            assertThat(reply.stems().shared(reply.acknowledgement()))
                    .isEqualTo(agent.stems().shared(agent.acknowledgement()));
        }
    }

    @Test
    void hashesAreAscendingAsStemsHaveToBe() {
        for (int i = 0; i < 100; i++) {
            Stems salted = SomeReadings.customer(random).stems().salted(random.nextInt());
            assertThat(hashes(salted)).isSorted().doesNotHaveDuplicates();
        }
    }

    @Test
    void eachWordKeepsItsWeight() {
        Stems salted = new Stems(new int[] {1, 2}, new byte[] {3, 127}).salted(SALT);
        Stems first = new Stems(new int[] {1}, new byte[] {0}).salted(SALT);

        assertThat(salted.shared(first)).isEqualTo(3);
        assertThat(salted.total()).isEqualTo(130);
    }

    @Test
    void twoSaltsShareNoWord() {
        Stems words = SomeReadings.stems(random.ints(60).toArray());

        assertThat(words.salted(SALT).shared(words.salted(SALT + 1))).isZero();
        assertThat(words.salted(SALT).shared(words)).isZero();
    }

    @Test
    void nothingElseOfAReadingChanges() {
        ByteBuffer customer = ReadingCodec.encode(SomeReadings.customer(random));
        ByteBuffer agent = ReadingCodec.encode(SomeReadings.agent(random));
        CustomerReading before = ReadingCodec.customer(customer);
        CustomerReading after = ReadingCodec.customer(ReadingCodec.saltedCustomer(customer, SALT));
        AgentReading reply = ReadingCodec.agent(agent);
        AgentReading salted = ReadingCodec.agent(ReadingCodec.saltedAgent(agent, SALT));

        assertThat(after).usingRecursiveComparison().ignoringFields("stems").isEqualTo(before);
        assertThat(salted)
                .usingRecursiveComparison()
                .ignoringFields("stems", "acknowledgement")
                .isEqualTo(reply);
    }

    @Test
    void theBytesGivenAreLeftAsTheyAre() {
        ByteBuffer given = ReadingCodec.encode(SomeReadings.customer(random));
        ByteBuffer copy = given.duplicate();

        ReadingCodec.saltedCustomer(given, SALT);

        assertThat(given).isEqualTo(copy);
    }

    @Test
    void aReadingOfAnotherVersionIsRefused() {
        ByteBuffer other = ReadingCodec.encode(SomeReadings.customer(random)).put(0, (byte) 99);

        assertThatThrownBy(() -> ReadingCodec.saltedCustomer(other, SALT)).hasMessageContaining("version 99");
    }
}
