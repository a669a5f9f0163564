package dev.attune.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.schema.AgentScore;
import dev.attune.schema.Channel;
import dev.attune.schema.Estimate;
import dev.attune.schema.EstimateState;
import dev.attune.schema.Flag;
import dev.attune.schema.HorizonScore;
import dev.attune.schema.ReplyAssessment;
import dev.attune.schema.Wait;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class MetersTest {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Meters meters = new Meters(registry);

    private static ReplyAssessment reply(int revision, Wait wait, Flag... flags) {
        ReplyAssessment reply = new ReplyAssessment();
        reply.setRevision(revision);
        reply.setChannel(Channel.CHAT);
        reply.setWait(wait);
        reply.setFlags(List.of(flags));
        return reply;
    }

    private static Wait wait(Duration ofTheAgent, boolean answers) {
        long millis = ofTheAgent.toMillis();
        return new Wait(2 * millis, millis, millis, null, 0L, 60_000L, true, answers);
    }

    private double flagged(Flag flag) {
        return registry.get("attune.flags").tag("flag", flag.name()).counter().count();
    }

    @Test
    void aFlagCountsWithTheFirstRecordOfItsReply() {
        meters.assessed(reply(0, null, Flag.LATE, Flag.HOSTILE));
        meters.assessed(reply(1, null, Flag.LATE, Flag.UNANSWERED));

        assertThat(flagged(Flag.LATE)).isEqualTo(1);
        assertThat(flagged(Flag.HOSTILE)).isEqualTo(1);
        assertThat(flagged(Flag.UNANSWERED)).isZero();
    }

    @Test
    void aWaitIsMeasuredOnceByChannelAndOnlyWhereItWasAnswered() {
        meters.assessed(reply(0, wait(Duration.ofSeconds(90), true)));
        meters.assessed(reply(0, wait(Duration.ofSeconds(5), false)));
        meters.assessed(reply(1, wait(Duration.ofSeconds(90), true)));
        meters.assessed(reply(0, null));

        assertThat(registry.get("attune.wait").tag("channel", "CHAT").timer().count())
                .isEqualTo(1);
        assertThat(registry.get("attune.wait").tag("channel", "CHAT").timer().totalTime(TimeUnit.SECONDS))
                .isEqualTo(90);
    }

    @Test
    void theScoreOfADayIsMeasuredWhereThereIsOne() {
        HorizonScore hour = horizon("PT1H", 10.0);
        meters.scoreEmitted(score(hour, horizon("P1D", 80.5), horizon("P7D", 20.0)));
        meters.scoreEmitted(score(hour, horizon("P1D", null), horizon("P7D", 20.0)));
        meters.scoreEmitted(null);

        assertThat(registry.get("attune.score")
                        .tag("metric", "responsiveness")
                        .summary()
                        .totalAmount())
                .isEqualTo(80.5);
        assertThat(registry.get("attune.score")
                        .tag("metric", "warmth")
                        .summary()
                        .count())
                .isZero();
        assertThat(registry.get("attune.scores.emitted").counter().count()).isEqualTo(3);
    }

    private static AgentScore score(HorizonScore... horizons) {
        AgentScore score = new AgentScore();
        score.setHorizons(List.of(horizons));
        return score;
    }

    private static HorizonScore horizon(String name, Double responsiveness) {
        HorizonScore horizon = new HorizonScore();
        horizon.setHorizon(name);
        horizon.setWarmth(new Estimate(null, null, null, 0, EstimateState.INSUFFICIENT, null));
        horizon.setResponsiveness(
                new Estimate(responsiveness, responsiveness, responsiveness, 12, EstimateState.PROVISIONAL, null));
        return horizon;
    }

    @Test
    void theCommitAgeIsAskedForAtEachScrape() {
        PrometheusMeterRegistry prometheus = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        AtomicLong age = new AtomicLong(1_500);
        new Meters(prometheus).commitAge(age::get);

        assertThat(prometheus.scrape()).contains("attune_commit_age_seconds 1.5\n");
        age.set(200);
        assertThat(prometheus.scrape()).contains("attune_commit_age_seconds 0.2\n");
    }
}
