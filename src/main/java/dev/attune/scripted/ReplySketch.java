package dev.attune.scripted;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * What is kept of a reply to compare it with others: a number of 32 bits for each content token, which is every word
 * or mask outside greeting and sign-off. It holds no text; but the hashes are not salted, as templates are compared
 * across conversations, so that a list of words tells which of them were said. Names by form and values are masked.
 * Immutable.
 *
 * <p>A reply with more than {@value #MOST_TOKENS} content tokens is judged by the first {@value #MOST_TOKENS}: share and
 * personal share are of those, and only the count tells the rest apart.
 */
public final class ReplySketch {
    /** 640 bytes at 4 bytes a token. */
    public static final int MOST_TOKENS = 160;

    private final int[] tokens;
    private final int contentTokens;
    private final long identity;

    private ReplySketch(int[] tokens, int contentTokens) {
        this.tokens = tokens;
        this.contentTokens = contentTokens;
        this.identity = identityOf(tokens, contentTokens);
    }

    /** @param contentTokens of the whole reply, at least as many as are kept */
    static ReplySketch of(int[] kept, int contentTokens) {
        return new ReplySketch(kept, contentTokens);
    }

    /**
     * Reverses {@link #bytes}.
     *
     * @param contentTokens of the whole reply
     * @throws IllegalArgumentException if the bytes are no sketch of a reply with so many tokens
     */
    public static ReplySketch of(ByteBuffer bytes, int contentTokens) {
        int kept = bytes.remaining() / Integer.BYTES;
        if (bytes.remaining() % Integer.BYTES != 0 || kept != Math.min(contentTokens, MOST_TOKENS)) {
            throw new IllegalArgumentException(
                    bytes.remaining() + " bytes are no sketch of " + contentTokens + " tokens");
        }
        int[] tokens = new int[kept];
        bytes.duplicate().asIntBuffer().get(tokens);
        return new ReplySketch(tokens, contentTokens);
    }

    /** The tokens kept, big-endian, at most 640 bytes. */
    public ByteBuffer bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(tokens.length * Integer.BYTES);
        bytes.asIntBuffer().put(tokens);
        return bytes;
    }

    /** A copy of the tokens kept, as a learned template is published. */
    public int[] tokens() {
        return tokens.clone();
    }

    /** Tokens kept, 0 to {@value #MOST_TOKENS}. */
    public int size() {
        return tokens.length;
    }

    /** Content tokens of the whole reply. */
    public int contentTokens() {
        return contentTokens;
    }

    /** The same for two replies of the same masked text; equal sketches have it in common. Stored. */
    public long identity() {
        return identity;
    }

    /** The tokens themselves: not to be written to. */
    int[] shared() {
        return tokens;
    }

    int token(int index) {
        return tokens[index];
    }

    /** Whether the token at {@code index} stands for a value, and not for a word. */
    boolean isMask(int index) {
        return WordKind.isMask(tokens[index]);
    }

    private static long identityOf(int[] tokens, int contentTokens) {
        long mixed = contentTokens;
        for (int token : tokens) {
            mixed = Grams.spread(mixed ^ token);
        }
        return mixed;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ReplySketch sketch
                && contentTokens == sketch.contentTokens
                && Arrays.equals(tokens, sketch.tokens);
    }

    @Override
    public int hashCode() {
        return 31 * contentTokens + Arrays.hashCode(tokens);
    }

    @Override
    public String toString() {
        return "ReplySketch[" + Long.toHexString(identity) + ", " + contentTokens + "]";
    }
}
