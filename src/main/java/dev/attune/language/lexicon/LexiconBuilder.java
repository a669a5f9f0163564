package dev.attune.language.lexicon;

import dev.attune.language.text.ScannedText;
import dev.attune.language.text.TextScanner;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Builds a {@link Lexicon} from lines {@code pattern TAB [valence TAB] tags}, tags parted by blanks or commas;
 * {@code # } opens a comment. In a pattern {@code *} is any one word, {@code <n>} a number, {@code ~} at most two words
 * of any kind; the rest is {@link PatternGraph}'s. Not thread-safe.
 */
public final class LexiconBuilder {
    private static final int MOST_TAGS = 64;
    private static final String ANY = "*";
    private static final String NUMBER = "<n>";
    private static final String GAP = "~";

    private final boolean withValence;
    private final List<String> tagNames = new ArrayList<>();
    private final WordGraph graph = new WordGraph();
    private final TextScanner scanner = new TextScanner(1_000, 100);
    private final ScannedText scanned = new ScannedText();

    /**
     * @param withValence whether lines have a second field, −4.0 to 4.0
     */
    public LexiconBuilder(boolean withValence) {
        this(withValence, List.of());
    }

    /**
     * @param firstTags tags that get the first bits, in this order, whether they occur or not
     */
    public LexiconBuilder(boolean withValence, List<String> firstTags) {
        this.withValence = withValence;
        tagNames.addAll(firstTags);
    }

    /**
     * Adds all lines.
     *
     * @throws IllegalArgumentException for a line that cannot be read; the message holds its number
     */
    public LexiconBuilder read(BufferedReader lines) throws IOException {
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (!line.isBlank() && !line.startsWith("# ") && !line.equals("#")) {
                try {
                    add(line);
                } catch (IllegalArgumentException e) {
                    throw new IllegalArgumentException("line " + number + ": " + e.getMessage(), e);
                }
            }
        }
        return this;
    }

    /** The lexicon of all lines so far. */
    public Lexicon build() {
        return graph.determine(List.copyOf(tagNames));
    }

    private void add(String line) {
        String[] fields = line.split("\t", -1);
        int most = withValence ? 3 : 2;
        if (fields.length < most - 1 || fields.length > most) {
            throw new IllegalArgumentException("needs " + most + " fields, separated by tabs");
        }
        double valence = withValence ? Double.parseDouble(fields[1].strip()) : 0;
        if (!(valence >= -4 && valence <= 4)) {
            throw new IllegalArgumentException("valence is -4 to 4");
        }
        long tags = fields.length == most ? tags(fields[most - 1]) : 0;
        add(fields[0], (byte) StrictMath.round(valence * 10), tags);
    }

    private long tags(String names) {
        long bits = 0;
        for (String tag : names.split("[, ]+", -1)) {
            if (!tag.isEmpty()) {
                int index = tagNames.indexOf(tag);
                if (index < 0) {
                    index = tagNames.size();
                    tagNames.add(tag);
                }
                if (index >= MOST_TAGS) {
                    throw new IllegalArgumentException("more than " + MOST_TAGS + " different tags");
                }
                bits |= 1L << index;
            }
        }
        return bits;
    }

    private void add(String text, byte valence, long tags) {
        PatternGraph pattern = new PatternGraph(text.strip());
        Map<Integer, Integer> nodes = new HashMap<>();
        nodes.put(pattern.start(), WordGraph.ROOT);
        List<Integer> open = new ArrayList<>(List.of(pattern.start()));
        for (int i = 0; i < open.size(); i++) {
            int state = open.get(i);
            int node = nodes.getOrDefault(state, WordGraph.ROOT);
            for (PatternGraph.Step step : pattern.next(state)) {
                Integer target = nodes.get(step.state());
                if (target == null) {
                    target = graph.node();
                    nodes.put(step.state(), target);
                    open.add(step.state());
                    if (pattern.accepts(step.state())) {
                        graph.accept(target, valence, tags);
                    }
                }
                step(node, step.word(), target);
            }
        }
    }

    private void step(int from, String word, int to) {
        switch (word) {
            case ANY -> graph.any(from, to);
            case NUMBER -> graph.edge(from, WordGraph.NUMBER, to);
            case GAP -> {
                int inside = graph.node();
                graph.jump(from, to);
                graph.any(from, inside);
                graph.jump(inside, to);
                graph.any(inside, to);
            }
            default -> words(from, word, to);
        }
    }

    private void words(int from, String word, int to) {
        scanner.scan(word, scanned);
        int node = from;
        for (int token = 0; token < scanned.tokens(); token++) {
            int next = token + 1 == scanned.tokens() ? to : graph.node();
            graph.edge(node, WordGraph.symbol(scanned, token), next);
            node = next;
        }
    }
}
