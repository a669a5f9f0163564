package dev.attune.corpus;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A conversation up to the customer's open turns, and replies to them that differ in how they treat the customer.
 *
 * @param writer 1 to {@value Labels#WRITERS}: which of the authors
 * @param writing how this customer writes, of {@link Labels#WRITINGS}
 * @param sameReply shared by three contexts that have one reply's text; the same words earn different labels there
 * @param turns 1 to 6, the last by the customer
 * @param customer labels of the open turns: all of the customer's since an agent last wrote
 */
public record Context(
        String id,
        String split,
        String trade,
        int writer,
        String channel,
        String writing,
        @Nullable String sameReply,
        List<Turn> turns,
        Customer customer,
        List<Reply> replies)
        implements Item {
    @Override
    public String unit() {
        return sameReply == null ? id : sameReply;
    }

    /** The customer's turns since somebody else wrote, a line each. */
    public String openTurns() {
        return Turn.open(turns);
    }
}
