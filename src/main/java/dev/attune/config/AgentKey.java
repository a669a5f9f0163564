package dev.attune.config;

import com.google.common.io.BaseEncoding;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The secret that pseudonyms of agents are made with. Shown nowhere: it prints as a mask. */
public final class AgentKey {
    /** As long as what HMAC-SHA-256 makes of it: a longer one is no safer. */
    static final int LEAST_BYTES = 32;

    /** Random bytes have some thirty different ones; a placeholder has a few. */
    private static final int LEAST_DIFFERENT = 8;

    private static final Pattern HEX = Pattern.compile("(?:[0-9a-fA-F]{2})+");

    private final byte[] bytes;

    private AgentKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Reads a key.
     *
     * @param text hexadecimal digits, or base64 of either alphabet, with or without padding
     * @throws IllegalArgumentException if it is neither, shorter than 32 bytes, or evidently not random
     */
    public static AgentKey parse(String text) {
        String stripped = text.strip();
        byte[] bytes = HEX.matcher(stripped).matches()
                ? BaseEncoding.base16().upperCase().decode(upperCase(stripped))
                : base64(stripped);
        if (bytes.length < LEAST_BYTES || different(bytes) < LEAST_DIFFERENT) {
            // Never the text: the message may be shown.
            throw new IllegalArgumentException("not a key");
        }
        return new AgentKey(bytes);
    }

    private static String upperCase(String hex) {
        return hex.toUpperCase(Locale.ROOT);
    }

    private static byte[] base64(String text) {
        String standard = text.replace('-', '+').replace('_', '/').replaceAll("=+$", "");
        BaseEncoding base64 = BaseEncoding.base64().omitPadding();
        return base64.canDecode(standard) ? base64.decode(standard) : new byte[0];
    }

    private static int different(byte[] bytes) {
        boolean[] seen = new boolean[256];
        int count = 0;
        for (byte one : bytes) {
            if (!seen[one & 0xff]) {
                seen[one & 0xff] = true;
                count++;
            }
        }
        return count;
    }

    /** A copy. */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AgentKey key && MessageDigest.isEqual(bytes, key.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return Secrets.MASK;
    }
}
