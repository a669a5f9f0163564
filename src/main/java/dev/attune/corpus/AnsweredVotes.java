package dev.attune.corpus;

import java.util.List;

/** Two blind votes on whether a reply deals with the customer's request. */
public record AnsweredVotes(String id, List<String> votes) {}
