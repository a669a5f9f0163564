package dev.attune.language.promise;

import java.util.List;

/**
 * Finds what an agent's message commits to: that the agent, a colleague, or the company will do something after it.
 * Offers, questions, policy, what is done at once and bare holding lines are none. English; linear in the length of the
 * text, of which the first 10,000 characters are read. Stateless, safe for concurrent use.
 */
public final class PromiseReader {

    /** The promises of a message in their order. */
    public List<FoundPromise> read(String text) {
        return readAll(text).promises();
    }

    /** The promises and the guarantees of a message. */
    public PromiseReading readAll(String text) {
        MarkedText marked = new MarkedText(text);
        return marked.size() == 0 ? PromiseReading.NOTHING : new Clauses(marked).read();
    }
}
