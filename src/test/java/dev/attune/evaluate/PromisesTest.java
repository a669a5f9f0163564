package dev.attune.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.assessment.PromiseSpan;
import dev.attune.schema.PromiseType;
import java.util.List;
import org.junit.jupiter.api.Test;

class PromisesTest {
    private static final String REPLY = "🙂 Sure. I will call you back tomorrow morning.";

    private static PromiseSpan span(int start, int end) {
        return new PromiseSpan(start, end, PromiseType.CALLBACK);
    }

    @Test
    void wordsAreComparedAsBags() {
        assertThat(Promises.overlap("I'll call, I'll see", "i ll call")).isEqualTo(3 / 6.0);
        assertThat(Promises.overlap("one two", "three")).isZero();
        assertThat(Promises.overlap("…", "!")).isZero();
    }

    @Test
    void spansCountCodePoints() {
        assertThat(Promises.of(REPLY, List.of(span(8, 31)), List.of("I will call you back")))
                .isEqualTo(Promises.HIT);
    }

    @Test
    void halfOfTheWordsAreAHitAndLessIsNot() {
        List<String> meant = List.of("I will call you back tomorrow");

        assertThat(Promises.of(REPLY, List.of(span(8, 19)), meant)).isEqualTo(Promises.HIT);
        assertThat(Promises.of(REPLY, List.of(span(8, 14)), meant)).isEqualTo(Promises.ELSEWHERE);
        assertThat(Promises.of(REPLY, List.of(), meant)).isEqualTo(Promises.NONE);
    }

    @Test
    void aSpanBeyondTheReplyIsCut() {
        assertThat(Promises.of(REPLY, List.of(span(8, 900)), List.of("I will call you back tomorrow morning")))
                .isEqualTo(Promises.HIT);
    }

    @Test
    void somethingFoundElsewhereIsBothAFalseAlarmAndAMiss() {
        double[] truth = {1, 1, 0, 0};
        double[] said = {Promises.HIT, Promises.ELSEWHERE, Promises.ELSEWHERE, Promises.NONE};

        assertThat(Promises.f1().of(new Sample(truth, said, List.of("", "", "", ""))))
                .isEqualTo(2 / 5.0);
    }
}
