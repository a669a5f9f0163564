package dev.attune.language;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.google.common.hash.Hashing;
import com.google.common.primitives.Longs;
import dev.attune.config.Settings.LanguageSettings;
import dev.attune.schema.Role;
import dev.attune.state.Signals;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * {@code sentiment.engine=corenlp}: the rules, and the sentiment of Stanford CoreNLP's recursive network. Each
 * sentence costs milliseconds (the parser's time grows with the cube of its tokens, hence the bound); sentences seen
 * before are answered from memory by a hash of their words, the words themselves are not kept.
 *
 * <p>Score: expected value of the five classes at -1, -0.5, 0, 0.5, 1, mean over the sentences weighted by tokens.
 * Label: {@link MessageScore#THRESHOLD_MICROS}. Confidence: probability mass of the label's classes. The parser and
 * the network compute in floating point with {@code Math.exp} and {@code Math.log}, which is beyond our reach; class
 * probabilities are rounded to four digits before they are used.
 *
 * <p>Sentences that are too long, that the parser gives up on or on which CoreNLP fails are left out, and
 * {@code degraded} says so; if none is left there is no sentiment. Running out of memory is not handled here.
 */
public final class CoreNlpEngine implements LanguageEngine {
    /** Value of {@code sentiment.engine}. */
    public static final String NAME = "corenlp";
    /** CoreNLP's version, its models, and the revision of the label thresholds. */
    static final String MODEL_VERSION = "corenlp-4.5.10-pcfg-rntn-1";

    private static final int REMEMBERED_SENTENCES = 20_000;

    private final LanguageSettings settings;
    private final RuleReader rules;
    private final Object loading = new Object();
    private volatile @Nullable CoreNlpModels models;
    private final Cache<Key, SentenceScore> known;

    public CoreNlpEngine(LanguageSettings settings) {
        this(settings, REMEMBERED_SENTENCES);
    }

    /** @param remembered sentences kept; 0 keeps none */
    CoreNlpEngine(LanguageSettings settings, int remembered) {
        this.settings = settings;
        this.rules = new RuleReader(settings.maxCharacters());
        this.known = CacheBuilder.newBuilder().maximumSize(remembered).build();
    }

    /** @throws RuntimeException if the models cannot be loaded */
    @Override
    public Signals read(String text, @Nullable String language, Role role) {
        Signals signals = rules.read(text, language, role);
        if (signals.getDegraded().isEmpty()) {
            addSentiment(text, signals);
        }
        return signals;
    }

    private void addSentiment(String text, Signals signals) {
        BoundedText bounded = BoundedText.of(text, settings.maxCharacters());
        // Sorted, so that the codes come in one order whichever sentence caused them.
        Set<String> degraded = new TreeSet<>();
        MessageScore score = new MessageScore();
        if (!bounded.complete()) {
            degraded.add(Degraded.TOO_LONG);
        }
        if (bounded.text().codePoints().anyMatch(Character::isLetterOrDigit)) {
            scoreSentences(bounded.text(), score, degraded);
        }
        if (!score.isEmpty()) {
            signals.setSentiment(score.signal(NAME, MODEL_VERSION));
        } else if (degraded.isEmpty()) {
            degraded.add(Degraded.EMPTY);
        }
        signals.getDegraded().addAll(degraded);
    }

    private void scoreSentences(String text, MessageScore score, Set<String> degraded) {
        CoreNlpModels loaded = models();
        try {
            List<CoreNlpModels.Sentence> sentences = loaded.split(text);
            if (sentences.size() > settings.maxSentences()) {
                degraded.add(Degraded.TOO_LONG);
                sentences = sentences.subList(0, settings.maxSentences());
            }
            for (CoreNlpModels.Sentence sentence : sentences) {
                scoreSentence(loaded, sentence, score, degraded);
            }
        } catch (RuntimeException | AssertionError | StackOverflowError e) {
            degraded.add(failed(e));
        }
    }

    private CoreNlpModels models() {
        CoreNlpModels loaded = models;
        if (loaded == null) {
            synchronized (loading) {
                loaded = models;
                if (loaded == null) {
                    loaded = CoreNlpModels.load();
                    models = loaded;
                }
            }
        }
        return loaded;
    }

    private void scoreSentence(
            CoreNlpModels loaded, CoreNlpModels.Sentence sentence, MessageScore score, Set<String> degraded) {
        if (sentence.size() > settings.maxSentenceTokens()) {
            degraded.add(Degraded.TOO_LONG);
            return;
        }
        try {
            SentenceScore found = scoreOf(loaded, sentence);
            if (found == null) {
                degraded.add(Degraded.UNPARSABLE);
            } else {
                score.add(found, sentence.size());
            }
        } catch (RuntimeException | AssertionError | StackOverflowError e) {
            degraded.add(failed(e));
        }
    }

    private @Nullable SentenceScore scoreOf(CoreNlpModels loaded, CoreNlpModels.Sentence sentence) {
        Key key = Key.of(sentence.words());
        SentenceScore found = known.getIfPresent(key);
        if (found == null) {
            found = loaded.score(sentence);
            if (found != null) {
                known.put(key, found);
            }
        }
        return found;
    }

    /** ENGINE_ERROR; an interrupted thread says nothing about the text and must not decide an output. */
    private static String failed(Throwable failure) {
        if (CoreNlpModels.isInterruption(failure)) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a message was being scored");
        }
        return Degraded.ENGINE_ERROR;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String modelVersion() {
        return MODEL_VERSION;
    }

    /** First 128 bits of a cryptographic hash: nobody can write a sentence that takes another one's score. */
    private record Key(long high, long low) {
        static Key of(String words) {
            byte[] hash = Hashing.sha256().hashUnencodedChars(words).asBytes();
            return new Key(Longs.fromByteArray(hash), Longs.fromByteArray(Arrays.copyOfRange(hash, 8, 16)));
        }
    }
}
