package dev.attune.demo.simulation;

import dev.attune.schema.Assist;
import dev.attune.schema.ConversationStatus;
import dev.attune.schema.Priority;
import java.util.function.Supplier;

/**
 * One conversation from the first message to the rating. Each method is a step on the timeline and plans the next
 * ones. Not thread-safe.
 */
final class SimulatedConversation {
    /** After so many replies the customer gives up, or is content with what there is. */
    private static final int MOST_ROUNDS = 4;

    private final ConversationLog log;
    private final Timeline timeline;
    private final SimulatedCustomer customer;
    private final Speech speech;
    private final Pace pace;
    private final Supplier<SimulatedAgent> colleague;
    private SimulatedAgent agent;
    private int rounds;
    private int chases;
    private long waitingSince;
    private boolean waiting;
    private boolean second;
    private boolean ended;

    /** @param colleague whom a conversation is handed to */
    SimulatedConversation(
            ConversationLog log,
            Timeline timeline,
            SimulatedCustomer customer,
            Speech speech,
            Pace pace,
            SimulatedAgent agent,
            Supplier<SimulatedAgent> colleague) {
        this.log = log;
        this.timeline = timeline;
        this.customer = customer;
        this.speech = speech;
        this.pace = pace;
        this.agent = agent;
        this.colleague = colleague;
    }

    /** The customer writes. */
    void open() {
        if (log.isTicket()) {
            log.created(speech.subject(), speech.opening(), customer.angry() ? Priority.URGENT : Priority.HIGH);
        } else {
            log.status(ConversationStatus.OPEN);
            log.customer(speech.opening());
            if (pace.chance(0.2)) {
                timeline.afterSeconds(pace.seconds(1, 2), () -> log.bot(speech.line("bot.greeting")));
            }
        }
        waitFromNow();
        timeline.afterSeconds(pace.seconds(3, 12), this::assign);
    }

    private void assign() {
        agent.take();
        log.assigned(agent);
        if (pace.chance(0.08)) {
            log.note(agent, speech.line("note"));
        }
        planAnswer();
        planChase();
    }

    private void waitFromNow() {
        if (!waiting) {
            waiting = true;
            waitingSince = timeline.now();
        }
    }

    private void planAnswer() {
        double seconds = pace.answerSeconds(agent);
        if (pace.chance(agent.type().holding())) {
            timeline.afterSeconds(
                    seconds * pace.seconds(0.15, 0.3), whileOpen(() -> log.agent(agent, speech.hold(), Assist.NONE)));
        }
        if (rounds == 1 && pace.chance(0.04)) {
            log.status(ConversationStatus.ON_HOLD);
            timeline.afterSeconds(seconds * 0.5, whileOpen(() -> log.status(ConversationStatus.OPEN)));
        }
        timeline.afterSeconds(seconds, whileOpen(this::answer));
    }

    private void planChase() {
        int asked = chases;
        timeline.afterSeconds(pace.patienceSeconds(customer), whileOpen(() -> chase(asked)));
    }

    private void chase(int asked) {
        // Answered in the meantime, or this is not the latest of the plans to chase.
        if (!waiting || asked != chases || timeline.now() - waitingSince < 45_000) {
            return;
        }
        chases++;
        customer.chase();
        log.customer(speech.chase());
        if (chases < 2) {
            planChase();
        }
    }

    private void answer() {
        if (rounds == 0
                && agent.type() == AgentType.OVERLOADED
                && pace.chance(agent.type().promising())) {
            // Nothing else is said: the promise stands for the answer.
            promise(speech.promise(agent.type()));
            return;
        }
        double waited = (timeline.now() - waitingSince) / 1_000.0;
        Reply reply = speech.answer(agent, rounds, second);
        String id = log.agent(
                agent, reply, agent.type() == AgentType.BRISK && pace.chance(0.2) ? Assist.AI_DRAFTED : Assist.NONE);
        waiting = false;
        customer.hear(reply, waited / customer.style().patienceSeconds());
        if (pace.chance(0.015)) {
            timeline.afterSeconds(3, () -> log.edited(id, reply.text()));
        }
        boolean promises = rounds == 0
                && agent.type() != AgentType.OVERLOADED
                && !reply.asks()
                && pace.chance(agent.type().promising());
        rounds++;
        if (promises) {
            Reply promise = speech.promise(agent.type());
            timeline.afterSeconds(pace.seconds(2, 6), whileOpen(() -> promise(promise)));
        } else if (rounds == 1 && pace.chance(0.03)) {
            handOver();
        } else {
            timeline.afterSeconds(pace.customerSeconds(), whileOpen(() -> react(reply)));
        }
    }

    /** Promises of slow agents are for an hour, the others' for ten to fifteen minutes. */
    private void promise(Reply promise) {
        log.agent(agent, promise, Assist.NONE);
        waiting = false;
        rounds = Math.max(rounds, 1);
        boolean slow = agent.type() == AgentType.SLOW;
        if (pace.chance(agent.type().reliable())) {
            timeline.afterSeconds(slow ? pace.seconds(900, 2_700) : pace.seconds(150, 540), whileOpen(this::fulfil));
        } else {
            timeline.afterSeconds(slow ? pace.seconds(3_700, 4_500) : pace.seconds(950, 1_400), whileOpen(() -> {
                customer.chase();
                log.customer(speech.forgotten());
                askAgain();
            }));
        }
    }

    private void fulfil() {
        Reply news = speech.fulfilment(agent);
        log.agent(agent, news, Assist.NONE);
        waiting = false;
        rounds++;
        customer.hear(news, 0);
        timeline.afterSeconds(pace.customerSeconds(), whileOpen(this::part));
    }

    private void handOver() {
        Reply transfer = new Reply(speech.line("transfer"), Reply.Manner.MATTER_OF_FACT, false, false, null);
        log.agent(agent, transfer, Assist.NONE);
        agent.release();
        agent = colleague.get();
        agent.take();
        log.assigned(agent);
        timeline.afterSeconds(pace.seconds(2, 8), whileOpen(() -> {
            log.customer(speech.secondQuestion());
            second = true;
            askAgain();
        }));
    }

    private void react(Reply reply) {
        if (rounds >= MOST_ROUNDS) {
            part();
        } else if (reply.asks()) {
            log.customer(speech.detail());
            askAgain();
        } else if (!reply.helps()) {
            log.customer(speech.push());
            askAgain();
        } else if (!second && pace.chance(0.3)) {
            second = true;
            log.customer(speech.secondQuestion());
            askAgain();
        } else {
            part();
        }
    }

    private void askAgain() {
        waitFromNow();
        planAnswer();
        planChase();
    }

    private void part() {
        log.customer(speech.farewell());
        waiting = false;
        Reply goodbye = customer.angry() || !pace.chance(0.4) ? null : speech.goodbye(agent);
        if (goodbye != null) {
            timeline.afterSeconds(pace.seconds(3, 12), whileOpen(() -> log.agent(agent, goodbye, Assist.NONE)));
        }
        timeline.afterSeconds(15 + pace.wrapUpSeconds(agent), whileOpen(this::resolve));
    }

    private void resolve() {
        ended = true;
        log.status(ConversationStatus.RESOLVED);
        agent.release();
        if (pace.chance(0.3)) {
            timeline.afterSeconds(pace.seconds(10, 90), this::rate);
        }
    }

    private void rate() {
        int score = (int) Math.max(1, Math.min(5, Math.round(3 + 2.5 * customer.mood())));
        String comment = score == 5 ? speech.line("rated.good") : score == 1 ? speech.line("rated.bad") : null;
        log.rated(score, pace.chance(0.3) ? comment : null);
    }

    private Runnable whileOpen(Runnable step) {
        return () -> {
            if (!ended) {
                step.run();
            }
        };
    }
}
