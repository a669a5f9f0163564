package dev.attune.language.engine;

import dev.attune.config.Settings.LanguageSettings;
import dev.attune.language.CoreNlpTokenizer;
import dev.attune.language.Degraded;
import dev.attune.language.LanguageEngine;
import dev.attune.language.RuleReader;
import dev.attune.language.promise.FoundPromise;
import dev.attune.language.promise.OverPromise;
import dev.attune.language.promise.PromiseReader;
import dev.attune.language.promise.PromiseReading;
import dev.attune.language.reading.AgentReader;
import dev.attune.language.reading.CustomerReader;
import dev.attune.language.reading.CustomerReading;
import dev.attune.language.reading.MarkKind;
import dev.attune.language.reading.ReaderModels;
import dev.attune.language.reading.ReadingCodec;
import dev.attune.language.reading.SentenceMark;
import dev.attune.language.redaction.MainText;
import dev.attune.language.text.ScannedText;
import dev.attune.language.text.Tokenizer;
import dev.attune.schema.Role;
import dev.attune.state.PromiseSignal;
import dev.attune.state.Signals;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code sentiment.engine=attune}, the default: one pass over the words, linear models, a grammar of promises. Some
 * tens of microseconds a message; no time limit decides anything. Quoted tails, signatures, markup and code are left
 * out; text beyond {@code maxCharacters} and {@value #MOST_TOKENS} tokens too, and {@code degraded} says so. An English
 * text with letters of other scripts is parted into tokens by CoreNLP, which costs it ten times as much.
 *
 * <p>Models are loaded on first use and shared; each thread has its own buffers.
 */
public final class AttuneEngine implements LanguageEngine {
    /** Value of {@code sentiment.engine}. */
    public static final String NAME = "attune";

    /** Tokens of a message that are read. */
    public static final int MOST_TOKENS = 10_000;

    /** Numbers of a mark in {@link Signals}. */
    private static final int MARK = 4;
    /** Strength of what a grammar finds, hundredths. */
    private static final int CERTAIN = 100;

    private final int maxCharacters;
    private final RuleReader rules;
    private final Tokenizer foreign;
    private final Object loading = new Object();
    private volatile @Nullable ReaderModels models;
    private final ThreadLocal<Readers> readers = ThreadLocal.withInitial(this::newReaders);

    /** Uses {@code maxCharacters} only. */
    public AttuneEngine(LanguageSettings settings) {
        this(settings, null);
    }

    /** @param models null: the shipped ones */
    public AttuneEngine(LanguageSettings settings, @Nullable ReaderModels models) {
        this(settings, models, new CoreNlpTokenizer());
    }

    /** @param foreign asked about English texts that hold other scripts, and about no others */
    AttuneEngine(LanguageSettings settings, @Nullable ReaderModels models, Tokenizer foreign) {
        this.foreign = foreign;
        this.maxCharacters = settings.maxCharacters();
        this.rules = new RuleReader(maxCharacters);
        this.models = models;
    }

    /** Buffers of one thread. */
    private record Readers(CustomerReader customer, AgentReader agent, PromiseReader promises) {}

    private Readers newReaders() {
        ReaderModels loaded = models();
        return new Readers(
                loaded.customerReader(foreign, maxCharacters, MOST_TOKENS),
                loaded.agentReader(foreign, maxCharacters, MOST_TOKENS),
                new PromiseReader());
    }

    private ReaderModels models() {
        ReaderModels loaded = models;
        if (loaded == null) {
            synchronized (loading) {
                loaded = models;
                if (loaded == null) {
                    loaded = ReaderModels.load();
                    models = loaded;
                }
            }
        }
        return loaded;
    }

    @Override
    public Signals read(String text, @Nullable String language, Role role) {
        MainText main = own(text);
        String words = main.text().toString();
        Signals signals = rules.read(words, language, role);
        if (signals.getDegraded().isEmpty()) {
            readWords(text, main, words, role, signals);
        }
        return signals;
    }

    /** What is read of a message: its beginning, without what its author did not write. */
    public MainText own(String text) {
        return MainText.of(text, maxCharacters);
    }

    private void readWords(String text, MainText main, String words, Role role, Signals signals) {
        Readers own = readers.get();
        CustomerReading reading = own.customer().read(words);
        ScannedText scanned = own.customer().extractor().text();
        if (!scanned.complete() || text.length() > maxCharacters) {
            signals.getDegraded().add(Degraded.TOO_LONG);
        }
        if (scanned.tokens() == 0) {
            signals.getDegraded().add(Degraded.EMPTY);
            return;
        }
        signals.setSentiment(Sentiments.of(reading, NAME, modelVersion()));
        if (role == Role.CUSTOMER) {
            signals.setCustomer(ReadingCodec.encode(reading));
        } else if (role == Role.AGENT) {
            signals.setAgent(ReadingCodec.encode(own.agent().read(words, reading.sentiment())));
            CodePoints points = new CodePoints(text, main);
            addMarks(points, own.agent().marks(), signals);
            addPromises(points, own.promises().readAll(words), signals);
        }
    }

    private static void addMarks(CodePoints points, List<SentenceMark> found, Signals signals) {
        List<Integer> marks = new ArrayList<>(MARK * found.size());
        for (SentenceMark mark : found) {
            int start = points.ofCharacter(mark.start());
            add(marks, mark.kind(), start, points.ofEnd(mark.end()), mark.strength());
        }
        signals.setMarks(marks);
    }

    private static void add(List<Integer> marks, MarkKind kind, int start, int end, int strength) {
        marks.add(kind.number());
        marks.add(start);
        marks.add(end);
        marks.add(strength);
    }

    /** Spans count code points of the text as it was written. */
    private static void addPromises(CodePoints points, PromiseReading reading, Signals signals) {
        for (FoundPromise promise : reading.promises()) {
            signals.getPromises()
                    .add(new PromiseSignal(
                            points.original(promise.start()),
                            points.originalEnd(promise.end()),
                            promise.type(),
                            promise.conditional(),
                            promise.due() == null ? null : promise.due().code()));
        }
        List<Integer> guarantees = signals.getOverPromises();
        for (OverPromise guarantee : reading.overPromises()) {
            guarantees.add(points.original(guarantee.start()));
            guarantees.add(points.originalEnd(guarantee.end()));
        }
        if (!guarantees.isEmpty()) {
            add(signals.getMarks(), MarkKind.GUARANTEES, guarantees.get(0), guarantees.get(1), CERTAIN);
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String modelVersion() {
        ReaderModels loaded = models;
        // Known without reading the models: the name is asked for at start.
        return loaded == null ? ReaderModels.shippedVersion() : loaded.version();
    }
}
