package dev.attune.evaluate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The texts that something is judged from.
 *
 * @param customer the customer's open turns; empty where only the replies count
 * @param replies empty for a customer's text, one for a reply, more for a whole dialogue
 */
record Subject(String customer, List<String> replies) {
    static Subject customer(String text) {
        return new Subject(text, List.of());
    }

    static Subject reply(String customer, String reply) {
        return new Subject(customer, List.of(reply));
    }

    @Nullable
    String reply() {
        return replies.isEmpty() ? null : replies.get(0);
    }
}
