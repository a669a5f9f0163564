package dev.attune.training;

import dev.attune.language.text.TextScanner;

/** Parts of the training data that are predicted by models which have not seen them. */
final class Folds {
    static final int COUNT = 5;
    /** Nothing of it is in training: predicted by the model of all. */
    static final int NONE = -1;

    private Folds() {}

    /** @param unit what must be in one fold */
    static int of(String unit) {
        return (int) Long.remainderUnsigned(TextScanner.hashOf(unit) >>> 16, COUNT);
    }
}
