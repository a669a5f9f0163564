package dev.attune.evaluate;

import dev.attune.assessment.Utterance;
import dev.attune.corpus.Turn;
import dev.attune.schema.Role;
import java.util.List;

/** What was said, in turns. */
final class Dialogue {
    /** Turns before a reply that it is judged by in dialogues of others, as the project's scorer does. */
    private static final int BEFORE = 6;

    private Dialogue() {}

    /** The turns right before one. */
    static List<Utterance> before(List<Utterance> turns, int at) {
        return turns.subList(Math.max(0, at - BEFORE), at);
    }

    /** The customer's turns since somebody else wrote, a line each. */
    static String open(List<Utterance> context) {
        return Turn.open(context.stream()
                .map(turn -> new Turn(turn.role() == Role.CUSTOMER ? Turn.CUSTOMER : "AGENT", turn.text()))
                .toList());
    }
}
