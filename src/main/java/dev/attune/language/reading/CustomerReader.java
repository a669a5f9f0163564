package dev.attune.language.reading;

import dev.attune.language.lexicon.Lexica;
import dev.attune.language.lexicon.Lexicon;
import dev.attune.language.model.CustomerModel;
import dev.attune.language.model.FeatureExtractor;
import dev.attune.language.text.ScannedText;
import dev.attune.language.text.Shapes;
import dev.attune.language.text.Tokenizer;
import java.util.Arrays;
import java.util.List;

/** Reads customers' messages. Reusable, for one thread. */
public final class CustomerReader {
    private final FeatureExtractor extractor;
    private final CustomerModel.Scorer scorer;
    private final float[] scores;
    private final Stemmer stemmer;
    private final long[] factTags = new long[Facts.NAMES.size()];

    public CustomerReader(
            Lexica lexica,
            CustomerModel model,
            StemWeights weights,
            Tokenizer foreign,
            int maxCharacters,
            int maxTokens) {
        extractor = new FeatureExtractor(lexica.sentiment(), lexica.customer(), foreign, maxCharacters, maxTokens);
        scorer = model.scorer();
        scores = new float[model.heads()];
        stemmer = new Stemmer(weights);
        List<String> tags = lexica.customer().tagNames();
        for (int fact = 0; fact < factTags.length; fact++) {
            int tag = tags.indexOf("FACT_" + Facts.NAMES.get(fact));
            factTags[fact] = tag < 0 ? 0 : 1L << tag;
        }
    }

    /** The text read last. */
    public FeatureExtractor extractor() {
        return extractor;
    }

    public CustomerReading read(CharSequence message) {
        ScannedText text = extractor.read(message);
        extractor.whole(scorer.sums());
        scorer.take(scores);
        int questions = 0;
        int facts = facts(text);
        for (int token = 0; token < text.tokens(); token++) {
            questions += (text.shape(token) & Shapes.QUESTION) != 0 ? 1 : 0;
        }
        int at = 3;
        float[] sentiment = Arrays.copyOf(scores, at);
        float[] need = Arrays.copyOfRange(scores, at, at += Heads.NEEDS.size());
        float[] signals = Arrays.copyOfRange(scores, at, at += Heads.SIGNALS.size());
        float[] asks = Arrays.copyOfRange(scores, at, at += Heads.ASKS.size());
        float[] styles = Arrays.copyOfRange(scores, at, at + Heads.STYLES.size());
        return new CustomerReading(
                sentiment,
                need,
                signals,
                asks,
                styles,
                text.tokens(),
                questions,
                facts,
                stemmer.of(text, 0, text.tokens()));
    }

    private int facts(ScannedText text) {
        long tags = 0;
        Lexicon.Matches patterns = extractor.signs().patterns();
        for (int match = 0; match < patterns.size(); match++) {
            tags |= patterns.tags(match);
        }
        int facts = 0;
        for (int fact = 0; fact < factTags.length; fact++) {
            facts |= (tags & factTags[fact]) != 0 ? 1 << fact : 0;
        }
        for (int token = 0; token < text.tokens(); token++) {
            int shape = text.shape(token);
            facts |= (shape & Shapes.EMAIL) != 0 ? 1 : 0;
            boolean number = (shape & Shapes.NUMBER) != 0;
            facts |= number && text.end(token) - text.start(token) >= 5 ? 1 << 2 : 0;
            facts |= (shape & Shapes.CURRENCY) != 0 ? 1 << 5 : 0;
        }
        return facts;
    }
}
