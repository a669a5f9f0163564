package dev.attune.evaluate;

/**
 * Something that people have judged.
 *
 * @param id unique in its set
 * @param group whatever is no independent witness: a conversation, a post, a context with its replies
 * @param source part of the set that can be measured by itself: a client, a domain, a trade
 */
record Item(String id, String group, String source, Subject subject) {}
