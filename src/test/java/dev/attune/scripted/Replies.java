package dev.attune.scripted;

import java.util.ArrayList;
import java.util.List;

/** Replies of one agent for tests, a minute apart unless said otherwise. */
final class Replies {
    /** 2026-03-02T09:00:00Z. */
    static final long NINE = 1_772_442_000_000L;

    static final long MINUTE = 60_000;

    private final ReplySketcher sketcher = sketcher();
    private final AgentMemory memory = AgentMemory.empty();
    private final List<DeclaredTemplate> declared = new ArrayList<>();
    private long at = NINE;
    private int count;

    static ReplySketcher sketcher() {
        return new ReplySketcher(2_000_000);
    }

    static ReplySketch sketch(String text) {
        return sketcher().sketch(text, true);
    }

    Replies declare(String id, String text) {
        return declare(new DeclaredTemplate(id, sketch(text), Long.MIN_VALUE, Long.MAX_VALUE, false));
    }

    Replies declare(DeclaredTemplate template) {
        declared.add(template);
        return this;
    }

    Replies at(long millis) {
        at = millis;
        return this;
    }

    Replies later(long millis) {
        at += millis;
        return this;
    }

    /** Says a text to a customer who was not met before. */
    ScriptedVerdict say(String text) {
        return say("customer-" + count, text);
    }

    ScriptedVerdict say(String customer, String text) {
        MemoryEntry reply = entry(customer, text);
        memory.put(reply);
        at += MINUTE;
        return judge(reply);
    }

    /** Says a text to so many new customers. */
    Replies sayTimes(int times, String text) {
        for (int i = 0; i < times; i++) {
            say(text);
        }
        return this;
    }

    MemoryEntry entry(String customer, String text) {
        long hash = customer.hashCode() * 31L;
        return new MemoryEntry("r" + count++, at, hash, hash, 0, sketcher.sketch(text, true));
    }

    ScriptedVerdict judge(MemoryEntry reply) {
        return new ScriptedJudge(DeclaredTemplates.of(declared)).judge(reply, memory);
    }

    AgentMemory memory() {
        return memory;
    }
}
