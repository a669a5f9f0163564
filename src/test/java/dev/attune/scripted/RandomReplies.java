package dev.attune.scripted;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Replies of an agent who repeats much, to customers who come back, some at the same instant. */
final class RandomReplies {
    private final Random random;
    private final List<int[]> phrases = new ArrayList<>();

    RandomReplies(long seed) {
        random = new Random(seed);
        for (int i = 0; i < 24; i++) {
            int[] phrase = new int[4 + random.nextInt(6)];
            for (int k = 0; k < phrase.length; k++) {
                phrase[k] = random.nextInt(8) == 0 ? WordKind.NUMBER.token() : 1000 + random.nextInt(60);
            }
            phrases.add(phrase);
        }
    }

    /** @param span milliseconds in which they lie */
    List<MemoryEntry> some(int count, long span) {
        List<MemoryEntry> replies = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            // Coarse, so that there are ties.
            long at = Replies.NINE + Math.floorMod(random.nextLong(), span) / 40_000 * 40_000;
            long conversation = random.nextInt(Math.max(4, count / 3));
            long customer = conversation / 2;
            replies.add(new MemoryEntry("r" + i, at, conversation, customer, 0, sketch()));
        }
        return replies;
    }

    private ReplySketch sketch() {
        SketchBuilder sketch = new SketchBuilder();
        int parts = 1 + (random.nextInt(3) == 0 ? random.nextInt(3) : 0);
        for (int i = 0; i < parts; i++) {
            // Few are said often.
            double skewed = random.nextDouble() * random.nextDouble();
            for (int token : phrases.get((int) (skewed * phrases.size()))) {
                sketch.add(token);
            }
        }
        return sketch.build();
    }
}
