package dev.attune.language.reading;

import java.util.Random;

/** Readings of nothing in particular. */
final class Readings {
    private Readings() {}

    static CustomerReading customer(long seed, int tokens) {
        Random random = new Random(seed);
        return new CustomerReading(
                scores(random, Heads.SENTIMENTS.size()),
                scores(random, Heads.NEEDS.size()),
                scores(random, Heads.SIGNALS.size()),
                scores(random, Heads.ASKS.size()),
                scores(random, Heads.STYLES.size()),
                tokens,
                random.nextInt(4),
                random.nextInt(1 << Facts.NAMES.size()),
                stems(random));
    }

    static AgentReading agent(long seed, int tokens) {
        Random random = new Random(seed);
        float[] strongest = new float[Heads.ACTS.size()];
        float[] sums = new float[Heads.ACTS.size()];
        for (int act = 0; act < strongest.length; act++) {
            strongest[act] = random.nextFloat();
            sums[act] = strongest[act] * (1 + random.nextInt(5));
        }
        int[] counts = new int[AgentReading.Counts.SIZE];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = random.nextInt(300);
        }
        return new AgentReading(
                strongest,
                sums,
                scores(random, Heads.WORDING.size()),
                scores(random, Heads.SENTIMENTS.size()),
                random.nextLong(),
                tokens,
                counts,
                stems(random),
                stems(random));
    }

    static float[] scores(Random random, int count) {
        float[] scores = new float[count];
        for (int i = 0; i < count; i++) {
            scores[i] = (random.nextFloat() - .5f) * 14;
        }
        return scores;
    }

    static Stems stems(Random random) {
        int[] hashes = random.ints()
                .distinct()
                .limit(random.nextInt(Stemmer.MOST + 1))
                .sorted()
                .toArray();
        byte[] weights = new byte[hashes.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (byte) random.nextInt(128);
        }
        return new Stems(hashes, weights);
    }
}
