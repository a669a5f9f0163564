package dev.attune.language.text;

/**
 * Appends one token: its normal form, the hash of that, its shape.
 *
 * <p>Normal form: lower case; plain apostrophes; a letter three times in a row or more is there twice; full-width forms
 * are the plain ones; no variation selector, no zero-width character, no skin tone after an emoji; each digit is 0; a
 * link is {@code ~l}, an address {@code ~e}, a handle {@code ~h}, a mask {@code ~m}.
 *
 * <p>Hashes of words in this form are stored and published, in the sketches of replies: what the form of letters is, and
 * the hash, stay as they are.
 */
final class NormalForm {
    private static final long HASH_SEED = 0xcbf29ce484222325L;
    private static final long HASH_STEP = 0x9e3779b97f4a7c15L;

    private NormalForm() {}

    /** @param kind bits that are known already; others are set from the characters */
    static void append(ScannedText into, char[] text, int start, int end, int kind) {
        into.ensure(Math.max(2, end - start));
        int token = into.tokens++;
        into.starts[token] = start;
        into.ends[token] = end;
        if (kind == 0 && letters(into, text, start, end, token)) {
            return;
        }
        int shape = kind | ShapeOf.token(text, start, end, kind);
        // Nobody shouts an address or a mask.
        into.shapes[token] = (kind & Shapes.NAMELESS) == 0 ? shape : shape & ~Shapes.EMPHASIS;
        if ((shape & (Shapes.LETTERS | Shapes.HAS_DIGIT)) != 0) {
            into.words++;
        }
        if ((shape & Shapes.FOREIGN) != 0) {
            into.foreign = true;
        }
        int to = into.normals[token];
        to = (kind & Shapes.NAMELESS) == 0 ? copy(text, start, end, into.normal, to) : name(kind, into.normal, to);
        into.normals[token + 1] = to;
        into.hashes[token] = hash(into.normal, into.normals[token], to);
    }

    /** The usual case in one loop: nothing but letters of the alphabet. False: it is not, and nothing is done. */
    private static boolean letters(ScannedText into, char[] text, int start, int end, int token) {
        char[] normal = into.normal;
        int from = into.normals[token];
        int to = from;
        int capitals = 0;
        int shape = Shapes.LETTERS;
        long hash = HASH_SEED;
        char last = 0;
        char beforeLast = 0;
        for (int at = start; at < end; at++) {
            char c = text[at];
            char lower = (char) (c | 0x20);
            if (lower < 'a' || lower > 'z') {
                return false;
            }
            capitals += lower - c;
            if (lower == last && lower == beforeLast) {
                shape |= Shapes.ELONGATED;
                continue;
            }
            beforeLast = last;
            last = lower;
            normal[to++] = lower;
            hash = step(hash, lower);
        }
        if (text[start] < 'a') {
            shape |= Shapes.CAPITALISED;
        }
        // A capital is 0x20 below its small letter.
        if (end - start > 1 && capitals == (end - start) << 5) {
            shape |= Shapes.ALL_CAPS;
        }
        into.normals[token + 1] = to;
        into.hashes[token] = finish(hash);
        into.shapes[token] = shape;
        into.words++;
        return true;
    }

    private static int name(int kind, char[] normal, int to) {
        normal[to] = '~';
        if ((kind & Shapes.LINK) != 0) {
            normal[to + 1] = 'l';
        } else if ((kind & Shapes.EMAIL) != 0) {
            normal[to + 1] = 'e';
        } else {
            normal[to + 1] = (kind & Shapes.HANDLE) != 0 ? 'h' : 'm';
        }
        return to + 2;
    }

    private static int copy(char[] text, int start, int end, char[] normal, int from) {
        int to = from;
        for (int at = start; at < end; at++) {
            char c = text[at];
            if (c < 0x80) {
                int kind = CharClasses.of(c);
                if (kind == CharClasses.LETTER) {
                    c = CharClasses.lower(c);
                    if (to >= from + 2 && normal[to - 1] == c && normal[to - 2] == c) {
                        continue;
                    }
                } else if (kind == CharClasses.DIGIT) {
                    c = '0';
                } else if (c == '`') {
                    c = '\'';
                }
                normal[to++] = c;
            } else {
                to = copyRare(text, start, at, end, normal, from, to);
            }
        }
        return to;
    }

    private static int copyRare(char[] text, int start, int at, int end, char[] normal, int from, int to) {
        char c = text[at];
        if (c >= 0xff01 && c < 0xff5f) {
            c = (char) (c - 0xfee0);
        }
        int kind = CharClasses.of(c);
        if (kind == CharClasses.LETTER && !CharClasses.isApostrophe(c)) {
            c = CharClasses.lower(c);
            if (to >= from + 2 && normal[to - 1] == c && normal[to - 2] == c) {
                return to;
            }
        } else if (kind == CharClasses.DIGIT) {
            c = '0';
        } else if (CharClasses.isApostrophe(c)) {
            c = '\'';
        } else if (isDropped(text, start, at, end)) {
            return to;
        }
        normal[to] = c;
        return to + 1;
    }

    /** Never all of a token: what would leave nothing is kept. */
    private static boolean isDropped(char[] text, int start, int at, int end) {
        char c = text[at];
        if (at == start) {
            return false;
        }
        boolean skinTone = c >= 0xdffb && c <= 0xdfff && text[at - 1] == 0xd83c && at - 1 > start;
        boolean beforeSkinTone = c == 0xd83c && at + 1 < end && text[at + 1] >= 0xdffb && text[at + 1] <= 0xdfff;
        return skinTone || beforeSkinTone || (c >= 0xfe00 && c <= 0xfe0f) || Character.getType(c) == Character.FORMAT;
    }

    static long hash(char[] normal, int start, int end) {
        long hash = HASH_SEED;
        for (int at = start; at < end; at++) {
            hash = step(hash, normal[at]);
        }
        return finish(hash);
    }

    static long hash(CharSequence normalForm) {
        long hash = HASH_SEED;
        for (int at = 0; at < normalForm.length(); at++) {
            hash = step(hash, normalForm.charAt(at));
        }
        return finish(hash);
    }

    private static long step(long hash, char c) {
        return (hash ^ c) * HASH_STEP;
    }

    /** Every bit of the input reaches every bit: tables take the low ones. */
    private static long finish(long hash) {
        long mixed = (hash ^ (hash >>> 32)) * 0xd6e8feb86659fd93L;
        mixed = (mixed ^ (mixed >>> 32)) * 0xd6e8feb86659fd93L;
        mixed ^= mixed >>> 32;
        return mixed == 0 ? 1 : mixed;
    }
}
