package dev.attune.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportedTopicsTest {
    private static final String LAG = "kafka.consumer.fetch.manager.records.lag";

    private final ReportedTopics topics = new ReportedTopics("attune", List.of("attune.chat.events", "plain_events"));

    @Test
    void aNameWithUnderscoresForDotsIsTheSecondOne() {
        assertThat(topics.isSecondName("attune_chat_events")).isTrue();
        assertThat(topics.isSecondName("attune.chat.events")).isFalse();
    }

    @Test
    void aNameWithoutDotsIsReportedOnceAndStays() {
        assertThat(topics.isSecondName("plain_events")).isFalse();
        assertThat(topics.isSecondName("attune-agent-updates-repartition")).isFalse();
    }

    @Test
    void internalTopicsAreReportedTwiceWhereTheApplicationHasADot() {
        ReportedTopics dotted = new ReportedTopics("care.attune", List.of());

        assertThat(dotted.isSecondName("care_attune-agent-updates-repartition")).isTrue();
        assertThat(dotted.isSecondName("care.attune-agent-updates-repartition")).isFalse();
    }

    @Test
    void theMetersOfATopicArePublishedOnce() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        registry.config().meterFilter(new StreamsMeterFilter(topics));

        registry.counter(LAG, "topic", "attune.chat.events");
        registry.counter(LAG, "topic", "attune_chat_events");

        assertThat(registry.find(LAG).counters())
                .extracting(counter -> counter.getId().getTag("topic"))
                .containsExactly("attune.chat.events");
    }

    @Test
    void whatIsNotOnTheListIsDropped() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        registry.config().meterFilter(new StreamsMeterFilter(topics));

        registry.counter("kafka.consumer.fetch.manager.fetch.rate");
        registry.counter("attune.scores.emitted");

        assertThat(registry.getMeters())
                .extracting(meter -> meter.getId().getName())
                .containsExactly("attune.scores.emitted");
    }
}
