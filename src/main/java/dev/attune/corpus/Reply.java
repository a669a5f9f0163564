package dev.attune.corpus;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One message by an agent, and how it treats its customer.
 *
 * @param warmth 1 (cold) to 5 (very warm), the mean of two readers
 * @param canned 0 (written for this customer) to 1 (pre-written), the mean of two readers
 * @param reasons of indifference that both readers gave
 * @param misfit 1 where canned text met a customer who needed a personal answer
 * @param empathy emotional reaction, interpretation, exploration: 0 to 2 each
 * @param personal 0 could go to anybody, 1 takes up something, 2 clearly written for this person
 * @param votes only where readers differ
 */
public record Reply(
        String id,
        String text,
        List<Sentence> sentences,
        String outcome,
        String answered,
        String manner,
        double warmth,
        double canned,
        List<String> reasons,
        int misfit,
        List<Integer> empathy,
        int personal,
        List<PromiseSpan> promises,
        @Nullable Votes votes) {}
