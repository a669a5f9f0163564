package dev.attune.alert;

import dev.attune.config.AlertMetric;
import dev.attune.config.Settings.AgentAlertSettings;
import dev.attune.config.SettingsLoader;
import dev.attune.schema.AgentAlert;
import dev.attune.schema.AgentScore;
import dev.attune.schema.Estimate;
import dev.attune.schema.EstimateState;
import dev.attune.schema.HorizonScore;
import dev.attune.schema.Rate;
import dev.attune.state.AlertWatch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One agent who is looked at, with all metrics without a value but the one that a test sets. */
final class Looks {
    static final long START = Instant.parse("2026-03-02T09:00:00Z").toEpochMilli();
    static final long MINUTE = 60_000;
    static final long HOUR = 60 * MINUTE;

    final List<AlertWatch> watches = new ArrayList<>();
    final AlertBook book = new AlertBook(watches);
    final AlertMetric metric;
    private final AgentAlertSettings settings;
    private final AlertRules rules;
    private String horizon = "P1D";
    private long behind;

    Looks(AlertMetric metric, String... keysAndValues) {
        this.metric = metric;
        this.settings = settings(keysAndValues);
        this.rules = new AlertRules(settings);
    }

    static AgentAlertSettings settings(String... keysAndValues) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            values.put("alerts." + keysAndValues[i], keysAndValues[i + 1]);
        }
        return SettingsLoader.defaults(values).agentAlerts();
    }

    /** The same agent under other settings, as after a restart. */
    Looks under(String... keysAndValues) {
        Looks other = new Looks(metric, keysAndValues);
        other.watches.addAll(watches);
        return other;
    }

    /** From now on the wall clock is so far ahead, milliseconds. */
    Looks behind(long millis) {
        behind = millis;
        return this;
    }

    /** From now on the metric is that of this horizon alone. */
    Looks in(String name) {
        horizon = name;
        return this;
    }

    /**
     * @param after since the start, milliseconds
     * @param entered segments that entered so far
     * @param value of the metric, and both ends of its interval
     */
    List<AgentAlert> look(long after, long entered, double value) {
        return look(after, entered, value, value, value, 40);
    }

    List<AgentAlert> look(long after, long entered, double value, double low, double high, int n) {
        return rules.look(book, score(START + after, value, low, high, n), entered, START + after + behind);
    }

    List<AgentAlert> forget(long after) {
        return rules.forget(book, "ann", "blue", START + after);
    }

    EvidenceBook evidence() {
        return new EvidenceBook(settings);
    }

    private AgentScore score(long asOf, double value, double low, double high, int n) {
        List<HorizonScore> horizons = new ArrayList<>();
        for (String name : List.of("PT1H", "P1D", "P7D")) {
            HorizonScore score = HorizonScore.newBuilder()
                    .setHorizon(name)
                    .setWarmth(estimate())
                    .setResponsiveness(estimate())
                    .setNeedsMet(rate())
                    .setScriptedMisfit(rate())
                    .setIndifferent(rate())
                    .setPromisesKept(rate())
                    .setWithinTarget(rate())
                    .setReopened(rate())
                    .setOpenWaits(0)
                    .setVoided(0)
                    .setUpheld(0)
                    .build();
            if (name.equals(horizon)) {
                set(score, n < 10 ? rate(n) : new Rate(value, low, high, n));
            }
            horizons.add(score);
        }
        return new AgentScore("ann", "blue", Instant.ofEpochMilli(asOf), "1", horizons);
    }

    private void set(HorizonScore score, Rate rate) {
        switch (metric) {
            case WARMTH -> score.setWarmth(estimate(rate));
            case RESPONSIVENESS -> score.setResponsiveness(estimate(rate));
            case INDIFFERENT -> score.setIndifferent(rate);
            case SCRIPTED_MISFIT -> score.setScriptedMisfit(rate);
            case PROMISES_KEPT -> score.setPromisesKept(rate);
            case WITHIN_TARGET -> score.setWithinTarget(rate);
        }
    }

    private static Estimate estimate(Rate rate) {
        EstimateState state = rate.getN() < 10
                ? EstimateState.INSUFFICIENT
                : rate.getN() < 30 ? EstimateState.PROVISIONAL : EstimateState.STABLE;
        return new Estimate(rate.getValue(), rate.getLow(), rate.getHigh(), rate.getN(), state, null);
    }

    private static Estimate estimate() {
        return estimate(rate());
    }

    private static Rate rate() {
        return rate(0);
    }

    private static Rate rate(int n) {
        return new Rate(null, null, null, n);
    }
}
