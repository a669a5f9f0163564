package dev.attune.language;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.neural.rnn.RNNCoreAnnotations;
import edu.stanford.nlp.parser.common.ParserQuery;
import edu.stanford.nlp.parser.lexparser.LexicalizedParser;
import edu.stanford.nlp.parser.lexparser.TreeBinarizer;
import edu.stanford.nlp.process.WordToSentenceProcessor;
import edu.stanford.nlp.sentiment.CollapseUnaryTransformer;
import edu.stanford.nlp.sentiment.SentimentCostAndGradient;
import edu.stanford.nlp.sentiment.SentimentModel;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import edu.stanford.nlp.trees.Tree;
import edu.stanford.nlp.trees.Trees;
import edu.stanford.nlp.util.RuntimeInterruptedException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.ejml.simple.SimpleMatrix;
import org.jspecify.annotations.Nullable;

/**
 * Stanford CoreNLP's tokenizer, tagger, PCFG parser and sentiment network (Socher et al. 2013, "Recursive Deep Models
 * for Semantic Compositionality"), used without its pipeline: that one would load more and answers a sentence it gave
 * up on with a confident label. Safe for concurrent use.
 */
final class CoreNlpModels {
    private static final String MODELS = "edu/stanford/nlp/models/";
    /** Label of the flat tree that the parser makes of a sentence that it cannot parse. */
    private static final String GIVEN_UP = "X";

    private final MaxentTagger tagger;
    private final LexicalizedParser parser;
    private final TreeBinarizer binarizer;
    private final SentimentModel sentiment;

    private CoreNlpModels(MaxentTagger tagger, LexicalizedParser parser, SentimentModel sentiment) {
        this.tagger = tagger;
        this.parser = parser;
        this.sentiment = sentiment;
        this.binarizer =
                TreeBinarizer.simpleTreeBinarizer(parser.getTLPParams().headFinder(), parser.treebankLanguagePack());
    }

    /**
     * Reads the three models (21 MB) from the class path, the tagger beside the other two: about as long as the parser
     * alone takes.
     *
     * @throws RuntimeException if one is missing or damaged
     */
    static CoreNlpModels load() {
        CompletableFuture<MaxentTagger> tagger = CompletableFuture.supplyAsync(
                () -> new MaxentTagger(MODELS + "pos-tagger/english-left3words-distsim.tagger"));
        LexicalizedParser parser = LexicalizedParser.loadModel(MODELS + "lexparser/englishPCFG.ser.gz");
        SentimentModel sentiment = SentimentModel.loadSerialized(MODELS + "sentiment/sentiment.ser.gz");
        return new CoreNlpModels(tagger.join(), parser, sentiment);
    }

    /** The sentences of a text, those without a letter or digit left out. */
    List<Sentence> split(String text) {
        List<CoreLabel> tokens = CoreNlpTokenizer.tokens(text);
        List<Sentence> sentences = new ArrayList<>();
        for (List<CoreLabel> sentence : new WordToSentenceProcessor<CoreLabel>().process(tokens)) {
            if (sentence.stream().anyMatch(token -> hasLetterOrDigit(token.word()))) {
                sentences.add(new Sentence(sentence));
            }
        }
        return sentences;
    }

    private static boolean hasLetterOrDigit(String word) {
        return word.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /**
     * Probabilities of the five classes, or null if the parser gave up.
     *
     * @throws RuntimeInterruptedException if the thread was interrupted
     */
    @Nullable
    SentenceScore score(Sentence sentence) {
        tagger.tagCoreLabels(sentence.tokens);
        ParserQuery query = parser.parserQuery();
        boolean parsed = query.parse(sentence.tokens);
        if (!parsed || query.parseFallback() || query.parseSkipped() || query.parseNoMemory()) {
            return null;
        }
        Tree tree = query.getBestParse();
        if (tree == null || tree.isLeaf() || isFlat(tree)) {
            return null;
        }
        Tree binary = new CollapseUnaryTransformer().transformTree(binarizer.transformTree(tree));
        Trees.convertToCoreLabels(binary);
        new SentimentCostAndGradient(sentiment, null).forwardPropagateTree(binary);
        SimpleMatrix classes = RNNCoreAnnotations.getPredictions(binary);
        return SentenceScore.of(classes.get(0), classes.get(1), classes.get(2), classes.get(3), classes.get(4));
    }

    /** The parser's flat tree: X at the root or right below it, over more than one word. */
    private static boolean isFlat(Tree tree) {
        return GIVEN_UP.equals(tree.value())
                || (tree.numChildren() == 1
                        && GIVEN_UP.equals(tree.getChild(0).value())
                        && tree.getChild(0).numChildren() > 1
                        && tree.getChild(0).getChildrenAsList().stream().allMatch(Tree::isPreTerminal));
    }

    /** Whether the thread was interrupted while parsing: nothing about the text. */
    static boolean isInterruption(Throwable failure) {
        return failure instanceof RuntimeInterruptedException;
    }

    /** One sentence, tokenized. */
    static final class Sentence {
        private final List<CoreLabel> tokens;

        private Sentence(List<CoreLabel> tokens) {
            this.tokens = tokens;
        }

        int size() {
            return tokens.size();
        }

        /** The words with a separator that occurs in none: equal for sentences that are scored alike. */
        String words() {
            StringBuilder words = new StringBuilder();
            tokens.forEach(token -> words.append(token.word()).append('\0'));
            return words.toString();
        }
    }
}
