package dev.attune.demo.simulation;

import dev.attune.schema.Channel;
import java.util.SplittableRandom;

/** How long things take in one conversation: drawn around a mean, stretched by the channel. */
final class Pace {
    private final SplittableRandom random;
    private final double stretch;

    Pace(Channel channel, SplittableRandom random) {
        this.random = random;
        // In the order of the channels' targets, so that the types of agents stay apart on each of them.
        this.stretch = switch (channel) {
            case MESSAGING, SMS -> 4;
            case SOCIAL -> 12;
            case TICKET -> 15;
            default -> 1;
        };
    }

    /** An agent's time to an answer, seconds. */
    double answerSeconds(SimulatedAgent agent) {
        double seconds = agent.type().waitSeconds() * stretch * agent.strain() * (0.5 + random.nextDouble());
        // One in ten takes much longer: waits have a tail.
        return random.nextDouble() < 0.1 ? 1.8 * seconds : seconds;
    }

    /** A customer's time to write back, seconds. */
    double customerSeconds() {
        return (8 + 35 * random.nextDouble()) * Math.min(stretch, 4);
    }

    /** A customer's time before writing again, seconds. */
    double patienceSeconds(SimulatedCustomer customer) {
        return customer.style().patienceSeconds() * stretch * (0.8 + 0.6 * random.nextDouble());
    }

    /** Seconds until an agent closes the matter. */
    double wrapUpSeconds(SimulatedAgent agent) {
        return agent.type().wrapUpSeconds() * (0.7 + 0.6 * random.nextDouble());
    }

    double seconds(double least, double most) {
        return least + (most - least) * random.nextDouble();
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }
}
