package dev.attune.scripted;

import org.jspecify.annotations.Nullable;

/**
 * How much of a reply had been said before.
 *
 * @param share 0 to 1: part of the content tokens that stands in the one best source; null below six content tokens
 * @param high whether the reply is scripted: share of .70 or more, by own memory with two earlier conversations
 * @param templateId of the best source, if a template
 * @param distinctConversations earlier ones of this agent with other customers in which as much of the reply stood, or
 *     enough of it to be high
 * @param personalShare 0 to 1: part of the content tokens that are words and do not stand in the best source
 */
public record ScriptedVerdict(
        @Nullable Double share,
        boolean high,
        @Nullable String templateId,
        int distinctConversations,
        double personalShare) {}
