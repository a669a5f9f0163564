package dev.attune.agentscore;

/**
 * A reply to somebody else that has something of a later one.
 *
 * @param at epoch milliseconds
 * @param covered content tokens of the later reply that stand in it
 * @param tokens content tokens of the later reply that count
 */
public record EarlierReply(String replyId, long at, int covered, int tokens) {}
