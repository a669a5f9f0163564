package dev.attune.scripted;

import org.jspecify.annotations.Nullable;

/** Finds in an agent's memory what a reply has in common with earlier ones. Work space of one thread. */
final class MemorySearch {
    private final Hits hits = new Hits();
    private final ConversationSet conversations = new ConversationSet();

    private @Nullable MemoryEntry reply;
    private @Nullable MemoryEntry oldest;
    private @Nullable MemoryTexts texts;
    private int total;
    private @Nullable Source learned;
    private @Nullable Source said;
    private boolean elsewhere;

    /** Looks for the runs of a reply in the texts of its agent. */
    void search(Reading reading, MemoryEntry entry, AgentMemory agent) {
        MemoryTexts all = agent.texts();
        texts = all;
        reply = entry;
        oldest = agent.oldestFor(entry);
        total = reading.total();
        learned = null;
        said = null;
        hits.begin(all.numbers());
        all.index().collect(reading, hits);
        long hour = ScriptedRules.hour(entry.at());
        int most = 0;
        int mostWords = 0;
        for (int i = 0; i < hits.size(); i++) {
            MemoryText text = all.text(hits.source(i));
            int tokens = hits.tokens(text.number);
            int words = hits.words(text.number);
            if (couldBeLearned(tokens, words) && text.isInForce(hour, null)) {
                learned = learnedSource(text, tokens, words, learned);
            }
            boolean more = tokens > most || (tokens == most && words > mostWords);
            if (more && wasSaid(text, entry)) {
                most = tokens;
                mostWords = words;
            }
        }
        if (most > 0) {
            boolean high =
                    ScriptedRules.isHigh(most, total) && conversationsWith(most) >= ScriptedRules.FEWEST_CONVERSATIONS;
            said = new Source(Source.Kind.MEMORY, null, most, mostWords, high);
        }
    }

    private boolean couldBeLearned(int tokens, int words) {
        Source best = learned;
        return tokens > 0
                && (best == null
                        || tokens > best.covered()
                        || (tokens == best.covered() && words >= best.coveredWords()));
    }

    private Source learnedSource(MemoryText text, int tokens, int words, @Nullable Source best) {
        String id = LearnedTemplate.idOf(text.sketch);
        boolean high = ScriptedRules.isHigh(tokens, total);
        Source source = new Source(Source.Kind.LEARNED, id, tokens, words, high);
        return best == null || source.isBetterThan(best) ? source : best;
    }

    /** The learned template in force that has most of the reply. */
    @Nullable
    Source bestLearned() {
        return learned;
    }

    /** The earlier reply to another customer that has most of it. */
    @Nullable
    Source bestReply() {
        return said;
    }

    private boolean wasSaid(MemoryText text, MemoryEntry present) {
        MemoryEntry first = oldest;
        if (first == null) {
            return false;
        }
        for (int i = text.usesBefore(present) - 1; i >= 0; i--) {
            MemoryEntry use = text.use(i);
            if (use.compareTo(first) < 0) {
                return false;
            }
            if (use.customer() != present.customer()) {
                return true;
            }
        }
        return false;
    }

    /**
     * Earlier conversations with other customers in which a reply had so many of the tokens, or enough to make the reply
     * scripted.
     */
    int conversationsWith(int covered) {
        MemoryTexts all = texts;
        MemoryEntry present = reply;
        MemoryEntry first = oldest;
        if (all == null || present == null || first == null) {
            return 0;
        }
        conversations.clear();
        elsewhere = false;
        for (int i = 0; i < hits.size(); i++) {
            int source = hits.source(i);
            int tokens = hits.tokens(source);
            boolean high = ScriptedRules.isHigh(tokens, total);
            if (tokens >= covered || high) {
                addConversations(all.text(source), present, first, high);
            }
        }
        return conversations.size();
    }

    /**
     * Whether one of {@link #conversationsWith} had enough of the reply to make it scripted, and was about something
     * else.
     */
    boolean saidElsewhere() {
        return elsewhere;
    }

    private void addConversations(MemoryText text, MemoryEntry present, MemoryEntry first, boolean high) {
        for (int i = text.usesBefore(present) - 1; i >= 0; i--) {
            MemoryEntry use = text.use(i);
            if (use.compareTo(first) < 0) {
                return;
            }
            if (use.customer() != present.customer()) {
                conversations.add(use.conversation());
                boolean known = use.topic() != 0 && present.topic() != 0;
                elsewhere |= high && known && use.topic() != present.topic();
            }
        }
    }
}
