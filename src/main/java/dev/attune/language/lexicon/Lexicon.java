package dev.attune.language.lexicon;

import dev.attune.language.text.ScannedText;
import dev.attune.language.text.Shapes;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Thousands of patterns, each with a valence and tags, found in one pass over a text: a deterministic automaton over
 * words, started anew at each token. Immutable.
 *
 * <p>Cost: at each token one step for each start that some pattern still follows, mostly one to three; bounded by
 * {@link #MOST_UNDER_WAY}. Built by {@link LexiconBuilder}.
 */
public final class Lexicon {
    /** Starts that are followed at the same time; no pattern is half as long. */
    private static final int MOST_UNDER_WAY = 32;

    private static final int ROOT = 0;

    private final List<String> tagNames;
    private final long[] keys;
    private final int[] targets;
    /** For each state, the state after a word that no pattern names, or {@link #ROOT}: none. */
    private final int[] otherwise;

    private final boolean[] accepts;
    private final byte[] valences;
    private final long[] tags;

    Lexicon(
            List<String> tagNames,
            long[] keys,
            int[] targets,
            int[] otherwise,
            boolean[] accepts,
            byte[] valences,
            long[] tags) {
        this.tagNames = tagNames;
        this.keys = keys;
        this.targets = targets;
        this.otherwise = otherwise;
        this.accepts = accepts;
        this.valences = valences;
        this.tags = tags;
    }

    /** Names of the tags; bit {@code i} of {@link Matches#tags} stands for the i-th. At most 64. */
    public List<String> tagNames() {
        return tagNames;
    }

    /**
     * Finds all rows in the text.
     *
     * @param matches emptied first; in the order of their ends
     */
    public void find(ScannedText text, Matches matches) {
        matches.clear();
        for (int token = 0; token < text.tokens(); token++) {
            long symbol = WordGraph.symbol(text, token);
            boolean word = (text.shape(token) & Shapes.PUNCTUATION) == 0;
            matches.turn();
            for (int i = 0; i <= matches.before; i++) {
                boolean begins = i == matches.before;
                int state = next(begins ? ROOT : matches.statesBefore[i], symbol, word);
                if (state != ROOT) {
                    int start = begins ? token : matches.startsBefore[i];
                    if (accepts[state]) {
                        matches.add(start, token + 1, valences[state], tags[state]);
                    }
                    matches.goOn(state, start);
                }
            }
        }
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(tagNames.size());
        for (String name : tagNames) {
            out.writeUTF(name);
        }
        out.writeInt(accepts.length);
        for (int state = 0; state < accepts.length; state++) {
            out.writeInt(otherwise[state]);
            out.writeBoolean(accepts[state]);
            if (accepts[state]) {
                out.writeByte(valences[state]);
                out.writeLong(tags[state]);
            }
        }
        out.writeInt((int) Arrays.stream(keys).filter(key -> key != 0).count());
        for (int slot = 0; slot < keys.length; slot++) {
            if (keys[slot] != 0) {
                out.writeLong(keys[slot]);
                out.writeInt(targets[slot]);
            }
        }
    }

    static Lexicon read(DataInputStream in) throws IOException {
        List<String> tagNames = new ArrayList<>();
        int names = in.readInt();
        for (int i = 0; i < names; i++) {
            tagNames.add(in.readUTF());
        }
        LexiconTables tables = new LexiconTables();
        int states = in.readInt();
        for (int state = 0; state < states; state++) {
            int otherwise = in.readInt();
            boolean accepts = in.readBoolean();
            tables.state(accepts, accepts ? in.readByte() : 0, accepts ? in.readLong() : 0);
            tables.otherwise(state, otherwise);
        }
        int edges = in.readInt();
        tables.expect(edges);
        ByteBuffer bytes = ByteBuffer.wrap(in.readNBytes(edges * (Long.BYTES + Integer.BYTES)));
        for (int edge = 0; edge < edges; edge++) {
            long key = bytes.getLong();
            tables.edge(key, bytes.getInt());
        }
        return tables.lexicon(tagNames);
    }

    private int next(int state, long symbol, boolean word) {
        long key = LexiconTables.key(state, symbol);
        int slot = LexiconTables.slot(key, keys.length);
        while (keys[slot] != 0) {
            if (keys[slot] == key) {
                return targets[slot];
            }
            slot = (slot + 1) & (keys.length - 1);
        }
        return word ? otherwise[state] : ROOT;
    }

    /** What was found; reusable, for one thread. */
    public static final class Matches {
        private int[] statesBefore = new int[MOST_UNDER_WAY];
        private int[] startsBefore = new int[MOST_UNDER_WAY];
        private int before;
        private int[] statesNow = new int[MOST_UNDER_WAY];
        private int[] startsNow = new int[MOST_UNDER_WAY];
        private int now;

        private int size;
        private int[] firsts = new int[64];
        private int[] ends = new int[64];
        private byte[] valences = new byte[64];
        private long[] tags = new long[64];

        private void clear() {
            size = 0;
            now = 0;
        }

        /** What goes on after this token becomes what comes from before the next. */
        private void turn() {
            int[] states = statesBefore;
            int[] starts = startsBefore;
            statesBefore = statesNow;
            startsBefore = startsNow;
            before = now;
            statesNow = states;
            startsNow = starts;
            now = 0;
        }

        private void goOn(int state, int start) {
            if (now < MOST_UNDER_WAY) {
                statesNow[now] = state;
                startsNow[now++] = start;
            }
        }

        private void add(int first, int end, byte valence, long tagBits) {
            if (size == firsts.length) {
                firsts = Arrays.copyOf(firsts, 2 * size);
                ends = Arrays.copyOf(ends, 2 * size);
                valences = Arrays.copyOf(valences, 2 * size);
                tags = Arrays.copyOf(tags, 2 * size);
            }
            firsts[size] = first;
            ends[size] = end;
            valences[size] = valence;
            tags[size++] = tagBits;
        }

        public int size() {
            return size;
        }

        public int first(int match) {
            return firsts[match];
        }

        public int end(int match) {
            return ends[match];
        }

        /** Tenths: -40 to 40. */
        public int valence(int match) {
            return valences[match];
        }

        public long tags(int match) {
            return tags[match];
        }
    }
}
