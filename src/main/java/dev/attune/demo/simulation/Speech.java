package dev.attune.demo.simulation;

import dev.attune.demo.simulation.Reply.Manner;
import java.util.Locale;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Finds the words of one conversation: for its customer, and for whoever is the agent. */
final class Speech {
    private static final String[] DAYS = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};

    private final Phrases phrases;
    private final Matter matter;
    private final SimulatedCustomer customer;
    private final SplittableRandom random;
    private final String code;
    private final String amount;
    private final String day;

    Speech(Phrases phrases, Matter matter, SimulatedCustomer customer, SplittableRandom random) {
        this.phrases = phrases;
        this.matter = matter;
        this.customer = customer;
        this.random = random;
        this.code = "B" + (10_000 + random.nextInt(90_000));
        this.amount = "$" + 5 * (1 + random.nextInt(8)) + ".00";
        this.day = DAYS[random.nextInt(DAYS.length)];
    }

    String opening() {
        String text = say(matter.key() + ".open." + customer.style().key());
        return customer.upset() ? text + " " + say(matter.key() + ".upset") : text;
    }

    String subject() {
        return say(matter.key() + ".subject");
    }

    String detail() {
        return say(matter.key() + ".detail");
    }

    String secondQuestion() {
        return say(matter.key() + ".more");
    }

    String chase() {
        return customer.angry() ? say("angry") : say("chase." + customer.style().key());
    }

    /** When a promise was not kept. */
    String forgotten() {
        return say("forgotten." + customer.style().key());
    }

    String push() {
        String text = say("push." + customer.style().key());
        return customer.angry() ? text + " " + say("angry") : text;
    }

    String farewell() {
        if (customer.angry()) {
            return say("giveup");
        }
        return customer.upset()
                ? say("lukewarm")
                : say("thanks." + customer.style().key());
    }

    /** A line without slots, for people other than customer and agent. */
    String line(String key) {
        return say(key);
    }

    Reply hold() {
        return new Reply(say("hold"), Manner.HOLDING, false, false, null);
    }

    /**
     * What an agent says to a customer's question.
     *
     * @param round how many replies this conversation has had
     * @param second whether the question is the customer's second one
     */
    Reply answer(SimulatedAgent agent, int round, boolean second) {
        boolean helps = random.nextDouble() < agent.type().helpful();
        boolean touched = round == 0 && customer.wantsToBeHeard();
        return switch (agent.type()) {
            case ATTENTIVE -> caring(agent, round, second, touched);
            case BRISK -> {
                String regret = touched ? say(matter.key() + ".ack.short") + " " : "";
                yield plain(matter.key() + (second ? ".more.help" : ".help.short"), regret);
            }
            case SCRIPTED -> macro(round, helps);
            case INDIFFERENT -> indifferent(round, helps && round > 0);
            case SLOW -> plain(matter.key() + (second ? ".more.help" : ".help.plain"), say("late") + " ");
            case OVERLOADED ->
                helps
                        ? plain(matter.key() + (second ? ".more.help" : ".help.plain"), say("busy") + " ")
                        : new Reply(
                                say("busy") + " " + say(matter.key() + ".ask"),
                                Manner.MATTER_OF_FACT,
                                false,
                                true,
                                null);
        };
    }

    /** A promise to write again, with the time until when. */
    Reply promise(AgentType type) {
        return new Reply(say("promise." + key(type)), Manner.MATTER_OF_FACT, false, false, null);
    }

    /** What was promised; an overloaded agent has no more to say then than she had before. */
    Reply fulfilment(SimulatedAgent agent) {
        return switch (agent.type()) {
            case ATTENTIVE -> new Reply(say("fulfilled.attentive"), Manner.CARING, true, false, null);
            case SLOW -> plain("fulfilled.slow", "");
            default -> plain(matter.key() + ".help.plain", say("busy") + " ");
        };
    }

    private static String key(AgentType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }

    private Reply caring(SimulatedAgent agent, int round, boolean second, boolean touched) {
        StringBuilder text = new StringBuilder();
        if (round == 0) {
            text.append(greet(agent)).append(' ');
        }
        if (touched) {
            text.append(say(matter.key() + ".ack")).append(' ');
        } else if (customer.upset()) {
            text.append(say("acknowledge")).append(' ');
        }
        boolean asks = round == 0 && random.nextDouble() < 0.25;
        if (asks) {
            return new Reply(text.append(say(matter.key() + ".ask")).toString(), Manner.CARING, false, true, null);
        }
        text.append(say(matter.key() + (second ? ".more.help.warm" : ".help.warm")));
        if (random.nextDouble() < 0.4) {
            text.append(' ').append(say("check"));
        }
        return new Reply(text.toString(), Manner.CARING, true, false, null);
    }

    private String greet(SimulatedAgent agent) {
        return say("welcome").replace("{agent}", agent.name());
    }

    private Reply plain(String key, String before) {
        return new Reply(before + say(key), Manner.MATTER_OF_FACT, true, false, null);
    }

    /** The macro for the matter first: it answers who only wants to know how things go, and nobody else. */
    private Reply macro(int round, boolean helps) {
        if (round == 0 && random.nextDouble() < 0.8) {
            return pasted(matter.key() + ".macro", !customer.wantsToBeHeard(), false);
        }
        if (round > 0 && helps) {
            return pasted("macro.solved", true, false);
        }
        String key = round == 0 ? "macro.first" : round == 1 ? "macro.third" : "macro.second";
        return pasted(key, false, key.equals("macro.third"));
    }

    private Reply pasted(String key, boolean helps, boolean asks) {
        // Some platforms know which macro was used, others send only its text.
        String templateId = random.nextDouble() < 0.6 ? Macros.id(key) : null;
        return new Reply(say(key), Manner.MACRO, helps, asks, templateId);
    }

    private Reply indifferent(int round, boolean helps) {
        if (helps) {
            return new Reply(say("curt"), Manner.MATTER_OF_FACT, true, false, null);
        }
        boolean asks = round > 0 && random.nextDouble() < 0.25;
        return new Reply(say(asks ? "reask" : "deflect"), Manner.DEFLECTING, false, asks, null);
    }

    /** The agent's last line, or null: slow, overloaded and indifferent agents just close. */
    @Nullable
    Reply goodbye(SimulatedAgent agent) {
        return switch (agent.type()) {
            case ATTENTIVE -> new Reply(say("goodbye.warm"), Manner.CARING, false, false, null);
            case BRISK -> new Reply(say("goodbye.short"), Manner.MATTER_OF_FACT, false, false, null);
            case SCRIPTED -> new Reply(say("macro.goodbye"), Manner.MACRO, false, false, Macros.id("macro.goodbye"));
            default -> null;
        };
    }

    private String say(String key) {
        return phrases.pick(key, random)
                .replace("{name}", customer.name())
                .replace("{code}", code)
                .replace("{amount}", amount)
                .replace("{day}", day);
    }
}
