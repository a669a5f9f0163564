package dev.attune.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.corpus.DataDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutcomeSetsTest {
    private static final List<String> WARMTH = List.of(warmth("cold", .1), warmth("mild", .5), warmth("warm", .9));

    @TempDir
    private Path directory;

    private static String warmth(String reply, double warmth) {
        return "{\"form\":\"replies\",\"text\":\"" + reply + "\",\"said\":{\"warmth\":" + warmth + "}}";
    }

    private Map<String, Question> questions() {
        Peers nobody = new Peers(PeerChoice.NONE, 1, null, progress -> {});
        return new OutcomeSets(new DataDirectory(directory), new RecordedJudge(WARMTH), nobody)
                .groups().stream()
                        .flatMap(group -> group.questions().get().stream())
                        .collect(Collectors.toMap(Question::name, question -> question));
    }

    private static String turn(String role, String text) {
        return "{\"role\":\"" + role + "\",\"text\":\"" + text + "\"}";
    }

    private static String rated(String id, String dataset, double overall, String... turns) {
        return "{\"id\":\"" + id + "\",\"group\":\"" + id + "\",\"dataset\":\"" + dataset + "\",\"overall_mean\":"
                + overall + ",\"turns\":[" + String.join(",", turns) + "]}";
    }

    @Test
    void warmthOfADialogueIsTheMeanOfItsReplies() throws IOException {
        SmallData.writeSet(
                directory,
                "satisfaction_uss",
                List.of(rated("a", "X", 4, turn("user", "hi"), turn("system", "cold"), turn("system", "warm"))));

        assertThat(questions().get("satisfaction_uss_warmth_vs_overall").cases())
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.truth()).isEqualTo(4);
                    assertThat(each.said()).isEqualTo(.5);
                });
    }

    @Test
    void aReplyBeforeTheCustomerHasSpokenIsNone() throws IOException {
        SmallData.writeSet(
                directory,
                "satisfaction_uss",
                List.of(
                        rated("a", "X", 4, turn("system", "cold"), turn("user", "hi"), turn("system", "warm")),
                        rated("b", "X", 4, turn("system", "cold"), turn("user", "hi"))));

        assertThat(questions().get("satisfaction_uss_warmth_vs_overall").cases())
                .extracting(Case::said)
                .containsExactly(.9);
    }

    @Test
    void satisfactionIsRankedWithinItsPart() throws IOException {
        SmallData.writeSet(
                directory,
                "satisfaction_uss",
                List.of(
                        rated("a", "X", 1, turn("user", "hi"), turn("system", "mild")),
                        rated("b", "X", 2, turn("user", "hi"), turn("system", "warm")),
                        rated("c", "Y", 3, turn("user", "hi"), turn("system", "cold")),
                        rated("d", "Y", 4, turn("user", "hi"), turn("system", "mild"))));
        Question question = questions().get("satisfaction_uss_warmth_vs_overall");
        List<Case> cases = question.cases();
        Sample sample = new Sample(
                cases.stream().mapToDouble(Case::truth).toArray(),
                cases.stream().mapToDouble(Case::said).toArray(),
                cases.stream().map(each -> each.item().source()).toList());

        assertThat(question.measures().get("meanSpearman").of(sample)).isEqualTo(1);
        assertThat(question.measures().get("spearman").of(sample)).isLessThan(0);
    }

    @Test
    void theLastRatingIsThatOfTheChat() throws IOException {
        SmallData.writeSet(
                directory,
                "support_maia_turns",
                List.of(
                        "{\"group\":\"g\",\"client\":\"c\",\"role\":\"customer\",\"text\":\"hi\",\"iq\":3}",
                        "{\"group\":\"g\",\"client\":\"c\",\"role\":\"agent\",\"text\":\"warm\",\"iq\":5}",
                        "{\"group\":\"g\",\"client\":\"c\",\"role\":\"customer\",\"text\":\"bye\",\"iq\":null}"));

        assertThat(questions().get("maia_warmth_vs_iq").cases()).singleElement().satisfies(each -> {
            assertThat(each.truth()).isEqualTo(5);
            assertThat(each.said()).isEqualTo(.9);
        });
    }
}
