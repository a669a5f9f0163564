package dev.attune.corpus.promise;

import dev.attune.corpus.Corpus;
import dev.attune.corpus.PromiseSpan;
import dev.attune.language.promise.FoundPromise;
import dev.attune.language.promise.PromiseReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Compares what {@link PromiseReader} finds with the labels of the corpus. */
public final class PromiseMeasure {
    private static final double SAME_SPAN = .5;
    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

    /** Words of a label's time that a clock or calendar can tell: "shortly" and "once it is there" are none. */
    private static final Pattern TELLABLE = Pattern.compile("\\d|\\b(one|two|three|four|five|six|seven|eight|nine|ten"
            + "|eleven|half|hours?|days?|weeks?|months?|monday|tuesday|wednesday|thursday|friday|saturday|sunday|today"
            + "|tonight|tomorrow|morning|afternoon|evening|overnight|noon|midnight|eod|january|february|march|april"
            + "|june|july|august|september|october|november|december)\\b");

    private final PromiseReader reader = new PromiseReader();
    private final Hits texts = new Hits();
    private final Hits spans = new Hits();
    private int count;
    private int promises;
    private int types;
    private int conditions;
    private int times;

    private PromiseMeasure() {}

    /** Counts for an F1. */
    private static final class Hits {
        private int hit;
        private int missed;
        private int wrong;

        double f1() {
            return hit == 0 ? 0 : 2.0 * hit / (2 * hit + missed + wrong);
        }
    }

    /**
     * Reads all replies and promise sentences of a split.
     *
     * @param split train, dev, or test
     */
    public static PromiseFigures of(Corpus corpus, String split) {
        PromiseMeasure measure = new PromiseMeasure();
        corpus.replies()
                .filter(judged -> judged.context().split().equals(split))
                .forEach(judged ->
                        measure.add(judged.reply().text(), judged.reply().promises()));
        corpus.promises().stream()
                .filter(sentence -> sentence.split().equals(split))
                .forEach(sentence -> measure.add(sentence.text(), sentence.promises()));
        return measure.figures();
    }

    private PromiseFigures figures() {
        double found = Math.max(1, spans.hit);
        return new PromiseFigures(
                count, promises, texts.f1(), spans.f1(), types / found, conditions / found, times / found);
    }

    private void add(String text, List<PromiseSpan> marked) {
        count++;
        promises += marked.size();
        List<FoundPromise> found = new ArrayList<>(reader.read(text));
        if (!marked.isEmpty() && !found.isEmpty()) {
            texts.hit++;
        }
        texts.missed += !marked.isEmpty() && found.isEmpty() ? 1 : 0;
        texts.wrong += marked.isEmpty() && !found.isEmpty() ? 1 : 0;
        for (PromiseSpan span : marked) {
            FoundPromise same = same(text, span, found);
            if (same == null) {
                spans.missed++;
            } else {
                found.remove(same);
                compare(span, same);
            }
        }
        spans.wrong += found.size();
    }

    private void compare(PromiseSpan span, FoundPromise found) {
        spans.hit++;
        types += span.type().equals(found.type().name()) ? 1 : 0;
        conditions += Boolean.TRUE.equals(span.conditional()) == found.conditional() ? 1 : 0;
        String time = span.time();
        boolean stated =
                time != null && TELLABLE.matcher(time.toLowerCase(Locale.ROOT)).find();
        times += stated == (found.due() != null) ? 1 : 0;
    }

    private static @Nullable FoundPromise same(String text, PromiseSpan span, List<FoundPromise> found) {
        Map<String, Integer> words = words(text, span.start(), span.end());
        for (FoundPromise promise : found) {
            if (overlap(words, words(text, promise.start(), promise.end())) >= SAME_SPAN) {
                return promise;
            }
        }
        return null;
    }

    private static Map<String, Integer> words(String text, int start, int end) {
        String part = text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
        Map<String, Integer> words = new HashMap<>();
        Matcher matcher = WORD.matcher(part.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            words.merge(matcher.group(), 1, Integer::sum);
        }
        return words;
    }

    /** Words in common over words of both together, repeated ones as often as they occur. */
    private static double overlap(Map<String, Integer> one, Map<String, Integer> other) {
        int common = one.entrySet().stream()
                .mapToInt(word -> Math.min(word.getValue(), other.getOrDefault(word.getKey(), 0)))
                .sum();
        int all = size(one) + size(other) - common;
        return all == 0 ? 0 : (double) common / all;
    }

    private static int size(Map<String, Integer> words) {
        return words.values().stream().mapToInt(Integer::intValue).sum();
    }
}
