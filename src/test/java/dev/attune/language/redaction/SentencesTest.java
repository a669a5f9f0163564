package dev.attune.language.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Precision and recall on marked sentences: a span counts where start, end and kind are right. */
class SentencesTest {
    private static final Pattern MARKED = Pattern.compile("\\{([A-Z_]+):([^}]*)\\}");

    private int right;
    private final List<String> wrong = new ArrayList<>();
    private final List<String> missed = new ArrayList<>();

    @Test
    void nineteenOfTwentySpansAreRightAndNineteenOfTwentyAreFound() throws IOException {
        int sentences = 0;
        for (String line : lines()) {
            if (!line.isBlank() && !line.startsWith("# ")) {
                judge(line.replace("\\n", "\n"));
                sentences++;
            }
        }

        assertThat(sentences).isGreaterThan(250);
        assertThat(right / (double) (right + wrong.size()))
                .as("precision; wrong: %s", wrong)
                .isGreaterThan(0.95);
        assertThat(right / (double) (right + missed.size()))
                .as("recall; missed: %s", missed)
                .isGreaterThan(0.95);
    }

    private void judge(String line) {
        Set<String> marked = new HashSet<>();
        StringBuilder text = new StringBuilder();
        Matcher mark = MARKED.matcher(line);
        int copied = 0;
        while (mark.find()) {
            text.append(line, copied, mark.start());
            marked.add(mark.group(1) + " at " + text.length() + ": " + mark.group(2));
            text.append(mark.group(2));
            copied = mark.end();
        }
        text.append(line.substring(copied));
        SensitiveSpans spans = SensitiveFinder.find(text);
        for (int i = 0; i < spans.size(); i++) {
            String span = spans.kind(i) + " at " + spans.start(i) + ": " + text.substring(spans.start(i), spans.end(i));
            if (marked.remove(span)) {
                right++;
            } else {
                wrong.add(span);
            }
        }
        missed.addAll(marked);
    }

    private static List<String> lines() throws IOException {
        try (InputStream sentences = SentencesTest.class.getResourceAsStream("/redaction/sentences.txt")) {
            return new String(sentences.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
