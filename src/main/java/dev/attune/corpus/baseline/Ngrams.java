package dev.attune.corpus.baseline;

import dev.attune.corpus.Corpus;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The n-gram models of {@link Baseline}, to be asked about any text: what there is without a design for the task. A model
 * is trained when it is first asked, in some ten seconds. For one thread.
 */
public final class Ngrams {
    private final Choice choice;
    private final Consumer<String> progress;
    private final Map<Judgement, LinearModel> models = new EnumMap<>(Judgement.class);

    /**
     * @param corpus of which train and dev are used
     * @param progress told what is being trained
     */
    public Ngrams(Corpus corpus, Consumer<String> progress) {
        choice = new Choice(Case.of(corpus, "train"), Case.of(corpus, "dev"));
        this.progress = progress;
    }

    /** Whether there is anything to learn from and to choose on. */
    public boolean knows(Judgement judgement) {
        return !judgement.examples(choice.train()).isEmpty()
                && !judgement.examples(choice.dev()).isEmpty();
    }

    /**
     * Probabilities of the labels, or the number.
     *
     * @param customer the customer's open turns; empty for a judgement of the reply alone
     * @param reply null for a judgement of the customer's words
     */
    public double[] predict(Judgement judgement, String customer, @Nullable String reply) {
        LinearModel model = models.get(judgement);
        if (model == null) {
            progress.accept("n-grams: " + judgement.title());
            model = choice.of(judgement).model();
            models.put(judgement, model);
        }
        return model.predict(judgement.features(customer, reply));
    }
}
