package dev.attune.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.attune.language.reading.Heads;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JudgementModelTest {
    private static final int CUES = Cues.names().size();

    private final Random random = new Random(5);

    private static byte[] written(JudgementModel model) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        model.write(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static JudgementModel read(byte[] bytes) throws IOException {
        return JudgementModel.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    }

    private void refuses(AdditiveModel need, AdditiveModel reply) {
        assertThatThrownBy(() -> read(
                        written(new JudgementModel(need, reply, Models.politeness(random), Models.politeness(random)))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("attune train");
    }

    @Test
    void whatIsReadScoresAsWhatWasWritten() throws IOException {
        JudgementModel model = Models.any(random);
        double[] cues = random.doubles(CUES, -2, 3).toArray();
        double[] ofCustomer = Arrays.copyOf(cues, Cues.customerCount());

        JudgementModel read = read(written(model));

        assertThat(read.need().scores(ofCustomer)).isEqualTo(model.need().scores(ofCustomer));
        assertThat(read.reply().scores(cues)).isEqualTo(model.reply().scores(cues));
    }

    @Test
    void theSameModelIsTheSameBytes() throws IOException {
        byte[] bytes = written(Models.any(random));

        assertThat(written(read(bytes))).isEqualTo(bytes);
    }

    @Test
    void oneOfOtherCuesIsRefused() {
        AdditiveModel need = Models.any(random, Heads.NEEDS.size(), Cues.customerCount());

        refuses(need, Models.any(random, JudgementModel.HEADS, CUES - 1));
    }

    @Test
    void oneOfOtherCuesOfTheCustomerIsRefused() {
        AdditiveModel reply = Models.any(random, JudgementModel.HEADS, CUES);

        refuses(Models.any(random, Heads.NEEDS.size(), Cues.customerCount() + 1), reply);
    }

    @Test
    void oneOfOtherHeadsIsRefused() {
        AdditiveModel need = Models.any(random, Heads.NEEDS.size(), Cues.customerCount());

        refuses(need, Models.any(random, JudgementModel.HEADS + 1, CUES));
    }

    @Test
    void courtesyOfOtherCuesIsRefused() {
        AdditiveModel need = Models.any(random, Heads.NEEDS.size(), Cues.customerCount());
        AdditiveModel reply = Models.any(random, JudgementModel.HEADS, CUES);
        AdditiveModel courtesy = Models.any(random, 1, Courtesy.CUES + 1);

        assertThatThrownBy(() -> read(written(new JudgementModel(need, reply, Models.politeness(random), courtesy))))
                .isInstanceOf(IOException.class);
    }

    @Test
    void groupsOfHeadsCoverThemAll() {
        assertThat(Arrays.stream(JudgementModel.groups()).sum()).isEqualTo(JudgementModel.HEADS);
    }

    /** A score is explained by what each cue adds. */
    @Test
    void whatACueContributesIsWhatItMovesTheScoreBy() {
        AdditiveModel model = Models.any(random, 3, 8);
        double[] cues = random.doubles(8, -2, 3).toArray();
        double[] bare = model.scores(cues);
        for (int cue = 0; cue < cues.length; cue++) {
            double[] moved = cues.clone();
            moved[cue] += 1;
            for (int head = 0; head < 3; head++) {
                double difference =
                        model.contribution(cue, moved[cue], head) - model.contribution(cue, cues[cue], head);
                assertThat(model.scores(moved)[head] - bare[head]).isCloseTo(difference, within(1e-9));
            }
        }
    }
}
