package dev.attune.language.lexicon;

import dev.attune.language.text.ScannedText;
import dev.attune.language.text.TextScanner;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** Lexica of a few lines, and what they find: {@code words TAG TAG}, or {@code words 15} with a valence in tenths. */
public final class Rows {
    private Rows() {}

    /** Lines without valences. */
    public static Lexicon wording(String... lines) {
        return build(new LexiconBuilder(false), lines);
    }

    /** Lines with valences. */
    public static Lexicon sentiment(String... lines) {
        return build(new LexiconBuilder(true), lines);
    }

    static Lexicon build(LexiconBuilder builder, String... lines) {
        try {
            return builder.read(new BufferedReader(new StringReader(String.join("\n", lines))))
                    .build();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<String> found(Lexicon lexicon, String text) {
        ScannedText scanned = new ScannedText();
        new TextScanner(100_000, 10_000).scan(text, scanned);
        Lexicon.Matches matches = new Lexicon.Matches();
        lexicon.find(scanned, matches);
        List<String> found = new ArrayList<>();
        for (int match = 0; match < matches.size(); match++) {
            StringJoiner row = new StringJoiner(" ");
            int last = matches.end(match) - 1;
            row.add(text.substring(scanned.start(matches.first(match)), scanned.end(last)));
            if (matches.valence(match) != 0) {
                row.add(Integer.toString(matches.valence(match)));
            }
            for (int tag = 0; tag < lexicon.tagNames().size(); tag++) {
                if ((matches.tags(match) & 1L << tag) != 0) {
                    row.add(lexicon.tagNames().get(tag));
                }
            }
            found.add(row.toString());
        }
        return found;
    }
}
