package dev.attune.language.reading;

import dev.attune.language.text.ScannedText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Finds for each {@link MarkKind} the sentence of a message that shows it most. Reusable, for one thread. */
final class SentenceMarks {
    /** More are not kept of a message; the weakest go first. */
    static final int MOST = 8;

    private static final MarkKind[] KINDS = MarkKind.values();
    private static final int HUNDREDTHS = 100;

    private final float[] most = new float[KINDS.length];
    private final int[] sentences = new int[KINDS.length];

    /** Forgets the message before. */
    void clear() {
        for (int kind = 0; kind < KINDS.length; kind++) {
            most[kind] = KINDS[kind].least();
        }
        Arrays.fill(sentences, -1);
    }

    /** Takes a sentence; see {@link MarkKind#strength}. Of equal ones the first stays. */
    void take(int sentence, float[] scores, long tags) {
        for (int kind = 0; kind < KINDS.length; kind++) {
            float strength = KINDS[kind].strength(scores, tags);
            if (strength > most[kind]) {
                most[kind] = strength;
                sentences[kind] = sentence;
            }
        }
    }

    /** In the order of the text. */
    List<SentenceMark> marks(ScannedText text) {
        List<SentenceMark> marks = new ArrayList<>(MOST);
        for (int kind = 0; kind < KINDS.length; kind++) {
            int sentence = sentences[kind];
            if (sentence >= 0) {
                int start = text.start(text.firstToken(sentence));
                int end = text.end(text.endToken(sentence) - 1);
                marks.add(new SentenceMark(KINDS[kind], start, end, (int) (most[kind] * HUNDREDTHS)));
            }
        }
        if (marks.size() > MOST) {
            marks.sort(Comparator.comparingInt(SentenceMark::strength).reversed());
            marks.subList(MOST, marks.size()).clear();
        }
        marks.sort(Comparator.comparingInt(SentenceMark::start));
        return marks;
    }
}
