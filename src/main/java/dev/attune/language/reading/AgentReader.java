package dev.attune.language.reading;

import dev.attune.language.lexicon.Lexica;
import dev.attune.language.lexicon.Lexicon;
import dev.attune.language.model.FeatureExtractor;
import dev.attune.language.model.LinearModel;
import dev.attune.language.reading.AgentReading.Counts;
import dev.attune.language.text.ScannedText;
import dev.attune.language.text.Shapes;
import dev.attune.language.text.TextScanner;
import dev.attune.language.text.Tokenizer;
import java.util.Arrays;
import java.util.List;

/** Reads agents' messages, sentence by sentence. Reusable, for one thread. */
public final class AgentReader {
    private static final int[] FORMULAS = {
        Heads.act("GREET"), Heads.act("THANK"), Heads.act("APOLOGY_FORMULA"), Heads.act("CLOSE")
    };
    private static final int ACK_FEELING = Heads.act("ACK_FEELING");
    private static final int ACK_MATTER = Heads.act("ACK_MATTER");

    private static final long[] YOU = hashes("you", "your", "yours", "yourself");
    private static final long[] I = hashes("i", "my", "me", "myself");
    private static final long[] WE = hashes("we", "our", "us", "ourselves");

    private final FeatureExtractor extractor;
    private final LinearModel.Sums sentence;
    private final LinearModel.Sums whole;
    private final float[] scores;
    private final Stemmer stemmer;
    private final SentenceMarks marks = new SentenceMarks();
    /** Matches of the lexicon, in the order of their ends, that were taken so far. */
    private int taken;

    public AgentReader(
            Lexica lexica,
            LinearModel model,
            StemWeights weights,
            Tokenizer foreign,
            int maxCharacters,
            int maxTokens) {
        extractor = new FeatureExtractor(lexica.sentiment(), lexica.agent(), foreign, maxCharacters, maxTokens);
        sentence = model.sums();
        whole = model.sums();
        scores = new float[model.heads().size()];
        stemmer = new Stemmer(weights);
    }

    private static long[] hashes(String... words) {
        return Arrays.stream(words).mapToLong(TextScanner::hashOf).sorted().toArray();
    }

    public FeatureExtractor extractor() {
        return extractor;
    }

    /**
     * @param tone sentiment of the message, as {@link CustomerReading#sentiment} has it
     */
    public AgentReading read(CharSequence message, float[] tone) {
        ScannedText text = extractor.read(message);
        int acts = Heads.ACTS.size();
        float[] strongest = new float[acts];
        float[] sums = new float[acts];
        int[] counts = counts(message, text);
        double formula = 0;
        float most = -1;
        int best = 0;
        long tags = 0;
        taken = 0;
        marks.clear();
        for (int s = 0; s < text.sentences(); s++) {
            extractor.part(text.firstToken(s), text.endToken(s), sentence);
            sentence.scores(scores);
            sentence.moveTo(whole);
            for (int act = 0; act < acts; act++) {
                float likely = (float) Scores.likely(scores[act]);
                strongest[act] = Math.max(strongest[act], likely);
                sums[act] += likely;
                scores[act] = likely;
            }
            formula += formula(scores) * (text.endToken(s) - text.firstToken(s));
            float acknowledges = Math.max(scores[ACK_FEELING], scores[ACK_MATTER]);
            best = acknowledges > most ? s : best;
            most = Math.max(most, acknowledges);
            long ofSentence = tags(text.endToken(s));
            tags |= ofSentence;
            marks.take(s, scores, ofSentence);
        }
        counts[Counts.FORMULA] = (int) StrictMath.round(formula);
        whole.take(scores);
        float[] wording = Arrays.copyOfRange(scores, acts, acts + Heads.WORDING.size());
        boolean any = text.sentences() > 0;
        return new AgentReading(
                strongest,
                sums,
                wording,
                tone,
                tags,
                text.tokens(),
                counts,
                stemmer.of(text, 0, text.tokens()),
                any ? stemmer.of(text, text.firstToken(best), text.endToken(best)) : Stems.NONE);
    }

    private static float formula(float[] likely) {
        float most = 0;
        for (int act : FORMULAS) {
            most = Math.max(most, likely[act]);
        }
        return most;
    }

    /** Tags of the matches that end up to a token, from the last that was taken on: a match is where it ends. */
    private long tags(int endToken) {
        long tags = 0;
        Lexicon.Matches patterns = extractor.signs().patterns();
        while (taken < patterns.size() && patterns.end(taken) <= endToken) {
            tags |= patterns.tags(taken++);
        }
        return tags;
    }

    /** The sentences of the message read last that show something, in the order of the text. */
    public List<SentenceMark> marks() {
        return marks.marks(extractor.text());
    }

    private static int[] counts(CharSequence message, ScannedText text) {
        int[] counts = new int[Counts.SIZE];
        counts[Counts.SENTENCES] = text.sentences();
        for (int token = 0; token < text.tokens(); token++) {
            int shape = text.shape(token);
            long word = text.hash(token);
            counts[Counts.QUESTIONS] += (shape & Shapes.QUESTION) != 0 ? 1 : 0;
            counts[Counts.EXCLAMATIONS] += (shape & Shapes.EXCLAMATION) != 0 ? 1 : 0;
            if ((shape & Shapes.LINK) != 0) {
                counts[Counts.LINKS]++;
                LinkKind kind = LinkKind.of(message, text.start(token), text.end(token));
                counts[Counts.PAGES] += kind == LinkKind.PAGE ? 1 : 0;
                counts[Counts.CONTACTS] += kind == LinkKind.CONTACT ? 1 : 0;
            }
            counts[Counts.EMAILS] += (shape & Shapes.EMAIL) != 0 ? 1 : 0;
            counts[Counts.NUMBERS] += (shape & Shapes.HAS_DIGIT) != 0 ? 1 : 0;
            counts[Counts.YOU] += Arrays.binarySearch(YOU, word) >= 0 ? 1 : 0;
            counts[Counts.I] += Arrays.binarySearch(I, word) >= 0 ? 1 : 0;
            counts[Counts.WE] += Arrays.binarySearch(WE, word) >= 0 ? 1 : 0;
        }
        return counts;
    }
}
