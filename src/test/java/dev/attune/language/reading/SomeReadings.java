package dev.attune.language.reading;

import dev.attune.language.lexicon.Lexica;
import java.util.Arrays;
import java.util.Random;

/** Readings to judge, without a text and without a model. */
public final class SomeReadings {
    private static final byte WEIGHT = 16;

    private SomeReadings() {}

    /** Stems with these hashes, each of weight 16. */
    public static Stems stems(int... hashes) {
        int[] sorted = Arrays.stream(hashes).sorted().distinct().toArray();
        byte[] weights = new byte[sorted.length];
        Arrays.fill(weights, WEIGHT);
        return new Stems(sorted, weights);
    }

    /** A customer of whom nothing is known but the words. */
    public static CustomerReading customer(int... stems) {
        CustomerReading silence = CustomerReading.SILENCE;
        return new CustomerReading(
                silence.sentiment(),
                silence.need(),
                silence.signals(),
                silence.asks(),
                silence.styles(),
                stems.length,
                0,
                0,
                stems(stems));
    }

    /** An agent who certainly does these acts and nothing else. */
    public static AgentReading agent(Stems stems, String... acts) {
        return agent(0, 0, stems, acts);
    }

    /**
     * An agent who certainly does these acts.
     *
     * @param tags bits of patterns of wording
     * @param questions question marks
     */
    public static AgentReading agent(long tags, int questions, Stems stems, String... acts) {
        float[] strongest = new float[Heads.ACTS.size()];
        for (String act : acts) {
            strongest[Heads.act(act)] = 1;
        }
        int[] counts = new int[AgentReading.Counts.SIZE];
        counts[AgentReading.Counts.QUESTIONS] = questions;
        float[] wording = new float[Heads.WORDING.size()];
        float[] tone = new float[Heads.SENTIMENTS.size()];
        return new AgentReading(strongest, strongest.clone(), wording, tone, tags, 10, counts, stems, Stems.NONE);
    }

    /** The bit of a pattern of agents' wording. */
    public static long tag(String name) {
        return 1L << Lexica.AGENT_TAGS.indexOf(name);
    }

    /** Any customer. */
    public static CustomerReading customer(Random random) {
        return new CustomerReading(
                scores(random, Heads.SENTIMENTS.size()),
                scores(random, Heads.NEEDS.size()),
                scores(random, Heads.SIGNALS.size()),
                scores(random, Heads.ASKS.size()),
                scores(random, Heads.STYLES.size()),
                random.nextInt(200),
                random.nextInt(4),
                random.nextInt(64),
                stems(random));
    }

    /** Any agent. */
    public static AgentReading agent(Random random) {
        float[] strongest = new float[Heads.ACTS.size()];
        float[] sums = new float[strongest.length];
        for (int i = 0; i < strongest.length; i++) {
            strongest[i] = random.nextInt(256) / 255f;
            sums[i] = strongest[i] + random.nextInt(64) / 32f;
        }
        int[] counts = new int[AgentReading.Counts.SIZE];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = random.nextInt(9);
        }
        return new AgentReading(
                strongest,
                sums,
                scores(random, Heads.WORDING.size()),
                scores(random, Heads.SENTIMENTS.size()),
                random.nextLong() & ((1L << Lexica.AGENT_TAGS.size()) - 1),
                random.nextInt(200),
                counts,
                stems(random),
                stems(random));
    }

    private static float[] scores(Random random, int size) {
        float[] scores = new float[size];
        for (int i = 0; i < size; i++) {
            scores[i] = (random.nextInt(255) - 127) / 16f;
        }
        return scores;
    }

    /** Some of forty words, so that two texts share some. */
    private static Stems stems(Random random) {
        int[] hashes = random.ints(random.nextInt(20), 0, 40)
                .map(word -> word * 0x9E3779B9)
                .toArray();
        return stems(hashes);
    }
}
