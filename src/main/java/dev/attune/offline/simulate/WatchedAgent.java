package dev.attune.offline.simulate;

import dev.attune.alert.AlertBook;
import dev.attune.alert.AlertRules;
import dev.attune.config.Settings.AgentAlertSettings;
import dev.attune.schema.AgentScore;
import dev.attune.schema.AlertState;
import dev.attune.schema.HorizonScore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One agent under the alert rules of the service, with a clock that is never behind. */
public final class WatchedAgent implements AlertRule {
    private static final String ANYBODY = "simulated";

    private final AlertRules rules;
    private final AlertBook book = new AlertBook(new ArrayList<>());

    public WatchedAgent(AgentAlertSettings settings) {
        rules = new AlertRules(settings);
    }

    @Override
    public boolean raises(long at, long segments, HorizonScore score) {
        AgentScore all = new AgentScore(ANYBODY, null, Instant.ofEpochMilli(at), ANYBODY, List.of(score));
        return rules.look(book, all, segments, at).stream().anyMatch(alert -> alert.getState() == AlertState.RAISED);
    }
}
