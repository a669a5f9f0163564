package dev.attune.scripted;

import org.jspecify.annotations.Nullable;

/**
 * How much of a reply had been said before.
 *
 * @param covered content tokens that stand in the one best source
 * @param tokens content tokens that count
 * @param personal of them, words that do not stand in the best source
 * @param high whether the reply is scripted: share of .70 or more, by own memory with two earlier conversations
 * @param templateId of the best source, if a template
 * @param distinctConversations earlier ones of this agent with other customers in which as much of the reply stood, or
 *     enough of it to be high
 * @param elsewhere whether in one of them as much of it as makes it high answered another kind of request
 */
public record ScriptedVerdict(
        int covered,
        int tokens,
        int personal,
        boolean high,
        @Nullable String templateId,
        int distinctConversations,
        boolean elsewhere) {

    /** 0 to 1: part of the content tokens that stands in the one best source; null below six content tokens. */
    public @Nullable Double share() {
        return tokens < ScriptedRules.FEWEST_TOKENS ? null : (Double) ((double) covered / tokens);
    }

    /** 0 to 1: part of the content tokens that are words and do not stand in the best source. */
    public double personalShare() {
        return tokens == 0 ? 0 : (double) personal / tokens;
    }
}
