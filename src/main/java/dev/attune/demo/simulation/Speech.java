package dev.attune.demo.simulation;

import dev.attune.demo.simulation.Reply.Manner;
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
        // Few amounts and days: each new sentence is parsed once more.
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
        return switch (agent.type()) {
            case ATTENTIVE -> caring(agent, round, second);
            case BRISK -> plain(second ? matter.key() + ".more.help" : matter.key() + ".help.short", "");
            case SCRIPTED -> macro(round, helps && round > 0);
            case INDIFFERENT -> indifferent(round, helps && round > 0);
            case SLOW -> plain(second ? matter.key() + ".more.help" : matter.key() + ".help.plain", say("late") + " ");
            case OVERLOADED ->
                helps
                        ? plain(second ? matter.key() + ".more.help" : matter.key() + ".help.plain", "")
                        : new Reply(say(matter.key() + ".ask"), Manner.MATTER_OF_FACT, false, true, null);
        };
    }

    private Reply caring(SimulatedAgent agent, int round, boolean second) {
        StringBuilder text = new StringBuilder();
        if (round == 0) {
            text.append(greet(agent)).append(' ');
        }
        if (customer.upset()) {
            text.append(say("acknowledge")).append(' ');
        }
        boolean asks = round == 0 && random.nextDouble() < 0.35;
        if (asks) {
            return new Reply(text.append(say(matter.key() + ".ask")).toString(), Manner.CARING, false, true, null);
        }
        text.append(say(second ? matter.key() + ".more.help" : matter.key() + ".help.warm"));
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

    private Reply macro(int round, boolean solved) {
        String key = solved ? "macro.solved" : round == 0 ? "macro.first" : round == 1 ? "macro.third" : "macro.second";
        // Some platforms know which macro was used, others send only its text.
        String templateId = random.nextDouble() < 0.6 ? key.replace('.', '-') : null;
        return new Reply(say(key), Manner.MACRO, solved, key.equals("macro.third"), templateId);
    }

    private Reply indifferent(int round, boolean helps) {
        if (helps) {
            return new Reply(say("curt"), Manner.MATTER_OF_FACT, true, false, null);
        }
        boolean asks = round > 0 && random.nextDouble() < 0.4;
        return new Reply(say(asks ? "reask" : "deflect"), Manner.DEFLECTING, false, asks, null);
    }

    /** The agent's last line, or null: slow, overloaded and indifferent agents just close. */
    @Nullable
    Reply goodbye(SimulatedAgent agent) {
        return switch (agent.type()) {
            case ATTENTIVE -> new Reply(say("goodbye.warm"), Manner.CARING, false, false, null);
            case BRISK -> new Reply(say("goodbye.short"), Manner.MATTER_OF_FACT, false, false, null);
            case SCRIPTED -> new Reply(say("macro.goodbye"), Manner.MACRO, false, false, "macro-goodbye");
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
