package dev.attune.offline;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/**
 * A word that nobody uses, sung in a message: where it is heard, text has come out. Looked for by its beginning, so
 * that a cut or inflected one is heard too, in any case, as UTF-8, UTF-16, or base64 at any offset.
 */
final class Canary {
    private static final int STEM = 8;

    private final String word;
    private final List<String> anyCase = new ArrayList<>();
    private final List<String> exactly = new ArrayList<>();

    Canary(String word) {
        this.word = word;
        String stem = word.substring(0, STEM).toLowerCase(Locale.ROOT);
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
            byte[] bytes = stem.getBytes(charset);
            anyCase.add(new String(bytes, StandardCharsets.ISO_8859_1));
            for (int offset = 0; offset < 3; offset++) {
                exactly.add(base64(bytes, offset));
            }
        }
    }

    /** The characters that the bytes alone decide when they begin {@code offset} bytes after a group of three. */
    private static String base64(byte[] bytes, int offset) {
        byte[] shifted = new byte[offset + bytes.length];
        System.arraycopy(bytes, 0, shifted, offset, bytes.length);
        String encoded = Base64.getEncoder().encodeToString(shifted);
        return encoded.substring((offset * 8 + 5) / 6, shifted.length * 8 / 6);
    }

    /** To be written in lower case: base64 of another is not looked for. */
    String word() {
        return word;
    }

    boolean isIn(String text) {
        return isIn(text.getBytes(StandardCharsets.UTF_8));
    }

    boolean isIn(byte[] bytes) {
        String seen = new String(bytes, StandardCharsets.ISO_8859_1);
        String lower = seen.toLowerCase(Locale.ROOT);
        return anyCase.stream().anyMatch(lower::contains) || exactly.stream().anyMatch(seen::contains);
    }
}
