package dev.attune.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TaskClockTest {
    private final AtomicLong wall = new AtomicLong(1_000_000);
    private final TaskClock clock = new TaskClock(new WallClock(wall::get, Duration.ofSeconds(2)));

    private void pass(long millis) {
        wall.addAndGet(millis);
    }

    @Test
    void is_the_largest_accepted_receipt_and_never_goes_back() {
        clock.read();
        clock.accepted(500);
        clock.accepted(400);
        assertThat(clock.now()).isEqualTo(500);
    }

    @Test
    void goes_on_with_the_wall_clock_when_nothing_is_left_to_read() {
        clock.read();
        clock.accepted(500);
        pass(1_000);
        assertThat(clock.tick()).isEqualTo(500);
        assertThat(clock.atRest()).isFalse();
        pass(1_000);
        assertThat(clock.tick()).isEqualTo(1_002_000);
        assertThat(clock.atRest()).isTrue();
    }

    @Test
    void does_not_take_a_thread_busy_elsewhere_for_rest() {
        clock.read();
        clock.accepted(500);
        pass(30_000);
        assertThat(clock.tick()).as("first tick after a long pause").isEqualTo(500);
        assertThat(clock.tick())
                .as("the thread came round and there was nothing")
                .isEqualTo(1_030_000);
    }

    @Test
    void counts_from_the_first_tick_so_that_restoring_is_not_rest() {
        pass(600_000);
        assertThat(clock.tick()).isEqualTo(TaskClock.UNKNOWN);
        assertThat(clock.atRest()).isFalse();
    }
}
