package dev.attune.ingest;

import static dev.attune.ingest.Records.AT;
import static dev.attune.ingest.Records.CONFIG;
import static dev.attune.ingest.Records.INGEST;
import static dev.attune.ingest.Records.impatient;
import static dev.attune.ingest.Records.received;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.schema.Merged;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RubbishTest {
    private static final int ROUNDS = 20_000;

    private final MockSchemaRegistryClient client = new MockSchemaRegistryClient();
    private final EventDecoder decoder = new EventDecoder(client, CONFIG, INGEST, impatient());

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void randomBytesAreAlwaysRejected(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Records.serialize(client, "chat", Records.chat(Records.message()));
        for (int i = 0; i < ROUNDS; i++) {
            byte[] value = new byte[random.nextInt(60)];
            random.nextBytes(value);
            if (value.length > 5 && random.nextBoolean()) {
                System.arraycopy(new byte[] {0, 0, 0, 0, 1}, 0, value, 0, 5);
            }
            Decoded decoded =
                    decoder.decode(received(ConversationKind.CHAT, "conversation-1", value, AT.toEpochMilli()));
            assertThat(decoded).as("seed %d, round %d", seed, i).isInstanceOf(Decoded.Rejected.class);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 4})
    void mutatedEventsAreAcceptedOrRejectedButNeverThrowAndNeverShowText(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        byte[] chat = Records.serialize(client, "chat", Records.chat(Records.message()));
        byte[] ticket = Records.serialize(client, "ticket", Records.ticket(new Merged("ticket-2")));
        int accepted = 0;
        for (int i = 0; i < ROUNDS; i++) {
            boolean isChat = random.nextBoolean();
            byte[] value = mutate(isChat ? chat : ticket, random);
            Decoded decoded = decoder.decode(received(
                    isChat ? ConversationKind.CHAT : ConversationKind.TICKET,
                    isChat ? "conversation-1" : "ticket-1",
                    value,
                    AT.toEpochMilli()));
            if (decoded instanceof Decoded.Rejected rejected) {
                assertThat(rejected.rejection().detail())
                        .as("seed %d, round %d", seed, i)
                        .doesNotContain("declined");
            } else {
                accepted++;
            }
        }
        // Changes inside the text are events like any other.
        assertThat(accepted).isBetween(ROUNDS / 50, ROUNDS * 9 / 10);
    }

    private static byte[] mutate(byte[] original, SplittableRandom random) {
        byte[] value = original.clone();
        int changes = 1 + random.nextInt(3);
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(value.length);
            switch (random.nextInt(4)) {
                case 0 -> value[at] = (byte) random.nextInt();
                case 1 -> value[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> Arrays.fill(value, at, Math.min(value.length, at + 9), (byte) 0xff);
                default -> value = Arrays.copyOf(value, Math.max(1, at + random.nextInt(4)));
            }
        }
        return value;
    }
}
