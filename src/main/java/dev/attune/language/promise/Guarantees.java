package dev.attune.language.promise;

import java.util.ArrayList;
import java.util.List;

/** Finds guarantees that nobody can give. */
final class Guarantees {
    private Guarantees() {}

    static List<OverPromise> find(MarkedText text) {
        List<OverPromise> found = new ArrayList<>(0);
        for (int at = 0; at < text.size(); at++) {
            if (text.isWord(at) && (text.match(at, Verb.GUARANTEE) & Verb.GUARANTEE) != 0) {
                int end = at + 1;
                while (!text.partsClause(end)) {
                    end++;
                }
                found.add(new OverPromise(text.codePoint(text.start(at)), text.codePoint(text.end(end - 1))));
                at = end;
            }
        }
        return found;
    }
}
