package dev.attune.evaluate;

import dev.attune.assessment.Verdict;

/** A reply, what readers say of it, and what Attune says. */
record JudgedReply(Item item, String reply, Truth truth, Verdict verdict) {}
