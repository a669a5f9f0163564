package dev.attune.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.demo.simulation.ContactCentre;
import dev.attune.demo.simulation.SimulatedEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkloadTest {
    private static final long END = 1_772_442_000_000L;

    private static List<SimulatedEvent> events(int centres, long seed) {
        Workload workload = new Workload(centres, seed, END);
        List<SimulatedEvent> events = new ArrayList<>();
        for (SimulatedEvent event = workload.next(); event != null; event = workload.next()) {
            events.add(event);
        }
        return events;
    }

    @Test
    void events_come_in_order_of_time_and_end_with_the_shift() {
        List<SimulatedEvent> events = events(3, 1);

        assertThat(events).extracting(SimulatedEvent::occurredAt).isSorted();
        assertThat(events.get(events.size() - 1).occurredAt()).isLessThanOrEqualTo(END);
        assertThat(events.get(0).occurredAt()).isGreaterThanOrEqualTo(END - ContactCentre.SHIFT.toMillis());
    }

    @Test
    void a_centre_brings_about_as_many_events_as_is_said() {
        assertThat(events(3, 1).size() / 3).isBetween(2_900, 3_900);
    }

    @Test
    void no_two_events_share_an_id() {
        List<SimulatedEvent> events = events(3, 1);

        Set<String> ids = new HashSet<>();
        events.forEach(event -> ids.add(event.eventId()));
        assertThat(ids).hasSameSizeAs(events);
    }

    @Test
    void each_centre_has_agents_and_conversations_of_its_own() {
        Map<String, Set<String>> agents = new HashMap<>();
        for (SimulatedEvent event : events(3, 1)) {
            String centre =
                    event.conversationId().substring(0, event.conversationId().indexOf('-'));
            if (event.agentId() != null) {
                agents.computeIfAbsent(centre, key -> new HashSet<>()).add(event.agentId());
                // What the count is by is in the record itself, not only beside it.
                assertThat(Workload.countedBy(event.kind(), event.value())).isEqualTo(event.agentId());
            }
        }
        assertThat(agents)
                .hasSize(3)
                .allSatisfy((centre, ids) -> assertThat(ids)
                        .hasSize(6)
                        .allSatisfy(id -> assertThat(id).startsWith(centre + "-")));
    }

    @Test
    void the_same_seed_gives_the_same_events_and_another_one_others() {
        assertThat(events(2, 5)).isEqualTo(events(2, 5));
        assertThat(events(2, 5)).isNotEqualTo(events(2, 6));
    }
}
