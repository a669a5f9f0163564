package dev.attune.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.contract.WorkedExample;
import dev.attune.schema.PromiseType;
import dev.attune.schema.Role;
import dev.attune.state.FoldedPromise;
import dev.attune.state.LineKind;
import dev.attune.state.PromiseSignal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The examples of docs/scoring.md about waits and promises, computed. */
class WaitExamplesTest {
    @Test
    void responsivenessOfAWait() {
        WorkedExample example = WorkedExample.of("responsiveness");
        for (List<String> row : example.rowsOf(4)) {
            long target = seconds(example, "target of the acknowledgement");
            long answerTarget = seconds(example, "target of the answer");
            int micros = Responsiveness.micros(millis(row.get(1)), target, millis(row.get(2)), answerTarget);

            assertThat(row.get(3)).as("%s", row).isEqualTo(String.format(Locale.ROOT, "**%.2f**", micros / 1e6));
        }
        example.isReadWhole();
    }

    private static long seconds(WorkedExample example, String row) {
        return millis(example.text(row));
    }

    private static long millis(String seconds) {
        return Long.parseLong(seconds.replace(" s", "")) * 1000;
    }

    @Test
    void whatBecomesOfAPromise() {
        WorkedExample example = WorkedExample.of("promise");
        FoldedPromise promise = promised(example).at(0).getPromises().get(0);
        DueDates dates = new DueDates(Story.settings(), new Calendars(Story.settings()));

        example.says("near (PROMISE_DUE)", clock(dates.near(promise)));
        example.says("due", clock(promise.getDueAt()));
        example.says("grace until", clock(dates.graceEnd(promise)));
        for (List<String> row : example.rowsOf(3)) {
            double at = second(row.get(1));
            Story story = promised(example);
            switch (row.get(0)) {
                case "a real reply" -> story.agent(at, "then", "a1");
                case "the customer asks" -> story.customer(at, "then");
                default -> assertThat(row.get(0)).isEqualTo("nothing");
            }
            assertThat(row.get(2))
                    .as("%s", row)
                    .isEqualTo("**" + story.at(at).getPromises().get(0).getState() + "**");
        }
        example.isReadWhole();
    }

    private static Story promised(WorkedExample example) {
        assertThat(clock(Story.START)).isEqualTo(example.text("promised in CHAT at"));
        PromiseSignal promise = new PromiseSignal(3, 9, PromiseType.REPLY_BY, false, example.text("time stated"));
        Story story = new Story().assigned(-20, "e1", "a1").customer(-10, "e2");
        return story.message(
                0,
                "p",
                Role.AGENT,
                "a1",
                true,
                LineKind.HOLDING,
                e -> e.getSignals().setPromises(List.of(promise)));
    }

    private static double second(String clock) {
        return Duration.between(LocalTime.of(9, 0), LocalTime.parse(clock)).toMillis() / 1000.0;
    }

    private static String clock(long millis) {
        return Instant.ofEpochMilli(millis).atZone(ZoneOffset.UTC).toLocalTime().toString();
    }
}
