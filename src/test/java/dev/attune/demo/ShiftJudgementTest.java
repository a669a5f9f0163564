package dev.attune.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.config.Settings;
import dev.attune.config.SettingsLoader;
import dev.attune.demo.simulation.ContactCentre;
import dev.attune.demo.simulation.SimulatedEvent;
import dev.attune.json.EventLine;
import dev.attune.json.JsonFormException;
import dev.attune.json.OutputLine;
import dev.attune.language.engine.LanguageEngines;
import dev.attune.offline.Replay;
import dev.attune.schema.AgentScore;
import dev.attune.schema.ChatEvent;
import dev.attune.schema.HorizonScore;
import dev.attune.schema.Rate;
import dev.attune.schema.ReplyTemplate;
import dev.attune.schema.TicketEvent;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The history of the demo through the whole topology, without a broker: each type of agent is found for what it is. */
class ShiftJudgementTest {
    private static final long START = 1_700_000_000_000L;

    /** By agent, over the last day, at the end of the shift. */
    private static final Map<String, HorizonScore> DAY = new HashMap<>();

    @BeforeAll
    static void scoreTheShift() throws JsonFormException {
        Settings settings = SettingsLoader.defaults(Map.of());
        Map<String, String> lines = new HashMap<>();
        try (Replay replay = new Replay(settings, LanguageEngines.create(settings.language()), START, line -> {
            if (line.startsWith("{\"topic\":\"agent.scores\"")) {
                lines.put(line.substring(0, line.indexOf(",\"value\"")), line);
            }
        })) {
            for (ReplyTemplate template : ContactCentre.templates()) {
                replay.play(new EventLine.Template(template.getTemplateId(), template));
            }
            ContactCentre centre = new ContactCentre(1, START, ContactCentre.shiftRate());
            long end = START + ContactCentre.SHIFT.toMillis();
            for (SimulatedEvent event = centre.next(end); event != null; event = centre.next(end)) {
                replay.play(
                        event.value() instanceof ChatEvent chat
                                ? new EventLine.Chat(chat, event.occurredAt())
                                : new EventLine.Ticket((TicketEvent) event.value(), event.occurredAt()));
            }
            replay.finish();
        }
        for (String line : lines.values()) {
            AgentScore score = OutputLine.read(line, "agent.scores", AgentScore.class);
            DAY.put(score.getAgentId(), ScoreTable.horizon(score));
        }
    }

    @Test
    void the_attentive_agent_is_warmer_than_the_scripted_and_the_indifferent_one_beyond_doubt() {
        double low = day("ana-attentive").getWarmth().getLow();

        assertThat(low).isGreaterThan(day("cleo-scripted").getWarmth().getHigh());
        assertThat(low).isGreaterThan(day("dan-indifferent").getWarmth().getHigh());
    }

    @Test
    void the_brisk_agent_is_not_cold_for_being_brief() {
        double average = average(score -> score.getWarmth().getValue());

        assertThat(day("ben-brisk").getWarmth().getHigh()).isGreaterThan(average);
        assertThat(day("ben-brisk").getIndifferent().getValue())
                .isLessThan(average(score -> score.getIndifferent().getValue()));
    }

    @Test
    void the_scripted_agent_leads_in_macros_where_they_hurt_beyond_doubt() {
        double low = day("cleo-scripted").getScriptedMisfit().getLow();

        DAY.forEach((agent, score) -> {
            if (!agent.equals("cleo-scripted")) {
                assertThat(score.getScriptedMisfit().getHigh()).as(agent).isLessThan(low);
            }
        });
    }

    @Test
    void the_indifferent_agent_is_found_indifferent_more_often_than_those_who_care() {
        double low = day("dan-indifferent").getIndifferent().getLow();

        for (String agent : new String[] {"ana-attentive", "ben-brisk", "sid-slow", "olga-overloaded"}) {
            assertThat(low).as(agent).isGreaterThan(day(agent).getIndifferent().getHigh());
        }
    }

    @Test
    void the_overloaded_agent_keeps_fewest_of_her_promises() {
        double high = day("olga-overloaded").getPromisesKept().getHigh();

        for (String agent : new String[] {"ana-attentive", "sid-slow"}) {
            Rate kept = day(agent).getPromisesKept();
            assertThat(kept.getLow()).as(agent).isGreaterThan(high);
        }
    }

    @Test
    void slow_and_overloaded_agents_are_behind_in_responsiveness_alone() {
        double high = day("sid-slow").getResponsiveness().getHigh();

        assertThat(high).isLessThan(day("dan-indifferent").getResponsiveness().getLow());
        assertThat(day("olga-overloaded").getResponsiveness().getHigh())
                .isLessThan(day("dan-indifferent").getResponsiveness().getLow());
        assertThat(day("sid-slow").getWarmth().getLow())
                .isGreaterThan(day("dan-indifferent").getWarmth().getHigh());
    }

    private static HorizonScore day(String agent) {
        return DAY.get(agent);
    }

    private static double average(ToDoubleFunction<HorizonScore> metric) {
        return DAY.values().stream().mapToDouble(metric).average().orElseThrow();
    }
}
