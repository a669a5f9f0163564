package dev.attune.language.text;

/**
 * Parts the tokens of a text into sentences. One ends behind {@code . ! ? …}, at an empty line, and where a line ends
 * that does not end with a comma. Numbers of a list, abbreviations within a sentence and dots in the middle of a word
 * ("ok...so") end none; what closes ({@code " ' ) ] }}), emoji and emoticons belong to the sentence before.
 */
final class Sentences {
    private Sentences() {}

    static void part(ScannedText into) {
        int count = 0;
        boolean ended = false;
        for (int token = 0; token < into.tokens; token++) {
            int shape = into.shapes[token];
            if (token == 0 || isNewLine(into, token) || (ended && !belongsToLast(into, token))) {
                into.firsts[count++] = token;
                ended = false;
            }
            ended |= (shape & Shapes.STOP) != 0 && ends(into, token);
        }
        into.firsts[count] = into.tokens;
        into.sentences = count;
    }

    private static boolean isNewLine(ScannedText into, int token) {
        int shape = into.shapes[token];
        return (shape & Shapes.LINE_START) != 0 && ((shape & Shapes.PARAGRAPH_START) != 0 || !isComma(into, token - 1));
    }

    private static boolean isComma(ScannedText into, int token) {
        return first(into, token) == ',';
    }

    private static boolean ends(ScannedText into, int token) {
        if (first(into, token) != '.' || token == 0 || token + 1 == into.tokens) {
            return true;
        }
        boolean single = into.ends[token] - into.starts[token] == 1;
        int next = into.shapes[token + 1];
        if (!single) {
            return into.starts[token + 1] > into.ends[token] || (next & Shapes.LETTERS) == 0;
        }
        if (into.ends[token - 1] != into.starts[token] || (next & Shapes.LINE_START) != 0) {
            return true;
        }
        int before = into.shapes[token - 1];
        if ((before & Shapes.LINE_START) != 0 && (before & Shapes.NUMBER) != 0) {
            return false;
        }
        return (next & Shapes.LETTERS) == 0
                || (next & Shapes.CAPITALISED) != 0
                || !Lists.isWithin(into.normal, into.normals[token - 1], into.normals[token]);
    }

    private static boolean belongsToLast(ScannedText into, int token) {
        int shape = into.shapes[token];
        if ((shape & (Shapes.EMOJI | Shapes.EMOTICON)) != 0) {
            return true;
        }
        if ((shape & Shapes.PUNCTUATION) == 0) {
            return false;
        }
        boolean closes =
                switch (first(into, token)) {
                    case '"', '\'', '\u201d', '\u00bb', '\u203a' -> into.starts[token] == into.ends[token - 1];
                    case ')', ']', '}' -> true;
                    default -> false;
                };
        return closes || (shape & Shapes.STOP) != 0;
    }

    private static char first(ScannedText into, int token) {
        return into.normal[into.normals[token]];
    }
}
