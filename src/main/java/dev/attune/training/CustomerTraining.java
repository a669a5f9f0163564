package dev.attune.training;

import dev.attune.corpus.Context;
import dev.attune.corpus.Corpus;
import dev.attune.corpus.Customer;
import dev.attune.corpus.Message;
import dev.attune.language.lexicon.Lexica;
import dev.attune.language.model.CustomerModel;
import dev.attune.language.model.FeatureExtractor;
import dev.attune.language.reading.Heads;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Learns to read customers: emotions from everyday texts first, then what support needs from the corpus. */
final class CustomerTraining {
    private static final int LEAST_ROWS = 2;
    private static final int SLOTS = 1 << 17;
    /** How much what everyday texts taught counts beside the words. Chosen on dev. */
    private static final double STACK = .2;

    private static final double L2_EVERYDAY = 2e-5;
    private static final double L2_SUPPORT = 1e-4;
    private static final double L2_SIGNALS = 3e-5;
    /** Labels of a whole sentence that were derived from emotions count less than ratings. */
    private static final float DERIVED = .3f;

    private static final int STEPS_EVERYDAY = 40;
    private static final int STEPS_SUPPORT = 80;

    /** An example of the corpus. */
    record Example(String text, Customer customer, int fold) {}

    private final List<Example> examples = new ArrayList<>();
    private final List<FeatureRow> rows = new ArrayList<>();
    private final Dictionary dictionary;
    private final LinearFit everyday;
    private final LinearFit joint;
    private final double[][] stacked;

    CustomerTraining(Corpus corpus, Outside outside, Lexica lexica, Progress progress) {
        FeatureExtractor extractor = new FeatureExtractor(lexica.sentiment(), lexica.customer(), 20_000, 10_000);
        collect(corpus);
        FeatureRow.Collector collector = new FeatureRow.Collector();
        examples.forEach(example -> rows.add(row(extractor, collector, example.text())));
        List<FeatureRow> outsideRows = new ArrayList<>();
        outside.texts().forEach(text -> outsideRows.add(row(extractor, collector, text.text())));
        List<FeatureRow> all = new ArrayList<>(rows);
        all.addAll(outsideRows);
        dictionary = Dictionary.of(all, LEAST_ROWS);
        progress.say("customer: " + dictionary.size() + " features of " + all.size() + " texts");
        Matrix outsideMatrix = dictionary.matrix(outsideRows, new double[0][]);
        everyday = LinearFit.of(outsideMatrix, everydayTargets(outside), L2_EVERYDAY, STEPS_EVERYDAY);
        progress.say("customer: emotions of everyday texts");
        joint = LinearFit.of(
                dictionary.matrix(all, new double[0][]), jointTargets(outside), L2_EVERYDAY, STEPS_EVERYDAY);
        progress.say("customer: sentiment of both");
        stacked = stack(everyday.scores(dictionary.matrix(rows, new double[0][])));
    }

    private void collect(Corpus corpus) {
        for (Message message : corpus.messages()) {
            if (message.split().equals("train")) {
                Customer customer = new Customer(
                        message.sentiment(), message.need(), message.style(), message.signals(), message.asks());
                examples.add(new Example(message.text(), customer, Folds.of(message.id())));
            }
        }
        Map<String, Example> contexts = new LinkedHashMap<>();
        for (Context context : corpus.contexts()) {
            if (context.split().equals("train")) {
                contexts.putIfAbsent(
                        context.unit() + '\n' + context.openTurns(),
                        new Example(context.openTurns(), context.customer(), Folds.of(context.unit())));
            }
        }
        examples.addAll(contexts.values());
    }

    private static FeatureRow row(FeatureExtractor extractor, FeatureRow.Collector collector, String text) {
        extractor.read(text);
        extractor.whole(collector);
        return collector.take();
    }

    private static Targets everydayTargets(Outside outside) {
        Targets targets = new Targets(CustomerModel.EMOTIONS, 3);
        for (Outside.Text text : outside.texts()) {
            float[] shares = new float[CustomerModel.EVERYDAY];
            float[] emotions = text.emotions();
            if (emotions != null) {
                System.arraycopy(emotions, 0, shares, 0, emotions.length);
            }
            if (text.sentiment() >= 0) {
                shares[CustomerModel.EMOTIONS + text.sentiment()] = 1;
            }
            targets.add(shares, new float[] {emotions == null ? 0 : 1, weight(text)});
        }
        targets.balance(0, .5);
        targets.balance(1, .5);
        return targets;
    }

    private static float weight(Outside.Text text) {
        return text.sentiment() < 0 ? 0 : text.rated() ? 1 : DERIVED;
    }

    private Targets jointTargets(Outside outside) {
        Targets targets = new Targets(3);
        for (Example example : examples) {
            targets.add(one(3, Heads.SENTIMENTS.indexOf(example.customer().sentiment())), new float[] {1});
        }
        for (Outside.Text text : outside.texts()) {
            float[] shares = text.sentiment() < 0 ? new float[3] : one(3, text.sentiment());
            targets.add(shares, new float[] {weight(text)});
        }
        targets.balance(0, 1);
        return targets;
    }

    static float[] one(int size, int index) {
        float[] shares = new float[size];
        shares[index] = 1;
        return shares;
    }

    /** What {@link CustomerModel} makes of the first heads' scores, times {@link #STACK}. */
    private static double[][] stack(double[][] scores) {
        for (double[] row : scores) {
            centre(row, 0, CustomerModel.EMOTIONS);
            centre(row, CustomerModel.EMOTIONS, CustomerModel.EVERYDAY);
        }
        return scores;
    }

    private static void centre(double[] row, int from, int to) {
        double mean = 0;
        for (int i = from; i < to; i++) {
            mean += row[i] / (to - from);
        }
        for (int i = from; i < to; i++) {
            row[i] = STACK * (row[i] - mean);
        }
    }

    /** The model learnt from all examples but those of a fold; {@link Folds#NONE}: from all. */
    CustomerModel model(int without) {
        int[] chosen = IntStream.range(0, examples.size())
                .filter(i -> examples.get(i).fold() != without)
                .toArray();
        Matrix matrix = dictionary.matrix(rows, stacked).rows(chosen);
        LinearFit classes = LinearFit.of(matrix, classTargets(chosen), L2_SUPPORT, STEPS_SUPPORT);
        LinearFit marks = LinearFit.of(matrix, markTargets(chosen), L2_SIGNALS, STEPS_EVERYDAY);
        List<String> names = new ArrayList<>();
        Outside.EMOTIONS.keySet().forEach(name -> names.add("emotion " + name));
        Heads.SENTIMENTS.forEach(name -> names.add("everyday " + name));
        List<String> classNames = new ArrayList<>();
        Heads.SENTIMENTS.forEach(name -> classNames.add("sentiment " + name));
        Heads.NEEDS.forEach(name -> classNames.add("need " + name));
        List<String> markNames = new ArrayList<>();
        Heads.SIGNALS.forEach(name -> markNames.add("signal " + name));
        Heads.ASKS.forEach(name -> markNames.add("ask " + name));
        Heads.STYLES.forEach(name -> markNames.add("style " + name));
        LinearFit sentiment = joint.plusHeads(classes, 3);
        return new CustomerModel(
                new ModelAssembly(dictionary)
                        .add(everyday, names)
                        .add(sentiment, classNames.subList(0, 3))
                        .add(classes.heads(3, 8), classNames.subList(3, 8))
                        .add(marks, markNames)
                        .build(SLOTS),
                stackWeights(classes, marks));
    }

    private Targets classTargets(int[] chosen) {
        Targets targets = new Targets(3, Heads.NEEDS.size());
        for (int i : chosen) {
            Customer customer = examples.get(i).customer();
            float[] shares = new float[3 + Heads.NEEDS.size()];
            shares[Heads.SENTIMENTS.indexOf(customer.sentiment())] = 1;
            shares[3 + Heads.NEEDS.indexOf(customer.need())] = 1;
            targets.add(shares, new float[] {1, 1});
        }
        targets.balance(0, 1);
        targets.balance(1, 1);
        return targets;
    }

    private Targets markTargets(int[] chosen) {
        int signals = Heads.SIGNALS.size();
        int asks = Heads.ASKS.size();
        int[] sizes = new int[signals + asks + 1];
        java.util.Arrays.fill(sizes, 1);
        sizes[signals + asks] = Heads.STYLES.size();
        Targets targets = new Targets(sizes);
        float[] weights = new float[sizes.length];
        java.util.Arrays.fill(weights, 1);
        for (int i : chosen) {
            Customer customer = examples.get(i).customer();
            float[] shares = new float[signals + asks + Heads.STYLES.size()];
            customer.signals().forEach(signal -> shares[Heads.SIGNALS.indexOf(signal)] = 1);
            customer.asks().forEach(ask -> shares[signals + Heads.ASKS.indexOf(ask)] = 1);
            shares[signals + asks + Heads.STYLES.indexOf(customer.style())] = 1;
            targets.add(shares, weights.clone());
        }
        return targets;
    }

    private float[][] stackWeights(LinearFit classes, LinearFit marks) {
        float[][] stack = new float[classes.heads + marks.heads][CustomerModel.EVERYDAY];
        for (int i = 0; i < CustomerModel.EVERYDAY; i++) {
            for (int head = 0; head < classes.heads; head++) {
                stack[head][i] = (float) (STACK * classes.weights[(dictionary.size() + i) * classes.heads + head]);
            }
            for (int head = 0; head < marks.heads; head++) {
                stack[classes.heads + head][i] =
                        (float) (STACK * marks.weights[(dictionary.size() + i) * marks.heads + head]);
            }
        }
        return stack;
    }
}
