package dev.attune.conversation;

import dev.attune.schema.DueSource;
import dev.attune.schema.PromiseState;
import dev.attune.state.FoldedPromise;
import dev.attune.state.FoldedReply;
import dev.attune.state.PromiseSignal;
import dev.attune.state.Signals;
import dev.attune.state.StoredEvent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The promises of a reply as items of the ledger: those that it makes, and those that it no longer does. */
final class PromiseItems {
    /** Promises of one text, the first ones; nobody means more. Bounds the state. */
    private static final int MOST_OF_A_TEXT = 16;

    private final DueDates dates;

    PromiseItems(DueDates dates) {
        this.dates = dates;
    }

    /** What the text that counts promises. */
    List<FoldedPromise> made(FoldedReply reply, Signals signals) {
        List<FoldedPromise> items = new ArrayList<>(0);
        for (PromiseSignal signal : first(signals)) {
            items.add(item(reply, signal));
        }
        return items;
    }

    /**
     * Promises whose words an edit has taken away, or the deletion of the whole message; the latest text that had one
     * says what it was. They are items, and not left out, because they may have been published: the message can come
     * before or after its revisions, and the last word must be the same.
     */
    List<FoldedPromise> withdrawn(FoldedReply reply, StoredEvent message, EffectiveMessages messages) {
        List<Signals> texts = messages.texts(message);
        if (texts.size() == 1 && !reply.getVoided()) {
            return List.of();
        }
        Set<Integer> known = new HashSet<>();
        List<FoldedPromise> items = new ArrayList<>();
        for (int i = texts.size() - 1; i >= 0; i--) {
            boolean stands = i == texts.size() - 1 && !reply.getVoided();
            for (PromiseSignal signal : first(texts.get(i))) {
                if (known.add(signal.getStart()) && !stands) {
                    FoldedPromise item = item(reply, signal);
                    item.setState(PromiseState.VOIDED);
                    item.setDecidedAt(messages.revisedAt(reply.getEventId()));
                    items.add(item);
                }
            }
        }
        return items;
    }

    private static List<PromiseSignal> first(Signals signals) {
        List<PromiseSignal> promises = signals.getPromises();
        return promises.size() <= MOST_OF_A_TEXT ? promises : promises.subList(0, MOST_OF_A_TEXT);
    }

    private FoldedPromise item(FoldedReply reply, PromiseSignal signal) {
        FoldedPromise item = new FoldedPromise(
                reply.getEventId(),
                reply.getAgentId(),
                reply.getTeamId(),
                reply.getChannel(),
                reply.getCycle(),
                reply.getTurn(),
                signal.getStart(),
                signal.getEnd(),
                signal.getType(),
                reply.getAt(),
                signal.getConditional(),
                signal.getDue(),
                null,
                null,
                signal.getDue() == null ? DueSource.DEFAULT : DueSource.STATED,
                PromiseState.OPENED,
                null,
                false);
        if (!item.getConditional()) {
            dates.run(item, reply.getAt());
        }
        return item;
    }
}
