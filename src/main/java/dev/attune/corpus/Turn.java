package dev.attune.corpus;

import java.util.List;

/**
 * What somebody said before the reply.
 *
 * @param role CUSTOMER, AGENT or BOT
 */
public record Turn(String role, String text) {
    /** Role of the customer. */
    public static final String CUSTOMER = "CUSTOMER";

    /** The customer's turns since somebody else wrote, a line each. */
    public static String open(List<Turn> turns) {
        StringBuilder text = new StringBuilder();
        for (Turn turn : turns) {
            if (!turn.role().equals(CUSTOMER)) {
                text.setLength(0);
            } else {
                text.append(text.isEmpty() ? "" : "\n").append(turn.text());
            }
        }
        return text.toString();
    }
}
