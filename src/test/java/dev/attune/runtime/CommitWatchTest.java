package dev.attune.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class CommitWatchTest {
    private final CommitWatch watch = new CommitWatch();

    @Test
    void whereNothingIsReadNothingIsPending() {
        watch.sample("a", 0, 5, 100, true);
        watch.sample("a", 3_600_000, 5, 100, true);

        assertThat(watch.uncommittedMillis(3_600_000)).isZero();
        assertThat(watch.sinceCommitMillis(3_600_000)).isEqualTo(3_600_000);
    }

    @Test
    void timeRunsFromTheFirstReadNotFromTheLastCommit() {
        watch.sample("a", 0, 5, 100, true);
        watch.sample("a", 3_600_000, 5, 101, true);
        watch.sample("a", 3_605_000, 5, 102, true);

        assertThat(watch.uncommittedMillis(3_605_000)).isEqualTo(5_000);
    }

    @Test
    void aCommitClearsIt() {
        watch.sample("a", 0, 5, 100, true);
        watch.sample("a", 1_000, 5, 101, true);
        watch.sample("a", 2_000, 6, 101, true);

        assertThat(watch.uncommittedMillis(9_000)).isZero();
    }

    @Test
    void aThreadThatHangsRightAfterACommitIsSeen() {
        watch.sample("a", 0, 5, 100, true);
        // Between two looks: a commit, then another poll, then it hangs on what that brought.
        watch.sample("a", 1_000, 6, 150, true);
        watch.sample("a", 200_000, 6, 150, true);

        assertThat(watch.uncommittedMillis(200_000)).isEqualTo(199_000);
    }

    @Test
    void oneHangingThreadIsSeenAmongOthers() {
        for (int second = 0; second <= 300; second++) {
            watch.sample("well", second * 1000L, second, second * 10, true);
            watch.sample("hangs", second * 1000L, 3, second < 2 ? 10 : 20, true);
        }

        assertThat(watch.uncommittedMillis(300_000)).isEqualTo(298_000);
    }

    @Test
    void restoringDoesNotCount() {
        watch.sample("a", 0, 5, 100, true);
        watch.sample("a", 1_000, 5, 101, false);
        watch.sample("a", 600_000, 5, 101, false);
        watch.sample("a", 601_000, 5, 101, true);

        assertThat(watch.uncommittedMillis(602_000)).isEqualTo(1_000);
    }

    @Test
    void aThreadThatIsGoneIsForgotten() {
        watch.sample("a", 0, 5, 100, true);
        watch.sample("a", 1_000, 5, 101, true);
        watch.retain(Set.of());

        assertThat(watch.uncommittedMillis(600_000)).isZero();
    }
}
