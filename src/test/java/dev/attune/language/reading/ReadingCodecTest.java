package dev.attune.language.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.attune.language.reading.AgentReading.Counts;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingCodecTest {
    private static final float OF_SCORES = 1 / 32f;
    private static final float OF_PROBABILITIES = 1 / 510f;
    private static final float OF_SUMS = 1 / 64f;

    private static void assertNear(float[] back, float[] written, float error) {
        assertThat(back).hasSameSizeAs(written);
        for (int i = 0; i < back.length; i++) {
            assertThat(back[i]).isCloseTo(written[i], within(error + 1e-6f));
        }
    }

    private static void assertSame(Stems back, Stems written) {
        assertThat(back.size()).isEqualTo(written.size());
        for (int i = 0; i < back.size(); i++) {
            assertThat(back.hash(i)).isEqualTo(written.hash(i));
            assertThat(back.weight(i)).isEqualTo(written.weight(i));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aCustomersReadingComesBackWithScoresToHalfASixteenth(long seed) {
        CustomerReading written = Readings.customer(seed, 17);

        CustomerReading back = ReadingCodec.customer(ReadingCodec.encode(written));

        assertNear(back.sentiment(), written.sentiment(), OF_SCORES);
        assertNear(back.need(), written.need(), OF_SCORES);
        assertNear(back.signals(), written.signals(), OF_SCORES);
        assertNear(back.asks(), written.asks(), OF_SCORES);
        assertNear(back.styles(), written.styles(), OF_SCORES);
        assertThat(back.tokens()).isEqualTo(17);
        assertThat(back.questions()).isEqualTo(written.questions());
        assertThat(back.facts()).isEqualTo(written.facts());
        assertSame(back.stems(), written.stems());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void anAgentsReadingComesBackWithProbabilitiesToHalfA255th(long seed) {
        AgentReading written = Readings.agent(seed, 400);

        AgentReading back = ReadingCodec.agent(ReadingCodec.encode(written));

        assertNear(back.strongest(), written.strongest(), OF_PROBABILITIES);
        assertNear(back.sums(), written.sums(), OF_SUMS);
        assertNear(back.wording(), written.wording(), OF_SCORES);
        assertThat(back.tags()).isEqualTo(written.tags());
        assertThat(back.tokens()).isEqualTo(400);
        assertThat(back.counts()).isEqualTo(written.counts());
        assertSame(back.stems(), written.stems());
        assertSame(back.acknowledgement(), written.acknowledgement());
    }

    @Test
    void whatCameBackGivesTheSameBytes() {
        ByteBuffer customer = ReadingCodec.encode(Readings.customer(6, 17));
        ByteBuffer agent = ReadingCodec.encode(Readings.agent(6, 17));

        assertThat(ReadingCodec.encode(ReadingCodec.customer(customer))).isEqualTo(customer);
        assertThat(ReadingCodec.encode(ReadingCodec.agent(agent))).isEqualTo(agent);
    }

    @Test
    void readingDoesNotUseUpTheBytes() {
        ByteBuffer bytes = ReadingCodec.encode(Readings.customer(7, 17));
        ReadingCodec.customer(bytes);

        assertThat(bytes.position()).isZero();
    }

    @Test
    void scoresBeyondEightAreCut() {
        CustomerReading silence = CustomerReading.SILENCE;
        float[] loud = {-100, 100, Float.NEGATIVE_INFINITY};
        CustomerReading written = new CustomerReading(
                loud, silence.need(), silence.signals(), silence.asks(), silence.styles(), 1, 0, 0, Stems.NONE);

        assertThat(ReadingCodec.customer(ReadingCodec.encode(written)).sentiment())
                .containsExactly(-127 / 16f, 127 / 16f, -127 / 16f);
    }

    @Test
    void countsBeyondTheirRoomAreCut() {
        AgentReading some = Readings.agent(8, 17);
        float[] sums = some.sums().clone();
        Arrays.fill(sums, 1_000);
        int[] counts = new int[Counts.SIZE];
        Arrays.fill(counts, 1_000_000);
        AgentReading written = new AgentReading(
                some.strongest(), sums, some.wording(), some.tone(), 0, 1_000_000, counts, Stems.NONE, Stems.NONE);

        AgentReading back = ReadingCodec.agent(ReadingCodec.encode(written));

        assertThat(back.tokens()).isEqualTo(65_535);
        assertThat(back.counts()).containsOnly(65_535);
        assertThat(back.sums()).containsOnly(255 / 32f);
    }

    @Test
    void silenceComesBackAsSilence() {
        CustomerReading back = ReadingCodec.customer(ReadingCodec.encode(CustomerReading.SILENCE));

        assertThat(back.need()).isEqualTo(CustomerReading.SILENCE.need());
        assertThat(back.sentiment()).isEqualTo(CustomerReading.SILENCE.sentiment());
        assertThat(back.stems().size()).isZero();
    }

    @Test
    void anotherVersionIsRefused() {
        ByteBuffer customer = ReadingCodec.encode(Readings.customer(9, 17));
        ByteBuffer agent = ReadingCodec.encode(Readings.agent(9, 17));
        customer.put(0, (byte) 2);
        agent.put(0, (byte) 2);

        assertThatThrownBy(() -> ReadingCodec.customer(customer))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Reading of version 2, this is 1");
        assertThatThrownBy(() -> ReadingCodec.agent(agent)).isInstanceOf(IllegalStateException.class);
    }
}
