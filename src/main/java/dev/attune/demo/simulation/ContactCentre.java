package dev.attune.demo.simulation;

import dev.attune.schema.Channel;
import dev.attune.schema.ReplyTemplate;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * A simulated contact centre: six agents, one of each type, and customers of four styles. Gives events in time order
 * without end, made as they are asked for; the same seed and start give the same events. Not thread-safe.
 */
public final class ContactCentre {
    /** Conversations that each agent gets at least in {@link #SHIFT} at {@link #shiftRate}. */
    private static final int ROUNDS_OF_A_SHIFT = 46;

    /** Length of the simulated history. */
    public static final Duration SHIFT = Duration.ofHours(8);

    /** About how long an agent holds a conversation, minutes: what makes a load usual. */
    private static final double HOLDING_MINUTES = 8;

    private static final String[] NAMES = {
        "Mia", "Noah", "Lea", "Omar", "Ida", "Paul", "Nina", "Karim", "Eva", "Tom", "Sara", "Jonas", "Lin", "Ravi",
        "Zoe"
    };

    private final Timeline timeline;
    private final SplittableRandom random;
    private final Phrases phrases = Phrases.load();
    private final Deque<SimulatedEvent> happened = new ArrayDeque<>();
    private final List<SimulatedAgent> agents;
    private final Deque<SimulatedAgent> round = new ArrayDeque<>();
    private double conversationsPerMinute;
    private int pacing;
    private int conversations;

    /**
     * @param startMillis simulated time of the first conversation, epoch milliseconds
     * @param conversationsPerMinute how many customers come; {@link #shiftRate} for a shift
     */
    public ContactCentre(long seed, long startMillis, double conversationsPerMinute) {
        this.timeline = new Timeline(startMillis);
        this.random = new SplittableRandom(seed);
        this.agents = List.of(
                new SimulatedAgent("ana-attentive", "Ana", "care", AgentType.ATTENTIVE),
                new SimulatedAgent("ben-brisk", "Ben", "care", AgentType.BRISK),
                new SimulatedAgent("cleo-scripted", "Cleo", "care", AgentType.SCRIPTED),
                new SimulatedAgent("dan-indifferent", "Dan", "service", AgentType.INDIFFERENT),
                new SimulatedAgent("sid-slow", "Sid", "service", AgentType.SLOW),
                new SimulatedAgent("olga-overloaded", "Olga", "service", AgentType.OVERLOADED));
        paceFrom(startMillis, conversationsPerMinute);
    }

    /** Ids of the agents. */
    public List<String> agentIds() {
        return agents.stream().map(SimulatedAgent::id).toList();
    }

    /** The macros that the centre declares before its first conversation. */
    public static List<ReplyTemplate> templates() {
        return Macros.declared(Phrases.load());
    }

    /** Conversations a minute at which each agent gets at least 40 in a {@link #SHIFT}. */
    public static double shiftRate() {
        return (double) ROUNDS_OF_A_SHIFT * conversationsOfARound() / SHIFT.toMinutes();
    }

    /**
     * Customers come at another rate from now on; conversations under way go on.
     *
     * @param fromMillis when the first of them comes, not before what has happened already
     * @param perMinute conversations a minute, more than 0
     */
    public void paceFrom(long fromMillis, double perMinute) {
        conversationsPerMinute = perMinute;
        pacing++;
        int current = pacing;
        for (SimulatedAgent agent : agents) {
            agent.expect(perMinute * HOLDING_MINUTES * agent.type().share() / conversationsOfARound());
        }
        timeline.at(fromMillis, () -> arrive(current));
    }

    /**
     * What happens next.
     *
     * @param until epoch milliseconds
     * @return null: nothing more until then
     */
    public @Nullable SimulatedEvent next(long until) {
        while (happened.isEmpty()) {
            if (!timeline.advance(until)) {
                return null;
            }
        }
        return happened.removeFirst();
    }

    private void arrive(int planned) {
        if (planned != pacing) {
            return;
        }
        openConversation();
        // Between half and one and a half of the mean: a shift always brings each agent enough of them.
        double minutes = (0.5 + random.nextDouble()) / conversationsPerMinute;
        timeline.afterSeconds(60 * minutes, () -> arrive(planned));
    }

    private void openConversation() {
        conversations++;
        // A generator of its own: what happens in one conversation does not depend on the others' order.
        SplittableRandom own = random.split();
        Matter matter = any(Matter.values(), own);
        CustomerStyle style = any(CustomerStyle.values(), own);
        int person = own.nextInt(100_000);
        double mood = matter.mood() + 0.8 * (own.nextDouble() - 0.5);
        SimulatedCustomer customer =
                new SimulatedCustomer("customer-" + person, NAMES[person % NAMES.length], style, mood);
        Channel channel = channel(own.nextInt(100));
        String id = (channel == Channel.TICKET ? "ticket-" : "chat-") + conversations;
        new SimulatedConversation(
                        new ConversationLog(id, channel, customer.id(), timeline, happened::add),
                        timeline,
                        customer,
                        new Speech(phrases, matter, customer, own),
                        new Pace(channel, own),
                        nextAgent(),
                        () -> agents.get(own.nextInt(agents.size())))
                .open();
    }

    private static <T> T any(T[] choice, SplittableRandom random) {
        return choice[random.nextInt(choice.length)];
    }

    /** In percent: mostly chats, as the waits of other channels outlast a demo. */
    private static Channel channel(int percent) {
        if (percent < 78) {
            return Channel.CHAT;
        }
        if (percent < 88) {
            return Channel.MESSAGING;
        }
        if (percent < 92) {
            return Channel.SMS;
        }
        return percent < 95 ? Channel.SOCIAL : Channel.TICKET;
    }

    /** Routing in rounds: each agent gets its share before anybody gets more. */
    private SimulatedAgent nextAgent() {
        if (round.isEmpty()) {
            List<SimulatedAgent> places = new ArrayList<>();
            for (SimulatedAgent agent : agents) {
                places.addAll(Collections.nCopies(agent.type().share(), agent));
            }
            Collections.shuffle(places, new Random(random.nextLong()));
            round.addAll(places);
        }
        return round.removeFirst();
    }

    private static int conversationsOfARound() {
        int places = 0;
        for (AgentType type : AgentType.values()) {
            places += type.share();
        }
        return places;
    }
}
