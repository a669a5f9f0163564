package dev.attune.alert;

import dev.attune.config.AlertMetric;
import dev.attune.config.Settings.AgentAlertSettings;
import dev.attune.config.Settings.AlertBand;
import dev.attune.schema.AgentAlert;
import dev.attune.schema.AgentScore;
import dev.attune.schema.AlertDirection;
import dev.attune.schema.AlertState;
import dev.attune.schema.Evidence;
import dev.attune.schema.HorizonScore;
import dev.attune.state.AlertWatch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When an agent is alerted on (DESIGN §3, "Agent alerts"). Each score that goes out is looked at, metric by metric:
 *
 * <pre>
 * crossed    at least min-segments behind the metric, and the end of the interval that speaks for the agent is past
 *            {@code raise}
 * RAISED     crossed at two looks, looks-apart and new-segments apart, and not back at clear between; not within cool-down
 *            of the last CLEARED, not while the clock is more than max-behind behind the wall clock
 * CLEARED    the value is back at {@code clear} (RECOVERED), too few segments are left (INSUFFICIENT), the metric was
 *            switched off (SWITCHED_OFF) or the agent is forgotten (FORGOTTEN)
 * </pre>
 *
 * Looks count also while nothing may be raised: what stood through the cool-down, or an outage, is raised after it.
 * Nothing here compares agents. Pure: what is remembered is in the book.
 */
public final class AlertRules {
    static final String RECOVERED = "RECOVERED";
    static final String INSUFFICIENT = "INSUFFICIENT";
    static final String FORGOTTEN = "FORGOTTEN";
    static final String SWITCHED_OFF = "SWITCHED_OFF";

    private final AgentAlertSettings settings;
    private final EvidenceBook evidence;

    public AlertRules(AgentAlertSettings settings) {
        this.settings = settings;
        this.evidence = new EvidenceBook(settings);
    }

    /**
     * Looks at a score.
     *
     * @param book of the same agent; changed
     * @param score its {@code asOf} is the time of the look, never before that of the look before
     * @param entered segments that have come into the horizon so far: a count that only grows
     * @param wallClock epoch milliseconds
     * @return what is to be published, in the order of the metrics; mostly nothing
     */
    public List<AgentAlert> look(AlertBook book, AgentScore score, long entered, long wallClock) {
        HorizonScore horizon = horizon(score);
        Look look =
                new Look(score.getAgentId(), score.getTeamId(), score.getAsOf().toEpochMilli(), entered, wallClock);
        List<AgentAlert> said = new ArrayList<>(0);
        for (AlertMetric metric : AlertMetric.values()) {
            Reading reading = Reading.of(metric, horizon);
            AgentAlert alert = look(book, reading, look);
            if (alert != null) {
                said.add(alert);
            }
            tidy(book, reading, look.at());
        }
        return said;
    }

    /** The agent is forgotten: clears what stands. The book is not needed any more. */
    public List<AgentAlert> forget(AlertBook book, String agentId, @Nullable String teamId, long at) {
        Look look = new Look(agentId, teamId, at, 0, at);
        List<AgentAlert> said = new ArrayList<>(0);
        for (AlertMetric metric : AlertMetric.values()) {
            AlertWatch watch = book.find(metric);
            if (watch != null && watch.getSince() != null) {
                said.add(cleared(watch, Reading.nothing(metric), look, FORGOTTEN));
            }
        }
        return said;
    }

    private @Nullable AgentAlert look(AlertBook book, Reading reading, Look look) {
        AlertWatch watch = book.find(reading.metric());
        if (watch != null && watch.getSince() != null) {
            String reason = clearedReason(reading);
            return reason == null ? null : cleared(watch, reading, look, reason);
        }
        if (crossed(reading)) {
            return crossed(book.open(reading.metric()), reading, look);
        }
        // A value that swings about the threshold is no recovery: the first look is forgotten where an alert would
        // clear.
        if (watch != null && !reading.offRange(band(reading.metric()))) {
            watch.setFirstLookAt(null);
        }
        return null;
    }

    private boolean crossed(Reading reading) {
        AlertBand band = band(reading.metric());
        return band.enabled() && reading.segments() >= settings.minSegments() && reading.crossed(band);
    }

    /** The threshold is crossed and nothing stands. */
    private @Nullable AgentAlert crossed(AlertWatch watch, Reading reading, Look look) {
        Long first = watch.getFirstLookAt();
        if (first == null) {
            watch.setFirstLookAt(look.at());
            watch.setFirstLookEntered(look.entered());
            return null;
        }
        boolean confirmed = look.at() - first >= settings.looksApart().toMillis()
                && look.entered() - watch.getFirstLookEntered() >= settings.newSegments();
        boolean behind = look.wallClock() - look.at() > settings.maxBehind().toMillis();
        if (!confirmed || behind || cooling(watch, look.at())) {
            return null;
        }
        watch.setSince(first);
        watch.setFirstLookAt(null);
        return alert(AlertState.RAISED, first, reading, look, null, evidence.of(watch, look.at()));
    }

    private @Nullable String clearedReason(Reading reading) {
        AlertBand band = band(reading.metric());
        if (!band.enabled()) {
            return SWITCHED_OFF;
        }
        if (reading.segments() < settings.minSegments()) {
            return INSUFFICIENT;
        }
        return reading.recovered(band) ? RECOVERED : null;
    }

    private AgentAlert cleared(AlertWatch watch, Reading reading, Look look, String reason) {
        long since = Objects.requireNonNull(watch.getSince());
        watch.setSince(null);
        watch.setClearedAt(look.at());
        return alert(AlertState.CLEARED, since, reading, look, reason, List.of());
    }

    /** Keeps of a metric only what is needed: nothing while it is in its range, no alert stands and none was of late. */
    private void tidy(AlertBook book, Reading reading, long at) {
        AlertBand band = band(reading.metric());
        if (band.enabled() && reading.offRange(band)) {
            book.open(reading.metric());
            return;
        }
        AlertWatch watch = book.find(reading.metric());
        if (watch == null || watch.getSince() != null) {
            return;
        }
        if (cooling(watch, at)) {
            watch.setEvidence(new ArrayList<>());
        } else {
            book.close(reading.metric());
        }
    }

    private boolean cooling(AlertWatch watch, long at) {
        Long cleared = watch.getClearedAt();
        return cleared != null && at - cleared < settings.coolDown().toMillis();
    }

    private AgentAlert alert(
            AlertState state, long since, Reading reading, Look look, @Nullable String reason, List<Evidence> replies) {
        AlertMetric metric = reading.metric();
        AlertBand band = band(metric);
        return new AgentAlert(
                // A function of agent, metric and first look: whoever reads it twice can tell.
                look.agentId() + "#" + metric + "#" + since,
                look.agentId(),
                look.teamId(),
                metric.name(),
                settings.horizon(),
                state,
                metric.below() ? AlertDirection.BELOW : AlertDirection.ABOVE,
                band.raise(),
                band.clear(),
                reading.estimate(),
                Instant.ofEpochMilli(since),
                reason,
                replies);
    }

    private AlertBand band(AlertMetric metric) {
        return Objects.requireNonNull(settings.bands().get(metric));
    }

    private HorizonScore horizon(AgentScore score) {
        for (HorizonScore horizon : score.getHorizons()) {
            if (horizon.getHorizon().equals(settings.horizon())) {
                return horizon;
            }
        }
        throw new IllegalArgumentException("A score without horizon " + settings.horizon());
    }

    private record Look(String agentId, @Nullable String teamId, long at, long entered, long wallClock) {}
}
