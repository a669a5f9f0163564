package dev.attune.language.reading;

import dev.attune.language.reading.AgentReading.Counts;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * Readings as bytes, to be kept in state: a version, scores in sixteenths (−8 to 8), probabilities in 255ths, stems with
 * their weights. Some 100 bytes and five a stem. Judgements are made from readings that went through here, whether they
 * were stored or not: so a restart changes nothing.
 */
public final class ReadingCodec {
    private static final byte VERSION = 1;
    private static final int SCORE = 16;
    private static final int LIKELY = 255;
    private static final int SUM = 32;
    private static final int LONGEST = 65_535;
    /** Hash and weight. */
    private static final int BYTES_OF_STEM = 5;

    private ReadingCodec() {}

    public static ByteBuffer encode(CustomerReading reading) {
        ByteBuffer out = ByteBuffer.allocate(64 + 5 * reading.stems().size());
        out.put(VERSION);
        for (float[] scores : groups(reading)) {
            putScores(out, scores);
        }
        out.putShort((short) Math.min(LONGEST, reading.tokens()));
        out.put((byte) Math.min(127, reading.questions()));
        out.putShort((short) reading.facts());
        putStems(out, reading.stems());
        return out.flip();
    }

    private static float[][] groups(CustomerReading reading) {
        return new float[][] {reading.sentiment(), reading.need(), reading.signals(), reading.asks(), reading.styles()};
    }

    /** @throws IllegalStateException if it is of another version */
    public static CustomerReading customer(ByteBuffer bytes) {
        return customer(bytes, true);
    }

    /** The same without its stems, and without what they cost. */
    public static CustomerReading customerWithoutStems(ByteBuffer bytes) {
        return customer(bytes, false);
    }

    private static CustomerReading customer(ByteBuffer bytes, boolean withStems) {
        ByteBuffer in = open(bytes);
        float[] sentiment = scores(in, Heads.SENTIMENTS.size());
        float[] need = scores(in, Heads.NEEDS.size());
        float[] signals = scores(in, Heads.SIGNALS.size());
        float[] asks = scores(in, Heads.ASKS.size());
        float[] styles = scores(in, Heads.STYLES.size());
        int tokens = Short.toUnsignedInt(in.getShort());
        int questions = in.get();
        int facts = Short.toUnsignedInt(in.getShort());
        Stems stems = withStems ? stems(in) : Stems.NONE;
        return new CustomerReading(sentiment, need, signals, asks, styles, tokens, questions, facts, stems);
    }

    public static ByteBuffer encode(AgentReading reading) {
        int stems = reading.stems().size() + reading.acknowledgement().size();
        ByteBuffer out = ByteBuffer.allocate(128 + 5 * stems);
        out.put(VERSION);
        for (float likely : reading.strongest()) {
            out.put((byte) StrictMath.round(likely * LIKELY));
        }
        for (float sum : reading.sums()) {
            out.put((byte) Math.min(LIKELY, StrictMath.round(sum * SUM)));
        }
        putScores(out, reading.wording());
        putScores(out, reading.tone());
        out.putLong(reading.tags());
        out.putShort((short) Math.min(LONGEST, reading.tokens()));
        for (int count : reading.counts()) {
            out.putShort((short) Math.min(LONGEST, count));
        }
        putStems(out, reading.stems());
        putStems(out, reading.acknowledgement());
        return out.flip();
    }

    /** @throws IllegalStateException if it is of another version */
    public static AgentReading agent(ByteBuffer bytes) {
        ByteBuffer in = open(bytes);
        float[] strongest = likely(in);
        float[] sums = new float[Heads.ACTS.size()];
        for (int act = 0; act < sums.length; act++) {
            sums[act] = Byte.toUnsignedInt(in.get()) / (float) SUM;
        }
        float[] wording = scores(in, Heads.WORDING.size());
        float[] tone = scores(in, Heads.SENTIMENTS.size());
        long tags = in.getLong();
        int tokens = Short.toUnsignedInt(in.getShort());
        int[] counts = new int[Counts.SIZE];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = Short.toUnsignedInt(in.getShort());
        }
        return new AgentReading(strongest, sums, wording, tone, tags, tokens, counts, stems(in), stems(in));
    }

    /** {@link AgentReading#strongest} alone, without the cost of the rest. */
    public static float[] strongest(ByteBuffer bytes) {
        return likely(open(bytes));
    }

    private static float[] likely(ByteBuffer in) {
        float[] strongest = new float[Heads.ACTS.size()];
        for (int act = 0; act < strongest.length; act++) {
            strongest[act] = Byte.toUnsignedInt(in.get()) / (float) LIKELY;
        }
        return strongest;
    }

    /**
     * The same reading with its words' hashes salted: readings of one salt share the hashes that they shared before,
     * those of different salts share no hash of a common word.
     *
     * @param bytes left as it is
     * @throws IllegalStateException if it is of another version
     */
    public static ByteBuffer saltedCustomer(ByteBuffer bytes, int salt) {
        return salted(bytes, List.of(customer(bytes).stems()), salt);
    }

    /**
     * As {@link #saltedCustomer}, of an agent's reading.
     *
     * @param bytes left as it is
     * @throws IllegalStateException if it is of another version
     */
    public static ByteBuffer saltedAgent(ByteBuffer bytes, int salt) {
        AgentReading reading = agent(bytes);
        return salted(bytes, List.of(reading.stems(), reading.acknowledgement()), salt);
    }

    /** The lists of stems come last. */
    private static ByteBuffer salted(ByteBuffer bytes, List<Stems> lists, int salt) {
        int size = 0;
        for (Stems stems : lists) {
            size += 1 + BYTES_OF_STEM * stems.size();
        }
        ByteBuffer out = ByteBuffer.allocate(bytes.remaining());
        out.put(bytes.slice(bytes.position(), bytes.remaining() - size));
        for (Stems stems : lists) {
            putStems(out, stems.salted(salt));
        }
        return out.flip();
    }

    private static ByteBuffer open(ByteBuffer bytes) {
        ByteBuffer in = bytes.duplicate();
        byte version = in.get();
        if (version != VERSION) {
            throw new IllegalStateException("Reading of version " + version + ", this is " + VERSION);
        }
        return in;
    }

    private static void putScores(ByteBuffer out, float[] scores) {
        for (float score : scores) {
            out.put((byte) Math.max(-127, Math.min(127, StrictMath.round(score * SCORE))));
        }
    }

    private static float[] scores(ByteBuffer in, int count) {
        float[] scores = new float[count];
        for (int i = 0; i < count; i++) {
            scores[i] = in.get() / (float) SCORE;
        }
        return scores;
    }

    private static void putStems(ByteBuffer out, Stems stems) {
        out.put((byte) stems.size());
        for (int i = 0; i < stems.size(); i++) {
            out.putInt(stems.hash(i));
            out.put((byte) stems.weight(i));
        }
    }

    private static Stems stems(ByteBuffer in) {
        int[] hashes = new int[in.get()];
        byte[] weights = new byte[hashes.length];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = in.getInt();
            weights[i] = in.get();
        }
        return new Stems(hashes, weights);
    }
}
