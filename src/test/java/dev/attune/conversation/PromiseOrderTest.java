package dev.attune.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.schema.Assigned;
import dev.attune.schema.ConversationStatus;
import dev.attune.schema.FollowUpKind;
import dev.attune.schema.FollowedUp;
import dev.attune.schema.MessageRevised;
import dev.attune.schema.PromiseEvent;
import dev.attune.schema.PromiseState;
import dev.attune.schema.RevisionKind;
import dev.attune.schema.Role;
import dev.attune.schema.StatusChanged;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The last record about each promise is a function of the set of events: not of their order, nor of when time passes. */
class PromiseOrderTest {
    private static final int MINUTE = 60;
    private static final int END = 3 * 86_400;

    private static final String[] AGENT = {
        "I will get back to you within 2 hours.",
        "Sorry, still working on it. I'll get back to you in 40 minutes.",
        "I will call you back within 20 minutes.",
        "I'll send you the label within an hour.",
        "Once you have sent the form I will send you the label within an hour.",
        "We will look into this.",
        "Your refund of 300 euros went out on Monday.",
        "One moment please, let me check."
    };
    private static final String[] CUSTOMER = {"Where is my refund?", "thanks", "Nobody called me."};

    /** An event at a second. */
    private record Happening(int second, String id, SpecificRecord body) {}

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Long.getLong("attune.seeds", 40));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void last_records_do_not_depend_on_the_order_of_arrival(long seed) {
        Random random = new Random(seed);
        List<Happening> events = events(random);
        Map<String, String> expected = play(events, random, true);
        for (int order = 0; order < 4; order++) {
            List<Happening> shuffled = new ArrayList<>(events);
            Collections.shuffle(shuffled, random);
            assertThat(play(shuffled, random, order % 2 == 0))
                    .as("seed %d, order %d", seed, order)
                    .isEqualTo(expected);
        }
    }

    /** What is compared holds every state. */
    @Test
    void every_state_comes_about() {
        List<String> states = new ArrayList<>();
        seeds().forEach(seed -> {
            Random random = new Random(seed);
            states.addAll(play(events(random), random, true).values());
        });
        for (PromiseState state : PromiseState.values()) {
            if (state != PromiseState.UNKNOWN && state != PromiseState.EXTENDED) {
                assertThat(states).anyMatch(value -> value.contains("\"" + state + "\""));
            }
        }
    }

    private static Map<String, String> play(List<Happening> events, Random random, boolean timePasses) {
        Talk talk = new Talk("c1");
        int second = 0;
        for (Happening event : events) {
            talk.arrives(event.second(), event.id(), event.body());
            second = Math.max(second, event.second());
            if (timePasses && random.nextBoolean()) {
                second += random.nextInt(MINUTE);
                talk.until(second);
            }
        }
        talk.until(END);
        Map<String, String> last = new TreeMap<>();
        for (PromiseEvent promise : talk.promises()) {
            promise.setRevision(0);
            last.put(promise.getPromiseId(), promise.toString());
        }
        return last;
    }

    private static List<Happening> events(Random random) {
        List<Happening> events = new ArrayList<>();
        events.add(new Happening(0, "e0", new Assigned("a1", null)));
        List<String> messages = new ArrayList<>();
        int second = 0;
        int length = 4 + random.nextInt(14);
        for (int i = 1; i <= length; i++) {
            second += random.nextInt(3) == 0 ? random.nextInt(90 * MINUTE) : random.nextInt(4 * MINUTE);
            String id = "e" + i;
            events.add(new Happening(second, id, body(random, id, messages)));
        }
        return events;
    }

    private static SpecificRecord body(Random random, String id, List<String> messages) {
        int kind = random.nextInt(20);
        if (kind < 10 || messages.isEmpty()) {
            messages.add(id);
            return Talk.message(Role.AGENT, random.nextInt(6) == 0 ? "a2" : "a1", AGENT[random.nextInt(AGENT.length)]);
        } else if (kind < 14) {
            return Talk.message(Role.CUSTOMER, "c", CUSTOMER[random.nextInt(CUSTOMER.length)]);
        } else if (kind < 16) {
            return new FollowedUp(random.nextBoolean() ? "a1" : null, FollowUpKind.CALL);
        } else if (kind == 16) {
            return new StatusChanged(random.nextBoolean() ? ConversationStatus.RESOLVED : ConversationStatus.OPEN);
        } else if (kind == 17) {
            return new Assigned(random.nextBoolean() ? "a1" : "a2", null);
        }
        RevisionKind[] kinds = {RevisionKind.EDITED, RevisionKind.DELETED, RevisionKind.REDACTED};
        RevisionKind revision = kinds[random.nextInt(kinds.length)];
        String text = revision == RevisionKind.EDITED ? AGENT[random.nextInt(AGENT.length)] : null;
        return new MessageRevised(messages.get(random.nextInt(messages.size())), revision, text);
    }
}
