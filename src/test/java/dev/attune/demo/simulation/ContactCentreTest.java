package dev.attune.demo.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.ingest.ConversationKind;
import dev.attune.schema.Assigned;
import dev.attune.schema.ChatEvent;
import dev.attune.schema.Message;
import dev.attune.schema.ReplyTemplate;
import dev.attune.schema.Role;
import dev.attune.schema.TicketEvent;
import dev.attune.schema.Visibility;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactCentreTest {
    private static final long START = 1_700_000_000_000L;

    @Test
    void tellsTheSameStoryForTheSameSeed() {
        assertThat(shift(7)).isEqualTo(shift(7)).isNotEqualTo(shift(8));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 42, -9})
    void bringsEachAgentAtLeastFortyConversationsInAShift(long seed) {
        Map<String, Set<String>> answered = new HashMap<>();
        for (SimulatedEvent event : shift(seed)) {
            if (event.publicMessage() && event.agentId() != null) {
                answered.computeIfAbsent(event.agentId(), agent -> new HashSet<>())
                        .add(event.conversationId());
            }
        }

        assertThat(answered.keySet()).containsExactlyInAnyOrderElementsOf(new ContactCentre(seed, START, 1).agentIds());
        assertThat(answered)
                .allSatisfy((agent, own) ->
                        assertThat(own).as("seed %d, %s", seed, agent).hasSizeGreaterThanOrEqualTo(40));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void keepsAShiftSmallEnoughToBeScoredWhileOneWaits(long seed) {
        long messages =
                shift(seed).stream().filter(SimulatedEvent::publicMessage).count();

        assertThat(messages).as("seed %d", seed).isBetween(1_800L, 3_000L);
    }

    /** Ten words are more than a greeting or a holding line. */
    @Test
    void letsOnlyTheScriptedAgentRepeatWholeReplies() {
        Map<String, Map<String, Integer>> said = new HashMap<>();
        for (SimulatedEvent event : shift(1)) {
            if (event.publicMessage() && event.agentId() != null && text(event).split(" ").length >= 10) {
                said.computeIfAbsent(event.agentId(), agent -> new HashMap<>())
                        .merge(text(event).replaceFirst("Dear [A-Z][a-z]+", "Dear"), 1, Integer::sum);
            }
        }

        assertThat(said).allSatisfy((agent, texts) -> {
            int most = texts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
            if (agent.equals("cleo-scripted")) {
                assertThat(most).isGreaterThanOrEqualTo(20);
            } else {
                assertThat(most).as(agent).isLessThanOrEqualTo(8);
            }
        });
    }

    @Test
    void declaresMacrosWithTheCustomersNameAsASlot() {
        assertThat(ContactCentre.templates())
                .extracting(ReplyTemplate::getTemplateId)
                .contains("parcel-macro", "macro-first")
                .doesNotContain("outage-macro");
        assertThat(ContactCentre.templates().get(0).getText()).startsWith("Dear {{name}}, ");
    }

    @Test
    void goesForwardInTimeWithUniqueIds() {
        List<SimulatedEvent> events = shift(3);

        assertThat(events).isSortedAccordingTo((a, b) -> Long.compare(a.occurredAt(), b.occurredAt()));
        assertThat(events).extracting(SimulatedEvent::eventId).doesNotHaveDuplicates();
    }

    @Test
    void keysEachEventByItsConversation() {
        assertThat(shift(4)).allSatisfy(event -> {
            SpecificRecord value = event.value();
            if (event.kind() == ConversationKind.CHAT) {
                ChatEvent chat = (ChatEvent) value;
                assertThat(chat.getConversationId()).isEqualTo(event.conversationId());
                assertThat(chat.getEventId()).isEqualTo(event.eventId());
                assertThat(chat.getOccurredAt().toEpochMilli()).isEqualTo(event.occurredAt());
            } else {
                assertThat(((TicketEvent) value).getTicketId()).isEqualTo(event.conversationId());
            }
        });
    }

    @Test
    void fillsAllSlotsOfItsLines() {
        assertThat(shift(5))
                .filteredOn(SimulatedEvent::publicMessage)
                .allSatisfy(event -> assertThat(text(event)).isNotBlank().doesNotContain("{", "}", "[", "|"));
    }

    @Test
    void showsAllKindsOfEvents() {
        Set<String> bodies = shift(1).stream()
                .map(event -> body(event).getSchema().getName())
                .collect(Collectors.toSet());

        assertThat(bodies)
                .contains("Message", "Assigned", "StatusChanged", "Rated", "MessageRevised", "Created", "Commented");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 42})
    void makesTheTypesOfAgentsWaitInTheirOrder(long seed) {
        Map<String, Double> median = medianSecondsToFirstReply(shift(seed));

        assertThat(median.get("ben-brisk")).isLessThan(median.get("ana-attentive"));
        assertThat(median.get("ana-attentive")).isLessThan(60);
        assertThat(median.get("dan-indifferent")).isBetween(40.0, 150.0);
        assertThat(median.get("sid-slow")).isGreaterThan(180);
        assertThat(median.get("olga-overloaded")).isGreaterThan(60);
    }

    @ParameterizedTest
    @ValueSource(doubles = {3, 30, 120})
    void keepsTheOrderOfWaitsAtAnyRate(double rate) {
        ContactCentre centre = new ContactCentre(11, START, rate);
        Map<String, Double> median = medianSecondsToFirstReply(until(centre, START + 1_200_000));

        assertThat(median.get("ben-brisk")).isLessThan(median.get("ana-attentive"));
        assertThat(median.get("ana-attentive")).isLessThan(median.get("sid-slow") / 3);
        assertThat(median.get("ana-attentive")).isLessThan(median.get("olga-overloaded"));
    }

    @Test
    void changesItsPaceWithoutLosingAConversation() {
        ContactCentre centre = new ContactCentre(5, START, ContactCentre.shiftRate());
        List<SimulatedEvent> before = until(centre, START + Duration.ofHours(1).toMillis());
        long live = START + Duration.ofHours(1).toMillis();
        centre.paceFrom(live, 60);
        List<SimulatedEvent> after = until(centre, live + 600_000);

        Set<String> opened = conversations(before);
        Set<String> fresh = conversations(after);
        assertThat(fresh).as("conversations under way go on").containsAnyElementsOf(opened);
        fresh.removeAll(opened);
        assertThat(fresh).hasSizeBetween(550, 650);
        assertThat(after.get(0).occurredAt()).isGreaterThanOrEqualTo(live);
    }

    private static Set<String> conversations(List<SimulatedEvent> events) {
        return events.stream().map(SimulatedEvent::conversationId).collect(Collectors.toCollection(HashSet::new));
    }

    private static Map<String, Double> medianSecondsToFirstReply(List<SimulatedEvent> events) {
        Map<String, Long> assignedAt = new HashMap<>();
        Map<String, List<Long>> waits = new HashMap<>();
        for (SimulatedEvent event : events) {
            if (event.kind() != ConversationKind.CHAT || event.agentId() == null) {
                continue;
            }
            if (body(event) instanceof Assigned) {
                assignedAt.put(event.conversationId(), event.occurredAt());
            } else {
                Long since = assignedAt.remove(event.conversationId());
                if (since != null) {
                    waits.computeIfAbsent(event.agentId(), agent -> new ArrayList<>())
                            .add(event.occurredAt() - since);
                }
            }
        }
        Map<String, Double> medians = new HashMap<>();
        waits.forEach((agent, own) ->
                medians.put(agent, own.stream().sorted().toList().get(own.size() / 2) / 1_000.0));
        return medians;
    }

    private static String text(SimulatedEvent event) {
        SpecificRecord body = body(event);
        if (body instanceof Message message) {
            assertThat(message.getVisibility()).isEqualTo(Visibility.PUBLIC);
            assertThat(message.getAuthor().getRole()).isNotEqualTo(Role.UNKNOWN);
            return message.getText();
        }
        var field = body.getSchema().getField("text");
        return (String) body.get((field != null ? field : body.getSchema().getField("description")).pos());
    }

    private static SpecificRecord body(SimulatedEvent event) {
        Object body =
                event.value() instanceof ChatEvent chat ? chat.getBody() : ((TicketEvent) event.value()).getBody();
        return (SpecificRecord) body;
    }

    private static List<SimulatedEvent> shift(long seed) {
        ContactCentre centre = new ContactCentre(seed, START, ContactCentre.shiftRate());
        return until(centre, START + ContactCentre.SHIFT.toMillis());
    }

    private static List<SimulatedEvent> until(ContactCentre centre, long end) {
        List<SimulatedEvent> events = new ArrayList<>();
        for (SimulatedEvent event = centre.next(end); event != null; event = centre.next(end)) {
            events.add(event);
        }
        return events;
    }
}
