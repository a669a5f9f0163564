package dev.attune.offline.simulate;

/**
 * Agents whose truth is known. All values lie between 0 and 1 and are Beta-distributed; Beta(x | c) below is the one
 * with mean x and a + b = c, hence variance x(1 − x)/(1 + c).
 *
 * <pre>
 * truth of an agent           θ ~ Beta(μ | φ)      φ = μ(1 − μ)/τ² − 1
 * effect of a conversation    s ~ Beta(θ | ν)      ν = V/A − 1
 * each of K observations      o ~ Beta(s | κ)      κ = (V − A)/B − 1
 * value of the segment        x = mean of its K observations, K evenly from 1 to 6
 * </pre>
 *
 * <p>μ and τ² are mean and variance of the agents, σ² the variance of a segment's value within an agent, averaged over
 * agents. With V = E[θ(1 − θ)] = μ(1 − μ) − τ², the conversation's part of σ² is A = V/(1 + ν) and an observation's own
 * part is B = E[s(1 − s)]/(1 + κ) = (V − A)/(1 + κ). Two observations of a segment are correlated by ρ = A/(A + B), so
 * B = A(1 − ρ)/ρ; a segment has σ² = A + B·E[1/K], which gives A.
 *
 * @param name of the metric and of this population
 * @param mean μ
 * @param within σ², variance of segment values within an agent
 * @param ratio σ²/τ²
 */
record Population(String name, double mean, double within, double ratio) {
    /** ρ: how much alike the observations of one conversation are. */
    static final double ALIKE = 0.5;

    static final int MOST_OBSERVATIONS = 6;

    /** E[1/K] of K evenly from 1 to 6. */
    private static final double MEAN_INVERSE = (1 + 1 / 2.0 + 1 / 3.0 + 1 / 4.0 + 1 / 5.0 + 1 / 6.0) / 6;

    /** τ². */
    double between() {
        return within / ratio;
    }

    double truth(Chance chance) {
        return drawn(chance, mean, mean * (1 - mean) / between() - 1);
    }

    /** How an agent's segments turn out. */
    Segments segments(double truth) {
        double room = mean * (1 - mean) - between();
        double conversation = within / (1 + MEAN_INVERSE * (1 - ALIKE) / ALIKE);
        double own = conversation * (1 - ALIKE) / ALIKE;
        return new Segments(truth, room / conversation - 1, (room - conversation) / own - 1);
    }

    private static double drawn(Chance chance, double mean, double concentration) {
        return chance.beta(mean * concentration, (1 - mean) * concentration);
    }

    /**
     * Segments of one agent.
     *
     * @param truth θ
     * @param nu ν
     * @param kappa κ
     */
    record Segments(double truth, double nu, double kappa) {
        /** Value of a segment, millionths: the mean of its observations, as the conversation stage rounds them. */
        int micros(Chance chance) {
            double conversation = drawn(chance, truth, nu);
            int observations = chance.between(1, MOST_OBSERVATIONS);
            long sum = 0;
            for (int i = 0; i < observations; i++) {
                sum += (long) Math.floor(drawn(chance, conversation, kappa) * 1e6 + 0.5);
            }
            return (int) ((2 * sum + observations) / (2L * observations));
        }
    }
}
