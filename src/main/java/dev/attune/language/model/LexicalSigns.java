package dev.attune.language.model;

import dev.attune.language.lexicon.Lexicon;
import dev.attune.language.text.ScannedText;
import dev.attune.language.text.Shapes;
import java.util.Arrays;
import java.util.List;

/**
 * What the lexica and the looks of a run of tokens say, as features in a few steps each: how often a tag was found,
 * how good and how bad the words are, plain and under a negation, how loud it is. For one thread; immutable lexica.
 */
public final class LexicalSigns {
    /** A negation reaches so many tokens: "not at all a good idea". */
    private static final int NEGATION_REACH = 4;

    private static final String NEGATE = "NEGATE";
    private static final String BOOST = "BOOST";
    private static final String DAMP = "DAMP";

    private static final long TAG = 0x2545F4914F6CDD1DL;
    private static final long VALENCE = 0x9FB21C651E98DF25L;
    private static final long LOOKS = 0xD1342543DE82EF95L;

    private static final int POSITIVE = 0;
    private static final int NEGATIVE = 1;
    private static final int NEGATED_POSITIVE = 2;
    private static final int NEGATED_NEGATIVE = 3;
    private static final int LAST = 4;
    private static final int BEST = 5;
    private static final int WORST = 6;
    private static final int BALANCE = 7;

    private final Lexicon sentiment;
    private final Lexicon wording;
    private final Lexicon.Matches words = new Lexicon.Matches();
    private final Lexicon.Matches patterns = new Lexicon.Matches();
    private final long negate;
    private final long boost;
    private final long damp;
    private final int[] tagCounts = new int[128];

    /**
     * @param sentiment with valences
     * @param wording of customers, or of agents
     */
    public LexicalSigns(Lexicon sentiment, Lexicon wording) {
        this.sentiment = sentiment;
        this.wording = wording;
        negate = bit(sentiment, NEGATE);
        boost = bit(sentiment, BOOST);
        damp = bit(sentiment, DAMP);
    }

    private static long bit(Lexicon lexicon, String tag) {
        List<String> names = lexicon.tagNames();
        int index = names.indexOf(tag);
        return index < 0 ? 0 : 1L << index;
    }

    /** Finds what there is in a text; call before {@link #of}. */
    public void find(ScannedText text) {
        sentiment.find(text, words);
        wording.find(text, patterns);
    }

    /** The patterns found by {@link #find}. */
    public Lexicon.Matches patterns() {
        return patterns;
    }

    /** Features of tokens {@code from} to {@code to} of the text that was searched last. */
    public void of(ScannedText text, int from, int to, FeatureSink sink) {
        tags(words, 0, from, to, sink);
        tags(patterns, 64, from, to, sink);
        valences(from, to, sink);
        looks(text, from, to, sink);
    }

    private void tags(Lexicon.Matches matches, int offset, int from, int to, FeatureSink sink) {
        for (int match = 0; match < matches.size(); match++) {
            if (matches.first(match) >= from && matches.end(match) <= to) {
                for (long left = matches.tags(match); left != 0; left &= left - 1) {
                    int tag = offset + Long.numberOfTrailingZeros(left);
                    int count = ++tagCounts[tag];
                    if (count <= 3) {
                        sink.add(
                                TextFeatures.SIGNS,
                                TextFeatures.mix(TAG + tag * 8L + count),
                                matches.first(match),
                                matches.end(match));
                    }
                }
            }
        }
        Arrays.fill(tagCounts, 0);
    }

    private void valences(int from, int to, FeatureSink sink) {
        int[] sums = new int[8];
        int lastEnd = 0;
        int negatedUntil = -1;
        int times = 10;
        int factorUntil = -1;
        for (int match = 0; match < words.size(); match++) {
            int first = words.first(match);
            int end = words.end(match);
            if (first < from || end > to || first < lastEnd || longerFollows(match)) {
                continue;
            }
            lastEnd = end;
            long tags = words.tags(match);
            if ((tags & negate) != 0) {
                negatedUntil = end + NEGATION_REACH;
            }
            if ((tags & (boost | damp)) != 0) {
                times = (tags & boost) != 0 ? 13 : 7;
                factorUntil = end + 1;
            }
            int valence = words.valence(match);
            if (valence != 0) {
                int strength = first <= factorUntil ? valence * times / 10 : valence;
                boolean negated = first < negatedUntil && (tags & negate) == 0;
                note(sums, strength, negated);
            }
        }
        emit(VALENCE + 16 * POSITIVE, step(sums[POSITIVE]), from, to, sink);
        emit(VALENCE + 16 * NEGATIVE, step(sums[NEGATIVE]), from, to, sink);
        emit(VALENCE + 16 * NEGATED_POSITIVE, step(sums[NEGATED_POSITIVE]), from, to, sink);
        emit(VALENCE + 16 * NEGATED_NEGATIVE, step(sums[NEGATED_NEGATIVE]), from, to, sink);
        emit(VALENCE + 16 * LAST, sums[LAST] == 0 ? 0 : sums[LAST] > 0 ? 1 : 2, from, to, sink);
        emit(VALENCE + 16 * BEST, step(sums[BEST]), from, to, sink);
        emit(VALENCE + 16 * WORST, step(-sums[WORST]), from, to, sink);
        int balance = sums[POSITIVE] + sums[NEGATED_NEGATIVE] / 2 - sums[NEGATIVE] - sums[NEGATED_POSITIVE] / 2;
        emit(VALENCE + 16 * BALANCE, balance >= 0 ? step(balance) : 8 + step(-balance), from, to, sink);
    }

    private static void note(int[] sums, int strength, boolean negated) {
        if (strength > 0) {
            sums[negated ? NEGATED_POSITIVE : POSITIVE] += strength;
        } else {
            sums[negated ? NEGATED_NEGATIVE : NEGATIVE] -= strength;
        }
        int felt = negated ? -strength / 2 : strength;
        sums[LAST] = felt;
        sums[BEST] = Math.max(sums[BEST], felt);
        sums[WORST] = Math.min(sums[WORST], felt);
    }

    /** Whether a row that begins no later ends later: the longest counts. */
    private boolean longerFollows(int match) {
        for (int other = match + 1; other < words.size() && words.first(other) < words.end(match); other++) {
            if (words.first(other) <= words.first(match)) {
                return true;
            }
        }
        return false;
    }

    private static void looks(ScannedText text, int from, int to, FeatureSink sink) {
        int capitals = 0;
        int letters = 0;
        int[] counts = new int[6];
        for (int token = from; token < to; token++) {
            int shape = text.shape(token);
            capitals += (shape & Shapes.ALL_CAPS) != 0 ? 1 : 0;
            letters += (shape & Shapes.LETTERS) != 0 ? 1 : 0;
            counts[0] += (shape & Shapes.EXCLAMATION) != 0 ? 1 : 0;
            counts[1] += (shape & Shapes.QUESTION) != 0 ? 1 : 0;
            counts[2] += (shape & Shapes.ELONGATED) != 0 ? 1 : 0;
            counts[3] += (shape & (Shapes.EMOJI | Shapes.EMOTICON)) != 0 ? 1 : 0;
            counts[4] += (shape & Shapes.HAS_DIGIT) != 0 ? 1 : 0;
            counts[5] += (shape & Shapes.LINK) != 0 ? 1 : 0;
        }
        for (int kind = 0; kind < counts.length; kind++) {
            emit(LOOKS + 16L * kind, Math.min(3, counts[kind]), from, to, sink);
        }
        int loud = letters < 4 ? 0 : capitals * 8 / letters;
        emit(LOOKS + 16L * 6, Math.min(5, loud), from, to, sink);
        // Lengths of 1, 2, 3–4, 5–8, … tokens.
        emit(LOOKS + 16L * 7, 33 - Integer.numberOfLeadingZeros(Math.max(0, to - from - 1)), from, to, sink);
    }

    /** 0, up to 1.5, up to 3, up to 5, up to 8, more: of a sum in tenths. */
    private static int step(int sum) {
        return sum <= 0 ? 0 : sum <= 15 ? 1 : sum <= 30 ? 2 : sum <= 50 ? 3 : sum <= 80 ? 4 : 5;
    }

    private static void emit(long kind, int value, int from, int to, FeatureSink sink) {
        if (value != 0) {
            sink.add(TextFeatures.SIGNS, TextFeatures.mix(kind + value), from, to);
        }
    }
}
