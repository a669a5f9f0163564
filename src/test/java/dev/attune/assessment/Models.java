package dev.attune.assessment;

import dev.attune.language.reading.Heads;
import dev.attune.language.reading.SomeReadings;
import java.util.Random;

/** Models with any numbers, for what must hold whatever was learnt. */
final class Models {
    private Models() {}

    static JudgementModel any(Random random) {
        return new JudgementModel(
                any(random, Heads.NEEDS.size(), Cues.customerCount()),
                any(random, JudgementModel.HEADS, Cues.names().size()),
                politeness(random),
                politeness(random));
    }

    static AdditiveModel politeness(Random random) {
        return any(random, 1, Courtesy.cues(SomeReadings.agent(random)).length);
    }

    static AdditiveModel any(Random random, int heads, int cues) {
        float[][] edges = new float[cues][];
        float[][] tables = new float[cues][];
        float[][] slopes = new float[cues][];
        float[] lowest = new float[cues];
        float[] highest = new float[cues];
        for (int cue = 0; cue < cues; cue++) {
            edges[cue] = new float[] {0, 1 + random.nextFloat()};
            tables[cue] = numbers(random, 3 * heads);
            slopes[cue] = numbers(random, heads);
            lowest[cue] = -random.nextFloat();
            highest[cue] = random.nextFloat();
        }
        return new AdditiveModel(heads, numbers(random, heads), edges, tables, slopes, lowest, highest);
    }

    private static float[] numbers(Random random, int size) {
        float[] numbers = new float[size];
        for (int i = 0; i < size; i++) {
            numbers[i] = (random.nextFloat() - .5f) / 2;
        }
        return numbers;
    }
}
