package dev.attune.language.reading;

import dev.attune.language.text.ScannedText;
import dev.attune.language.text.Shapes;
import dev.attune.language.text.TextScanner;
import java.util.Arrays;

/**
 * Content words of a text as hashed stems. English endings are cut (charged, charges and charging are one stem); words
 * that every text has are left out. Immutable but for its buffers: for one thread.
 */
public final class Stemmer {
    /** More stems of one message are not kept. */
    public static final int MOST = 64;

    private static final String[] ENDINGS = {"ingly", "edly", "ing", "ied", "ies", "ed", "es", "ly", "s", "e"};
    /** A stem has at least so many letters. */
    private static final int SHORTEST = 3;
    /** Weight of a stem that the table of frequencies does not have: rarer than any it has. */
    private static final int UNSEEN = 127;

    private static final String COMMON = """
            a an the and or but if of to in on at for from with by as is are was were be been being am i you he she it
            we they me my your our their his her its this that these those do does did have has had will would can
            could should may might must not no yes so just also very really please thanks thank hi hello hey dear sorry
            ok okay n't 's 'll 're 've 'm 'd there here what which who when where why how all any some more now then
            than too out up about into over us them him get got let know see like one ca wo na gon""";

    private final long[] common;
    private final StemWeights weights;
    private final int[] hashes = new int[MOST];
    private int size;

    public Stemmer(StemWeights weights) {
        this.weights = weights;
        common = Arrays.stream(COMMON.split("\\s+"))
                .mapToLong(TextScanner::hashOf)
                .sorted()
                .toArray();
    }

    /** Stems of tokens {@code from} to {@code to}; of more than {@link #MOST} different ones the first. */
    public Stems of(ScannedText text, int from, int to) {
        size = 0;
        for (int token = from; token < to && size < MOST; token++) {
            if (isContent(text, token)) {
                add(stem(text.normal(), text.normalStart(token), text.normalEnd(token)));
            }
        }
        int[] sorted = Arrays.copyOf(hashes, size);
        Arrays.sort(sorted);
        byte[] weight = new byte[size];
        for (int i = 0; i < size; i++) {
            weight[i] = (byte) weights.weight(sorted[i], UNSEEN);
        }
        return new Stems(sorted, weight);
    }

    private boolean isContent(ScannedText text, int token) {
        int shape = text.shape(token);
        boolean word = (shape & Shapes.LETTERS) != 0 && (shape & (Shapes.LINK | Shapes.HANDLE | Shapes.MASK)) == 0;
        return word
                && text.normalEnd(token) - text.normalStart(token) > 1
                && Arrays.binarySearch(common, text.hash(token)) < 0;
    }

    private void add(int hash) {
        for (int i = 0; i < size; i++) {
            if (hashes[i] == hash) {
                return;
            }
        }
        hashes[size++] = hash;
    }

    /** Hash of the word without its ending. */
    static int stem(char[] normal, int from, int to) {
        int end = to;
        for (String ending : ENDINGS) {
            if (to - from - ending.length() >= SHORTEST && endsWith(normal, to, ending)) {
                end = to - ending.length();
                break;
            }
        }
        int hash = 0x811c9dc5;
        for (int i = from; i < end; i++) {
            hash = (hash ^ normal[i]) * 0x01000193;
        }
        hash = (hash ^ (hash >>> 16)) * 0x85ebca6b;
        hash = (hash ^ (hash >>> 13)) * 0xc2b2ae35;
        return hash ^ (hash >>> 16);
    }

    private static boolean endsWith(char[] normal, int to, String ending) {
        for (int i = 0; i < ending.length(); i++) {
            if (normal[to - ending.length() + i] != ending.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
