package dev.attune.training;

import dev.attune.assessment.JudgementModel;
import dev.attune.corpus.Context;
import dev.attune.corpus.Corpus;
import dev.attune.corpus.Reply;
import dev.attune.language.lexicon.Lexica;
import dev.attune.language.reading.ReaderModels;
import dev.attune.language.reading.StemWeights;
import dev.attune.language.reading.Stemmer;
import dev.attune.language.reading.Stems;
import dev.attune.language.text.ScannedText;
import dev.attune.language.text.TextScanner;
import dev.attune.language.text.Tokenizer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Trains all models that Attune ships: from the corpus' train part and two open sets to the files. The same input gives
 * the same bytes. Judgements are learnt from readings by models that have not seen the text (five folds), so that they
 * meet in training what they will meet in use.
 */
public final class Training {
    /** Trades whose texts were written after real traffic, see the corpus' README. */
    private static final Set<String> REALISTIC = Set.of("appwallet", "helpdesk", "paydev", "sportspass");

    private static final int MOST_CHARACTERS = 20_000;
    private static final int MOST_TOKENS = 10_000;

    private Training() {}

    /** What a training gives. */
    public record Result(ReaderModels reading, JudgementModel judgement) {}

    /**
     * Takes some minutes.
     *
     * @param data directory with {@code sentiment_vader}, {@code emotion_goemotions}, {@code receptiveness} and
     *     {@code warmth_offers}, each {@code .jsonl.gz}
     * @throws IOException if one of them cannot be read
     */
    public static Result run(Corpus corpus, Path data, Progress progress) throws IOException {
        Outside outside = Outside.read(data);
        progress.say("read " + outside.texts().size() + " texts of others");
        return run(corpus, outside, Lexica.compile(), progress);
    }

    static Result run(Corpus corpus, Outside outside, Lexica lexica, Progress progress) {
        StemWeights stems = stems(corpus);
        CustomerTraining customers = new CustomerTraining(corpus, outside, lexica, progress);
        AgentTraining agents = new AgentTraining(corpus, lexica, progress);
        JudgementTraining judgements = new JudgementTraining();
        for (int fold = 0; fold < Folds.COUNT; fold++) {
            ReaderModels models = new ReaderModels("", lexica, customers.model(fold), agents.model(fold), stems);
            addFold(corpus, fold, situations(models), judgements);
            progress.say("fold " + (fold + 1) + " of " + Folds.COUNT);
        }
        ReaderModels models =
                new ReaderModels("", lexica, customers.model(Folds.NONE), agents.model(Folds.NONE), stems);
        progress.say("models of reading");
        return new Result(models, judgements.model(outside.treatments(), situations(models)));
    }

    private static Situations situations(ReaderModels models) {
        return new Situations(
                models.customerReader(Tokenizer.NONE, MOST_CHARACTERS, MOST_TOKENS),
                models.agentReader(Tokenizer.NONE, MOST_CHARACTERS, MOST_TOKENS));
    }

    private static void addFold(Corpus corpus, int fold, Situations situations, JudgementTraining judgements) {
        for (Context context : corpus.contexts()) {
            if (context.split().equals("train") && Folds.of(context.unit()) == fold) {
                for (Reply reply : context.replies()) {
                    judgements.add(
                            situations.of(context.channel(), context.turns(), reply.text()),
                            context.customer(),
                            reply,
                            REALISTIC.contains(context.trade()));
                }
            }
        }
    }

    /** In how many texts of the train part each stem occurs. */
    private static StemWeights stems(Corpus corpus) {
        Stemmer stemmer = new Stemmer(StemWeights.of(Map.of(), 0));
        TextScanner scanner = new TextScanner(MOST_CHARACTERS, MOST_TOKENS);
        ScannedText text = new ScannedText();
        Map<Integer, Integer> counts = new HashMap<>();
        int texts = 0;
        for (Context context : corpus.contexts()) {
            if (context.split().equals("train")) {
                texts += count(context.openTurns(), scanner, text, stemmer, counts);
                for (Reply reply : context.replies()) {
                    texts += count(reply.text(), scanner, text, stemmer, counts);
                }
            }
        }
        return StemWeights.of(counts, texts);
    }

    private static int count(
            String source, TextScanner scanner, ScannedText text, Stemmer stemmer, Map<Integer, Integer> counts) {
        scanner.scan(source, text);
        Stems found = stemmer.of(text, 0, text.tokens());
        for (int i = 0; i < found.size(); i++) {
            counts.merge(found.hash(i), 1, Integer::sum);
        }
        return 1;
    }
}
