package dev.attune.scripted;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.contract.WorkedExample;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The example of docs/scoring.md about what was said before, computed. */
class ScriptedExamplesTest {
    @Test
    void whatWasSaidBefore() {
        WorkedExample example = WorkedExample.of("scripted");
        Replies replies = new Replies();
        for (List<String> row : example.rowsOf(5)) {
            ScriptedVerdict verdict = replies.say(row.get(0), row.get(1));

            Double share = verdict.share();
            assertThat(row.get(2)).as("share of %s", row).isEqualTo(bold(share == null ? "null" : decimals(share)));
            assertThat(row.get(3)).as("personalShare of %s", row).isEqualTo(bold(decimals(verdict.personalShare())));
            assertThat(row.get(4)).as("high of %s", row).isEqualTo(bold(verdict.high() ? "yes" : "no"));
        }
        example.isReadWhole();
    }

    private static String decimals(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }

    private static String bold(String text) {
        return "**" + text + "**";
    }
}
