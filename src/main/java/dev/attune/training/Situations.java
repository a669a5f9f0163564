package dev.attune.training;

import dev.attune.assessment.Situation;
import dev.attune.corpus.Turn;
import dev.attune.language.reading.AgentReader;
import dev.attune.language.reading.AgentReading;
import dev.attune.language.reading.CustomerReader;
import dev.attune.language.reading.CustomerReading;
import dev.attune.language.reading.ReadingCodec;
import dev.attune.schema.Channel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a context and a reply as the stream would. */
record Situations(CustomerReader customers, AgentReader agents) {
    /** Earlier messages than these say nothing of what is open. */
    private static final int MOST_BEFORE = 3;

    Situation of(String channel, List<Turn> turns, String reply) {
        int end = turns.size();
        while (end > 0 && !isCustomer(turns.get(end - 1))) {
            end--;
        }
        int start = end;
        while (start > 0 && isCustomer(turns.get(start - 1))) {
            start--;
        }
        List<CustomerReading> open = readings(turns.subList(start, end));
        List<CustomerReading> before = readings(turns.subList(0, start));
        int agentTurns = 0;
        AgentReading last = null;
        for (Turn turn : turns) {
            if (turn.role().equals("AGENT")) {
                agentTurns++;
                last = agent(turn.text());
            }
        }
        return new Situation(
                Channel.valueOf(channel),
                open.isEmpty() ? CustomerReading.SILENCE : CustomerReading.joint(open),
                joint(before.subList(Math.max(0, before.size() - MOST_BEFORE), before.size())),
                agent(reply),
                last,
                agentTurns,
                open.size());
    }

    /** Through the bytes, as in the stream. */
    AgentReading agent(String text) {
        return ReadingCodec.agent(
                ReadingCodec.encode(agents.read(text, customers.read(text).sentiment())));
    }

    private static @Nullable CustomerReading joint(List<CustomerReading> readings) {
        return readings.isEmpty() ? null : CustomerReading.joint(readings);
    }

    private List<CustomerReading> readings(List<Turn> turns) {
        List<CustomerReading> readings = new ArrayList<>();
        for (Turn turn : turns) {
            if (isCustomer(turn)) {
                readings.add(ReadingCodec.customer(ReadingCodec.encode(customers.read(turn.text()))));
            }
        }
        return readings;
    }

    private static boolean isCustomer(Turn turn) {
        return turn.role().equals(Turn.CUSTOMER);
    }
}
