package dev.attune.offline.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.assessment.Cues;
import dev.attune.assessment.JudgementModel;
import dev.attune.language.reading.Facts;
import dev.attune.language.reading.Heads;
import java.util.List;
import org.junit.jupiter.api.Test;

class CueWordsTest {
    private final CueWords words = CueWords.load();

    @Test
    void everyCueHasWordsForHighAndLow() {
        List<String> cues = Cues.names();

        for (int cue = 0; cue < cues.size(); cue++) {
            assertThat(words.words(cue, true)).as(cues.get(cue)).isNotBlank().doesNotContain("#", "_");
            assertThat(words.words(cue, false)).as(cues.get(cue)).isNotBlank().doesNotContain("#", "_");
        }
    }

    @Test
    void aProductSaysForWhom() {
        int cue = Cues.names().indexOf("FEELING and CANNED");

        assertThat(words.words(cue, true)).isEqualTo("reads as written beforehand, where the customer shows a feeling");
    }

    @Test
    void aShareIsSaidInPercent() {
        double[] cues = new double[Cues.names().size()];
        int cue = Cues.names().indexOf("customer's words taken up");
        cues[cue] = .124;

        assertThat(words.theme(cue).words(cues)).isEqualTo("takes up 12 % of the customer's words");
    }

    @Test
    void everyCodeHasWords() {
        assertThat(Heads.ACTS).allMatch(code -> CodeWords.has("act", code));
        assertThat(Heads.NEEDS).allMatch(code -> CodeWords.has("need", code));
        assertThat(Heads.SIGNALS).allMatch(code -> CodeWords.has("signal", code));
        assertThat(Heads.ASKS).allMatch(code -> CodeWords.has("ask", code));
        assertThat(Facts.NAMES).allMatch(code -> CodeWords.has("fact", code));
        assertThat(JudgementModel.REASONS).allMatch(code -> CodeWords.has("reason", code));
    }
}
