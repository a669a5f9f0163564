package dev.attune.language;

import edu.stanford.nlp.neural.rnn.RNNCoreAnnotations;
import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.CoreSentence;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.sentiment.SentimentCoreAnnotations.SentimentAnnotatedTree;
import java.util.Properties;

/**
 * Stanford CoreNLP as its documentation sets it up: the pipeline {@code tokenize,pos,parse,sentiment} with its defaults.
 * What Attune is compared with, in speed and in judgement; nothing of the service uses it. An instance belongs to one
 * thread.
 */
public final class StockCoreNlp {
    private static final String SHIFT_REDUCE = "edu/stanford/nlp/models/srparser/englishSR.ser.gz";

    private final StanfordCoreNLP pipeline;

    private StockCoreNlp(String parser) {
        Properties properties = new Properties();
        properties.setProperty("annotators", "tokenize,pos,parse,sentiment");
        if (!parser.isEmpty()) {
            properties.setProperty("parse.model", parser);
        }
        pipeline = new StanfordCoreNLP(properties);
    }

    /** With the PCFG parser, the default. Loads 21 MB of models. */
    public static StockCoreNlp pcfg() {
        return new StockCoreNlp("");
    }

    /**
     * With the shift-reduce parser; it is on the class path of a build with {@code -Pbench} only.
     *
     * @throws IllegalStateException if it is not
     */
    public static StockCoreNlp shiftReduce() {
        if (!hasShiftReduce()) {
            throw new IllegalStateException("The shift-reduce parser is not there: build with -Pbench.");
        }
        return new StockCoreNlp(SHIFT_REDUCE);
    }

    /** Whether {@link #shiftReduce} can be had. */
    public static boolean hasShiftReduce() {
        return StockCoreNlp.class.getClassLoader().getResource(SHIFT_REDUCE) != null;
    }

    /**
     * Mean class of the sentences, weighted by their characters.
     *
     * @return 0 very negative to 4 very positive; 2 for a text without sentences
     */
    public double sentiment(String text) {
        CoreDocument document = pipeline.processToCoreDocument(text);
        double sum = 0;
        long weight = 0;
        for (CoreSentence sentence : document.sentences()) {
            int length = sentence.text().length();
            sum += (double) length
                    * RNNCoreAnnotations.getPredictedClass(sentence.coreMap().get(SentimentAnnotatedTree.class));
            weight += length;
        }
        return weight == 0 ? 2 : sum / weight;
    }
}
