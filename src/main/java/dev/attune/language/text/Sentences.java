package dev.attune.language.text;

/** Parts the tokens of a text into sentences: behind marks that end one, and where a line ends. */
final class Sentences {
    private Sentences() {}

    static void part(ScannedText into) {
        int count = 0;
        boolean ended = true;
        for (int token = 0; token < into.tokens; token++) {
            int shape = into.shapes[token];
            boolean starts = ended || (shape & Shapes.LINE_START) != 0;
            if (starts && (token == 0 || (shape & Shapes.LINE_START) != 0 || !closes(into, token))) {
                into.firsts[count++] = token;
                ended = false;
            }
            if ((shape & Shapes.STOP) != 0) {
                ended = true;
            }
        }
        into.firsts[count] = into.tokens;
        into.sentences = count;
    }

    /** Quotes and brackets behind an end, and further marks, belong to the sentence before. */
    private static boolean closes(ScannedText into, int token) {
        if ((into.shapes[token] & Shapes.PUNCTUATION) == 0 || into.starts[token] != into.ends[token - 1]) {
            return false;
        }
        char c = into.normal[into.normals[token]];
        return c == '"'
                || c == '\''
                || c == ')'
                || c == ']'
                || c == '}'
                || c == '\u201d'
                || c == '\u00bb'
                || (into.shapes[token] & Shapes.STOP) != 0;
    }
}
