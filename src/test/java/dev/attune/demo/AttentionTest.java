package dev.attune.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.schema.AgentAlert;
import dev.attune.schema.AlertDirection;
import dev.attune.schema.AlertState;
import dev.attune.schema.Channel;
import dev.attune.schema.ConversationAlert;
import dev.attune.schema.ConversationAlertKind;
import dev.attune.schema.Estimate;
import dev.attune.schema.EstimateState;
import dev.attune.schema.Flag;
import dev.attune.schema.Reason;
import dev.attune.schema.ReplyAssessment;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttentionTest {
    private static final Instant TEN = Instant.parse("2026-03-02T10:00:00Z");

    private final Attention attention = new Attention();

    @Test
    void names_the_flag_and_what_spoke_most_against_the_reply() {
        attention.take(reply("r1", TEN, List.of(Flag.SCRIPTED_MISFIT)));

        assertThat(lines())
                .contains(
                        "  10:00  cleo-scripted    chat-7      scripted where it hurts: stock text, no acknowledgement");
    }

    @Test
    void shows_the_newest_flags_first_and_no_more_than_six() {
        for (int minute = 0; minute < 9; minute++) {
            attention.take(reply("r" + minute, TEN.plusSeconds(60L * minute), List.of(Flag.LATE)));
        }

        assertThat(lines().subList(1, 8)).first().asString().startsWith("  10:08");
        assertThat(lines()).filteredOn(line -> line.contains("late")).hasSize(6);
    }

    @Test
    void a_revision_takes_a_flag_back() {
        attention.take(reply("r1", TEN, List.of(Flag.INDIFFERENT)));
        attention.take(reply("r1", TEN, List.of()));

        assertThat(attention.standing().flagged()).isEmpty();
    }

    @Test
    void a_macro_on_a_routine_matter_is_no_fault() {
        attention.take(reply("r1", TEN, List.of(Flag.SCRIPTED_ROUTINE)));

        assertThat(attention.standing().flagged()).isEmpty();
    }

    @Test
    void shows_who_has_needed_help_longest_first() {
        attention.take(alert("chat-2", TEN.plusSeconds(60), AlertState.RAISED, "olga-overloaded"));
        attention.take(alert("chat-1", TEN, AlertState.RAISED, null));

        assertThat(lines())
                .containsSubsequence(
                        "Conversations that need help now",
                        "  10:00  nobody           chat-1      waiting in distress",
                        "  10:01  olga-overloaded  chat-2      waiting in distress");
    }

    @Test
    void a_cleared_alert_is_gone() {
        attention.take(alert("chat-1", TEN, AlertState.RAISED, "olga-overloaded"));
        attention.take(alert("chat-1", TEN, AlertState.CLEARED, "olga-overloaded"));

        assertThat(lines()).containsSubsequence("Conversations that need help now", "  none");
    }

    @Test
    void says_which_agent_is_outside_the_agreed_range() {
        attention.take(AgentAlert.newBuilder()
                .setAlertId("a1")
                .setAgentId("olga-overloaded")
                .setMetric("PROMISES_KEPT")
                .setHorizon("P1D")
                .setState(AlertState.RAISED)
                .setDirection(AlertDirection.BELOW)
                .setThreshold(0.7)
                .setClearAt(0.75)
                .setEstimate(new Estimate(0.4, 0.3, 0.5, 33, EstimateState.STABLE, null))
                .setSince(TEN)
                .build());

        assertThat(lines())
                .last()
                .asString()
                .startsWith("  10:00  olga-overloaded ")
                .endsWith("promises kept below 70 %");
    }

    private List<String> lines() {
        return AttentionLines.of(attention.standing());
    }

    private static ReplyAssessment reply(String id, Instant at, List<Flag> flags) {
        return ReplyAssessment.newBuilder()
                .setReplyId(id)
                .setRevision(0)
                .setVoided(false)
                .setSettled(true)
                .setTurnId(id)
                .setConversationId("chat-7")
                .setAgentId("cleo-scripted")
                .setOccurredAt(at)
                .setChannel(Channel.CHAT)
                .setFlags(flags)
                .setReasons(
                        flags.contains(Flag.SCRIPTED_MISFIT)
                                ? List.of(
                                        reason("COURTESY", 0.02),
                                        reason("NO_UPTAKE", -0.01),
                                        reason("NO_ACK", -0.05),
                                        reason("SAME", -0.1))
                                : List.of())
                .setRubricVersion("1")
                .setModelVersion("1")
                .build();
    }

    private static Reason reason(String code, double weight) {
        return new Reason(code, weight, null, null, null);
    }

    private static ConversationAlert alert(String conversation, Instant since, AlertState state, String agent) {
        return ConversationAlert.newBuilder()
                .setKind(ConversationAlertKind.WAITING_IN_DISTRESS)
                .setState(state)
                .setConversationId(conversation)
                .setChannel(Channel.CHAT)
                .setAgentId(agent)
                .setSince(since)
                .setReasons(List.of())
                .build();
    }
}
