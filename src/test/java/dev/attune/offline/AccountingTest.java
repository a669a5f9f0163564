package dev.attune.offline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.config.Settings;
import dev.attune.config.SettingsLoader;
import dev.attune.json.EventLine;
import dev.attune.json.JsonFormException;
import dev.attune.language.LanguageEngine;
import dev.attune.language.engine.LanguageEngines;
import dev.attune.schema.DeadLetter;
import dev.attune.schema.RejectReason;
import dev.attune.schema.Role;
import dev.attune.state.Signals;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Invariant 2: nothing disappears. What was read was accepted, known before, or is a dead letter. */
class AccountingTest {
    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    private static final int RECORDS = 1_500;
    private static final String TRAP = "this one trips the engine";

    private static final Settings SETTINGS =
            SettingsLoader.defaults(Map.of("sentiment.engine", "none", "failures.max", "1000"));

    private final List<EventLine.Chat> accepted = new ArrayList<>();
    private final Map<String, Long> expected = new TreeMap<>();
    private long now = START.toEpochMilli();
    private int events;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyRecordIsAcceptedOrADuplicateOrADeadLetter(long seed, @TempDir Path directory) {
        try (TopologyRun run = new TopologyRun(SETTINGS, new Trap(), START, directory)) {
            Random random = new Random(seed);
            for (int i = 0; i < RECORDS; i++) {
                now += random.nextInt(4_000);
                publish(run, random);
            }
            run.rest(now);

            Map<String, Long> balance = run.meters().balance();
            assertThat(balance.get("read")).isEqualTo(RECORDS);
            assertThat(balance.get("accepted")).isEqualTo(expected.remove("accepted"));
            assertThat(balance.get("duplicate")).isEqualTo(expected.remove("duplicate"));
            assertThat(balance.get("rejected")).isEqualTo(sum(expected));
            assertThat(balance.get("accepted") + balance.get("duplicate") + balance.get("rejected"))
                    .isEqualTo(balance.get("read"));
            assertThat(run.meters().rejectedByReason()).isEqualTo(expected).hasSize(9);

            List<DeadLetter> letters = run.deadLetters();
            assertThat(letters).hasSize((int) sum(expected));
            Map<String, Long> byReason = letters.stream()
                    .collect(Collectors.groupingBy(letter -> letter.getReason().name(), Collectors.counting()));
            assertThat(byReason).isEqualTo(expected);
            assertThat(letters)
                    .as("each dead letter is of a record of its own")
                    .extracting(letter -> letter.getTopic() + "@" + letter.getOffset())
                    .doesNotHaveDuplicates();
        }
    }

    private void publish(TopologyRun run, Random random) {
        int kind = random.nextInt(20);
        EventLine.Chat fresh = chat(random.nextInt(12), now - 50, "message " + events);
        byte[] value = run.bytesOf(fresh);
        switch (kind) {
            case 0, 1, 2 -> again(run, random);
            case 3 -> conflicting(run, random);
            case 4 -> reject(run, fresh.key(), new byte[] {'{', '}', 1, 2, 3, 4}, RejectReason.MALFORMED);
            case 5 -> reject(run, fresh.key(), Arrays.copyOf(value, value.length - 3), RejectReason.MALFORMED);
            case 6 -> reject(run, fresh.key(), null, RejectReason.NULL_VALUE);
            case 7 -> reject(run, random.nextBoolean() ? null : "other", value, RejectReason.KEY_MISMATCH);
            case 8 -> reject(run, fresh.key(), unknownSchema(value), RejectReason.UNKNOWN_SCHEMA);
            case 9 -> reject(run, at(fresh, Duration.ofHours(-25)), RejectReason.TOO_LATE);
            case 10 -> reject(run, at(fresh, Duration.ofMinutes(6)), RejectReason.FROM_THE_FUTURE);
            case 11 -> reject(run, at(fresh, Duration.ofDays(-20_000)), RejectReason.INVALID_TIME);
            case 12 -> reject(run, chat(random.nextInt(12), now, TRAP), RejectReason.INTERNAL_ERROR);
            case 13 -> {
                run.read(ticket(random.nextInt(4), now));
                count("accepted");
            }
            default -> {
                run.read(fresh);
                accepted.add(fresh);
                count("accepted");
            }
        }
    }

    private void again(TopologyRun run, Random random) {
        if (accepted.isEmpty()) {
            reject(run, "x", null, RejectReason.NULL_VALUE);
            return;
        }
        EventLine.Chat known = accepted.get(random.nextInt(accepted.size()));
        run.read(new EventLine.Chat(known.event(), now));
        count("duplicate");
    }

    private void conflicting(TopologyRun run, Random random) {
        if (accepted.isEmpty()) {
            reject(run, "x", null, RejectReason.NULL_VALUE);
            return;
        }
        EventLine.Chat known = accepted.get(random.nextInt(accepted.size()));
        EventLine.Chat other = chat(0, now, "something else");
        other.event().setEventId(known.event().getEventId());
        other.event().setConversationId(known.event().getConversationId());
        reject(run, other, RejectReason.CONFLICT);
    }

    private void reject(TopologyRun run, EventLine.Chat line, RejectReason reason) {
        run.read(line);
        count(reason.name());
    }

    private void reject(TopologyRun run, @Nullable String key, byte @Nullable [] value, RejectReason reason) {
        run.read(run.chats(), key, value, now);
        count(reason.name());
    }

    private void count(String what) {
        expected.merge(what, 1L, Long::sum);
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static byte[] unknownSchema(byte[] value) {
        byte[] other = value.clone();
        other[1] = 77;
        return other;
    }

    private EventLine.Chat at(EventLine.Chat line, Duration distance) {
        line.event().setOccurredAt(Instant.ofEpochMilli(now).plus(distance));
        return new EventLine.Chat(line.event(), now);
    }

    private EventLine.Chat chat(int conversation, long occurredAt, String text) {
        return (EventLine.Chat) parse("""
                {"topic":"chat","receivedAt":"%s","event":{"eventId":"e%d","conversationId":"c%d","occurredAt":"%s",
                "channel":"CHAT","body":{"type":"Message","author":{"role":"CUSTOMER","id":"cu"},"text":"%s"}}}""".formatted(
                        Instant.ofEpochMilli(now), events++, conversation, Instant.ofEpochMilli(occurredAt), text));
    }

    private EventLine ticket(int ticket, long occurredAt) {
        return parse("""
                {"topic":"ticket","event":{"eventId":"e%d","ticketId":"c%d","occurredAt":"%s",
                "body":{"type":"Assigned","agentId":"a%d"}}}""".formatted(events++, ticket, Instant.ofEpochMilli(occurredAt), ticket));
    }

    private static EventLine parse(String line) {
        try {
            return EventLine.parse(line);
        } catch (JsonFormException e) {
            throw new AssertionError(e);
        }
    }

    /** Fails on one text, as an engine with a defect would. */
    private static final class Trap implements LanguageEngine {
        private final LanguageEngine sound = LanguageEngines.create(SETTINGS.language());

        @Override
        public Signals read(String text, @Nullable String language, Role role) {
            if (text.equals(TRAP)) {
                throw new IllegalStateException("a defect");
            }
            return sound.read(text, language, role);
        }

        @Override
        public String name() {
            return sound.name();
        }

        @Override
        public String modelVersion() {
            return sound.modelVersion();
        }
    }
}
