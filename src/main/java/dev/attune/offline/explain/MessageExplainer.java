package dev.attune.offline.explain;

import dev.attune.language.CoreNlpTokenizer;
import dev.attune.language.engine.AttuneEngine;
import dev.attune.language.engine.Sentiments;
import dev.attune.language.lexicon.Lexica;
import dev.attune.language.lexicon.Lexicon;
import dev.attune.language.model.CustomerModel;
import dev.attune.language.model.FeatureExtractor;
import dev.attune.language.model.LinearModel;
import dev.attune.language.reading.CustomerReading;
import dev.attune.language.reading.Facts;
import dev.attune.language.reading.Heads;
import dev.attune.language.reading.ReaderModels;
import dev.attune.language.reading.ReadingCodec;
import dev.attune.language.reading.Scores;
import dev.attune.language.redaction.MainText;
import dev.attune.language.text.ScannedText;
import dev.attune.offline.explain.MessageView.Act;
import dev.attune.offline.explain.MessageView.AgentView;
import dev.attune.offline.explain.MessageView.CustomerView;
import dev.attune.offline.explain.MessageView.Pattern;
import dev.attune.offline.explain.MessageView.Promise;
import dev.attune.offline.explain.MessageView.Sentence;
import dev.attune.schema.Role;
import dev.attune.state.PromiseSignal;
import dev.attune.state.Signals;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Takes the reading of one message apart: the engine reads, this says which words made it so. For one thread. */
final class MessageExplainer {
    private static final int SENTIMENT = 0;
    private static final int NEED = Heads.SENTIMENTS.size();
    /** An act, signal or question is told from this probability on. */
    static final double TOLD = .5;
    /** Acts are shown from here on: two may share a sentence. */
    static final double SHOWN = .3;

    private static final int MOST_FOR = 4;
    private static final int MOST_AGAINST = 2;
    private static final int WORDS_OF_ACT = 2;

    private final AttuneEngine engine;
    private final ReaderModels models;
    private final FeatureExtractor customer;
    private final FeatureExtractor agent;

    MessageExplainer(AttuneEngine engine, ReaderModels models, int maxCharacters) {
        this.engine = engine;
        this.models = models;
        Lexica lexica = models.lexica();
        customer = new FeatureExtractor(
                lexica.sentiment(), lexica.customer(), new CoreNlpTokenizer(), maxCharacters, AttuneEngine.MOST_TOKENS);
        agent = new FeatureExtractor(
                lexica.sentiment(), lexica.agent(), new CoreNlpTokenizer(), maxCharacters, AttuneEngine.MOST_TOKENS);
    }

    MessageView explain(Role role, String message) {
        Signals signals = engine.read(message, null, role);
        MainText main = engine.own(message);
        if (signals.getSentiment() == null) {
            return new MessageView(role, message, List.copyOf(signals.getDegraded()), null, 0, null, null);
        }
        ScannedText text = customer.read(main.text());
        Evidence evidence = new Evidence(0, text.tokens());
        customer.whole(evidence);
        Words words = new Words(message, main, text);
        double[] scores = scores(evidence, SENTIMENT, Heads.SENTIMENTS.size());
        double[] shares = Sentiments.shares(floats(scores));
        Choice sentiment = choice(words, text, evidence, SENTIMENT, Heads.SENTIMENTS, scores, shares);
        CustomerView shown = null;
        if (signals.getCustomer() != null) {
            double[] needs = scores(evidence, NEED, Heads.NEEDS.size());
            Choice need = choice(words, text, evidence, NEED, Heads.NEEDS, needs, Scores.shares(needs));
            shown = customer(need, ReadingCodec.customer(signals.getCustomer()));
        }
        return new MessageView(
                role,
                message,
                List.copyOf(signals.getDegraded()),
                sentiment,
                signals.getSentiment().getScoreMicros() / 1e6,
                shown,
                signals.getAgent() == null ? null : agent(message, main, signals));
    }

    private double[] scores(Evidence evidence, int first, int size) {
        double[] scores = new double[size];
        for (int i = 0; i < size; i++) {
            Evidence.Split split = split(evidence, first + i);
            scores[i] = models.customer().bias(first + i)
                    + split.whole()
                    + Arrays.stream(split.tokens()).sum();
        }
        return scores;
    }

    private static float[] floats(double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }

    private Evidence.Split split(Evidence evidence, int head) {
        CustomerModel model = models.customer();
        return evidence.split(feature -> model.weight(feature, head));
    }

    private Choice choice(
            Words words,
            ScannedText text,
            Evidence evidence,
            int first,
            List<String> names,
            double[] scores,
            double[] shares) {
        int best = Scores.best(shares);
        int next = Leading.second(shares, best);
        List<Evidence.Split> splits = IntStream.range(0, names.size())
                .mapToObj(i -> split(evidence, first + i))
                .toList();
        double[] pro = new double[text.tokens()];
        double[] contra = new double[text.tokens()];
        List<Choice.Token> tokens = new ArrayList<>();
        for (int token = 0; token < text.tokens(); token++) {
            int at = token;
            pro[token] = splits.get(best).tokens()[token] - splits.get(next).tokens()[token];
            contra[token] = -pro[token];
            Mark mark = words.mark(token, token + 1, 0);
            tokens.add(new Choice.Token(
                    mark.start(),
                    mark.end(),
                    splits.stream().map(split -> split.tokens()[at]).toList()));
        }
        return new Choice(
                label(names, best),
                label(names, next),
                Leading.shares(names.stream().map(MessageExplainer::upper).toList(), shares),
                Arrays.stream(scores).boxed().toList(),
                IntStream.range(0, names.size())
                        .mapToObj(i -> models.customer().bias(first + i))
                        .toList(),
                splits.stream().map(Evidence.Split::whole).toList(),
                tokens,
                words.strongest(pro, 0, MOST_FOR),
                words.strongest(contra, 0, MOST_AGAINST));
    }

    private static String label(List<String> names, int index) {
        return upper(names.get(index));
    }

    private static String upper(String name) {
        return name.toUpperCase(Locale.ROOT);
    }

    private static CustomerView customer(Choice need, CustomerReading reading) {
        double[] styles = Scores.shares(reading.styles());
        int style = Scores.best(styles);
        List<String> facts = new ArrayList<>();
        for (int fact = 0; fact < Facts.NAMES.size(); fact++) {
            if ((reading.facts() >> fact & 1) != 0) {
                facts.add(Facts.NAMES.get(fact));
            }
        }
        return new CustomerView(
                need,
                Leading.likely(Heads.SIGNALS, reading.signals()),
                Leading.likely(Heads.ASKS, reading.asks()),
                new Share(Heads.STYLES.get(style), styles[style]),
                facts);
    }

    private AgentView agent(String message, MainText main, Signals signals) {
        ScannedText text = agent.read(main.text());
        Words words = new Words(message, main, text);
        List<Sentence> sentences = new ArrayList<>();
        for (int s = 0; s < text.sentences(); s++) {
            int from = text.firstToken(s);
            int to = text.endToken(s);
            Mark span = words.mark(from, to, 0);
            sentences.add(new Sentence(span.start(), span.end(), acts(words, from, to)));
        }
        List<Promise> promises =
                signals.getPromises().stream().map(MessageExplainer::promise).toList();
        List<Mark> guarantees = new ArrayList<>();
        List<Integer> spans = signals.getOverPromises();
        for (int i = 0; i + 1 < spans.size(); i += 2) {
            guarantees.add(new Mark(spans.get(i), spans.get(i + 1), 0));
        }
        return new AgentView(sentences, patterns(words), promises, guarantees);
    }

    private List<Act> acts(Words words, int from, int to) {
        LinearModel model = models.agent();
        LinearModel.Sums sums = model.sums();
        agent.part(from, to, sums);
        float[] scores = new float[model.heads().size()];
        sums.take(scores);
        Evidence evidence = new Evidence(from, to);
        agent.part(from, to, evidence);
        List<Act> acts = new ArrayList<>();
        for (int act = 0; act < Heads.ACTS.size(); act++) {
            double likely = Scores.likely(scores[act]);
            if (likely >= SHOWN) {
                int head = act;
                double[] adds =
                        evidence.split(feature -> model.weight(feature, head)).tokens();
                List<Mark> known = known(words, Heads.ACTS.get(act), adds, from, to);
                List<Mark> shown = known.isEmpty() ? words.strongest(adds, from, WORDS_OF_ACT) : known;
                acts.add(new Act(Heads.ACTS.get(act), likely, shown));
            }
        }
        acts.sort(Comparator.comparingDouble(Act::likely).reversed());
        return acts;
    }

    /** Wording that a lexicon knows to do it, where it counts: a phrase says more than single words. */
    private List<Mark> known(Words words, String act, double[] adds, int from, int to) {
        long tag = 1L << Lexica.AGENT_TAGS.indexOf(act);
        Lexicon.Matches matches = agent.signs().patterns();
        List<Mark> known = new ArrayList<>();
        for (int match = 0; Lexica.AGENT_TAGS.contains(act) && match < matches.size(); match++) {
            int first = matches.first(match);
            int end = matches.end(match);
            if (first >= from && end <= to && (matches.tags(match) & tag) != 0) {
                double sum = Arrays.stream(adds, first - from, end - from).sum();
                known.add(words.whole(first, end, from, to, sum));
            }
        }
        known.removeIf(mark -> mark.adds() <= 0);
        known.sort(Comparator.comparingInt((Mark mark) -> mark.start() - mark.end())
                .thenComparingInt(Mark::start));
        List<Mark> apart = new ArrayList<>();
        for (Mark mark : known) {
            if (apart.size() < WORDS_OF_ACT && apart.stream().noneMatch(other -> overlap(other, mark))) {
                apart.add(mark);
            }
        }
        return apart;
    }

    private static boolean overlap(Mark one, Mark other) {
        return one.start() < other.end() && other.start() < one.end();
    }

    private List<Pattern> patterns(Words words) {
        List<Pattern> found = new ArrayList<>();
        Lexicon.Matches matches = agent.signs().patterns();
        for (int match = 0; match < matches.size(); match++) {
            Mark span = words.mark(matches.first(match), matches.end(match), 0);
            for (long left = matches.tags(match); left != 0; left &= left - 1) {
                String tag = Lexica.AGENT_TAGS.get(Long.numberOfTrailingZeros(left));
                found.add(new Pattern(tag, span.start(), span.end()));
            }
        }
        // Of two rows of one kind the longer says it all.
        return found.stream()
                .filter(pattern -> found.stream().noneMatch(other -> covers(other, pattern)))
                .distinct()
                .toList();
    }

    private static boolean covers(Pattern longer, Pattern pattern) {
        return longer.tag().equals(pattern.tag())
                && longer.start() <= pattern.start()
                && longer.end() >= pattern.end()
                && longer.end() - longer.start() > pattern.end() - pattern.start();
    }

    private static Promise promise(PromiseSignal signal) {
        @Nullable String due = signal.getDue();
        return new Promise(
                signal.getType(),
                signal.getConditional(),
                due == null ? null : DueWords.of(due),
                signal.getStart(),
                signal.getEnd());
    }
}
