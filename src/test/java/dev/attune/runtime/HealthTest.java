package dev.attune.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.apache.kafka.streams.KafkaStreams.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HealthTest {
    private final Health health = new Health(Duration.ofMinutes(3));

    private static Health.Snapshot in(State state) {
        return new Health.Snapshot(state, 1, 0, true, null);
    }

    private static Health.Snapshot uncommitted(long millis) {
        return new Health.Snapshot(State.RUNNING, 1, millis, true, null);
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"CREATED", "REBALANCING", "RUNNING", "PENDING_SHUTDOWN"})
    void aRebalanceOrAStartIsNoReasonToBeRestarted(State state) {
        assertThat(health.live(in(state)).ok()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"PENDING_ERROR", "ERROR", "NOT_RUNNING"})
    void anEndedClientIsDead(State state) {
        assertThat(health.live(in(state)).ok()).isFalse();
        assertThat(health.ready(in(state)).ok()).isFalse();
    }

    @Test
    void withoutAThreadNothingLives() {
        assertThat(health.live(new Health.Snapshot(State.RUNNING, 0, 0, true, null))
                        .ok())
                .isFalse();
    }

    @Test
    void recordsReadAndNotCommittedForTooLongAreDeath() {
        assertThat(health.live(uncommitted(180_000)).ok()).isTrue();
        assertThat(health.live(uncommitted(180_001)).ok()).isFalse();
        assertThat(health.live(uncommitted(180_001)).reason()).contains("180 s", "health.commit-stall");
    }

    @Test
    void aFailureIsNamed() {
        assertThat(health.live(new Health.Snapshot(State.RUNNING, 1, 0, true, "java.lang.Oops"))
                        .reason())
                .contains("java.lang.Oops");
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"CREATED", "REBALANCING", "PENDING_SHUTDOWN"})
    void onlyARunningInstanceIsReady(State state) {
        assertThat(health.ready(in(state)).ok()).isFalse();
        assertThat(health.ready(in(State.RUNNING)).ok()).isTrue();
    }

    @Test
    void aColdEngineIsAliveAndNotReady() {
        Health.Snapshot cold = new Health.Snapshot(State.RUNNING, 1, 0, false, null);

        assertThat(health.live(cold).ok()).isTrue();
        assertThat(health.ready(cold).ok()).isFalse();
        assertThat(health.ready(cold).reason()).contains("loads its models");
    }
}
