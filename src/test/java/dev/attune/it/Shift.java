package dev.attune.it;

import dev.attune.demo.simulation.ContactCentre;
import dev.attune.demo.simulation.SimulatedEvent;
import dev.attune.json.EventLine;
import dev.attune.schema.Assigned;
import dev.attune.schema.Channel;
import dev.attune.schema.ChatEvent;
import dev.attune.schema.TicketEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.kafka.common.utils.Utils;

/**
 * The input of the comparing tests: a simulated shift as it reaches Attune, some of it late and some of it twice, and
 * an end that makes results comparable.
 *
 * <p>What a run says last depends on how far its clocks got, and each task has a clock of its own. So the shift ends
 * with one record of the same time for each agent in each of four partitions: afterwards the clock of every
 * conversation task, with one partition or four, and that of every agent is the same, and so is the {@code asOf} of the
 * last score of each agent.
 */
final class Shift {
    /**
     * Half a day ago: a broker refuses timestamps from the future, and forgets a producer whose latest records are more
     * than a day old by their timestamps; it would then take what is sent again after a restart for out of order.
     */
    @SuppressWarnings("TimeInStaticInitializer") // One shift for the whole run is what is wanted.
    private static final long START = Instant.now()
            .truncatedTo(ChronoUnit.HOURS)
            .minus(Duration.ofHours(12))
            .toEpochMilli();

    /** How many events there are before the end, without those that come twice. */
    static final int EVENTS = 3_000;

    private static final int PARTITIONS = 4;

    private Shift() {}

    /** In the order in which it is received. */
    static List<EventLine> of(long seed) {
        ContactCentre centre = new ContactCentre(seed, START, ContactCentre.shiftRate());
        SplittableRandom random = new SplittableRandom(seed);
        List<EventLine> lines = new ArrayList<>();
        for (int i = 0; i < EVENTS; i++) {
            SimulatedEvent event = centre.next(Long.MAX_VALUE);
            long received = event.occurredAt() + (random.nextInt(20) == 0 ? random.nextInt(90_000) : 0);
            lines.add(line(event, received));
            if (random.nextInt(30) == 0) {
                lines.add(line(event, received + random.nextInt(60_000)));
            }
        }
        lines.sort(Comparator.comparingLong(Shift::receivedAt));
        // Turns settle, waits pass their targets; most of the shift has left PT1H and is still in P1D.
        long end =
                receivedAt(lines.get(lines.size() - 1)) + Duration.ofMinutes(30).toMillis();
        lines.addAll(end(centre.agentIds(), end));
        return lines;
    }

    private static List<EventLine> end(List<String> agents, long at) {
        List<EventLine> lines = new ArrayList<>();
        for (String agent : agents) {
            for (int partition = 0; partition < PARTITIONS; partition++) {
                String conversation = conversationIn(partition, "end-" + agent);
                lines.add(new EventLine.Chat(
                        new ChatEvent(
                                conversation + "-assigned",
                                conversation,
                                Instant.ofEpochMilli(at),
                                Channel.CHAT,
                                null,
                                null,
                                new Assigned(agent, null)),
                        at));
            }
        }
        return lines;
    }

    /** An id that the default partitioner puts there. */
    private static String conversationIn(int partition, String prefix) {
        for (int i = 0; ; i++) {
            String id = prefix + "-" + i;
            byte[] key = id.getBytes(StandardCharsets.UTF_8);
            if (Utils.toPositive(Utils.murmur2(key)) % PARTITIONS == partition) {
                return id;
            }
        }
    }

    private static EventLine line(SimulatedEvent event, long receivedAt) {
        return event.value() instanceof TicketEvent ticket
                ? new EventLine.Ticket(ticket, receivedAt)
                : new EventLine.Chat((ChatEvent) event.value(), receivedAt);
    }

    /** When a line is received, epoch milliseconds. */
    static long receivedAt(EventLine line) {
        return line instanceof EventLine.Ticket ticket ? ticket.receivedAt() : ((EventLine.Chat) line).receivedAt();
    }
}
