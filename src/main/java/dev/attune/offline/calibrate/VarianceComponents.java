package dev.attune.offline.calibrate;

import java.util.Collection;
import java.util.List;

/**
 * How much agents differ, and how much the segments of one agent do, by the method of moments for groups of unequal
 * size (one-way random effects; Searle, Casella and McCulloch 1992, chapter 3). With a agents of nᵢ segments, N in all:
 *
 * <pre>
 * σ² = ΣΣ(x − x̄ᵢ)² / (N − a)
 * τ² = (Σ nᵢ(x̄ᵢ − x̄)² / (a − 1) − σ²) / n₀      n₀ = (N − Σnᵢ²/N) / (a − 1)
 * μ  = Σ wᵢx̄ᵢ / Σ wᵢ                             wᵢ = 1 / (τ² + σ²/nᵢ)
 * </pre>
 *
 * <p>A τ² below 0 (agents differ less than chance alone would make them) is 0.
 *
 * @param mean μ
 * @param within σ², between segments of an agent
 * @param between τ², between agents
 * @param agents with a segment
 */
record VarianceComponents(double mean, double within, double between, int agents, int segments) {
    /** Whether anything can be said: two agents, and one with a second segment. */
    boolean known() {
        return agents >= 2 && segments > agents;
    }

    /** @param byAgent segment values of each agent; equal input in equal order gives equal bits */
    static VarianceComponents of(Collection<List<Double>> byAgent) {
        int agents = 0;
        int segments = 0;
        double total = 0;
        double squaredSizes = 0;
        double inside = 0;
        for (List<Double> values : byAgent) {
            if (values.isEmpty()) {
                continue;
            }
            agents++;
            segments += values.size();
            squaredSizes += (double) values.size() * values.size();
            double mean = mean(values);
            total += mean * values.size();
            inside += values.stream().mapToDouble(x -> (x - mean) * (x - mean)).sum();
        }
        if (agents < 2 || segments <= agents) {
            return new VarianceComponents(segments == 0 ? 0 : total / segments, 0, 0, agents, segments);
        }
        double grand = total / segments;
        double outside = 0;
        for (List<Double> values : byAgent) {
            double off = values.isEmpty() ? 0 : mean(values) - grand;
            outside += values.size() * off * off;
        }
        double within = inside / (segments - agents);
        double size = (segments - squaredSizes / segments) / (agents - 1);
        double between = Math.max(0, (outside / (agents - 1) - within) / size);
        return new VarianceComponents(weighted(byAgent, within, between), within, between, agents, segments);
    }

    private static double weighted(Collection<List<Double>> byAgent, double within, double between) {
        double sum = 0;
        double weights = 0;
        for (List<Double> values : byAgent) {
            if (!values.isEmpty()) {
                double variance = between + within / values.size();
                // Without any variance all values are equal, and so is every mean of them.
                double weight = variance == 0 ? values.size() : 1 / variance;
                sum += weight * mean(values);
                weights += weight;
            }
        }
        return sum / weights;
    }

    private static double mean(List<Double> values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.size();
    }
}
