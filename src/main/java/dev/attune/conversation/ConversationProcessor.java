package dev.attune.conversation;

import dev.attune.clock.ClockSource;
import dev.attune.clock.TaskClock;
import dev.attune.config.Settings;
import dev.attune.deadletter.FailureBudget;
import dev.attune.ingest.ConversationEvent;
import dev.attune.ingest.Decoded;
import dev.attune.ingest.ReceivedRecord;
import dev.attune.ingest.Rejection;
import dev.attune.language.LanguageEngine;
import dev.attune.metrics.Meters;
import dev.attune.schema.ConversationAlert;
import dev.attune.schema.RejectReason;
import dev.attune.serde.RecentValues;
import dev.attune.state.ConversationState;
import dev.attune.state.StoredEvent;
import java.util.List;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads a conversation, lets {@link Conversation} decide, then writes and forwards. An exception while deciding is a
 * dead letter (INTERNAL_ERROR) as long as there are few of them; after the first write it fails the task, and Kafka
 * takes the transaction back.
 */
final class ConversationProcessor implements Processor<String, Decoded, String, ConversationOutput> {
    private static final Logger LOG = LoggerFactory.getLogger(ConversationProcessor.class);

    /** Conversations kept decoded, some kB each: about what goes on at a time in a task of usual size. */
    private static final int RECENT = 512;

    private final Settings settings;
    private final ClockSource source;
    private final Meters meters;
    private final Conversation conversation;
    private final TaskClock clock;
    private final FailureBudget budget;
    private final RecentValues<ConversationState> recent = new RecentValues<>(RECENT);

    @SuppressWarnings("NullAway.Init")
    private ProcessorContext<String, ConversationOutput> context;

    @SuppressWarnings("NullAway.Init")
    private KeyValueStore<String, byte[]> conversations;

    @SuppressWarnings("NullAway.Init")
    private ConversationTimers timers;

    ConversationProcessor(Settings settings, LanguageEngine engine, ClockSource source, Meters meters) {
        this.settings = settings;
        this.source = source;
        this.meters = meters;
        conversation = new Conversation(settings, engine);
        clock = new TaskClock(source);
        budget =
                new FailureBudget(settings.failures().max(), settings.failures().window());
    }

    @Override
    public void init(ProcessorContext<String, ConversationOutput> initialised) {
        context = initialised;
        conversations = initialised.getStateStore(ConversationStores.CONVERSATIONS);
        recent.clear();
        timers = new ConversationTimers(initialised.getStateStore(ConversationStores.TIMERS));
        initialised.schedule(settings.clock().tick(), PunctuationType.WALL_CLOCK_TIME, ignored -> tick());
    }

    @Override
    public void process(Record<String, Decoded> read) {
        clock.read();
        if (read.value() instanceof Decoded.Rejected rejected) {
            meters.read(rejected.origin().kind());
            reject(rejected.origin(), rejected.rejection());
        } else if (read.value() instanceof Decoded.Accepted accepted) {
            meters.read(accepted.event().kind());
            accept(accepted.event());
        }
        announceDue();
    }

    private void accept(ConversationEvent event) {
        String key = event.stateKey();
        boolean late = false;
        Change change;
        try {
            ConversationState state = load(key);
            late = state != null && isLate(event, state.getEvents());
            change = conversation.accept(state, event, Math.max(clock.now(), event.receivedAt()));
        } catch (RuntimeException e) {
            spend(e);
            change = new Change.Refused(internalError(e));
        }
        if (change instanceof Change.Duplicate) {
            meters.duplicate();
        } else if (change instanceof Change.Refused refused) {
            reject(event.origin(), refused.rejection());
        } else if (change instanceof Change.Changed changed) {
            clock.accepted(event.receivedAt());
            meters.accepted(event.body().getSchema().getName());
            if (late) {
                meters.late();
            }
            store(key, changed);
            forward(changed, event.receivedAt());
        }
    }

    private static boolean isLate(ConversationEvent event, List<StoredEvent> known) {
        return !known.isEmpty()
                && event.occurredAt() < known.get(known.size() - 1).getAt();
    }

    private void tick() {
        long now = clock.tick();
        if (now != TaskClock.UNKNOWN) {
            ConversationTimers.Timer timer = timers.earliest();
            while (timer != null && timer.due() <= now) {
                fire(timer);
                timer = timers.earliest();
            }
        }
        announceDue();
    }

    private void fire(ConversationTimers.Timer timer) {
        Change.Changed change;
        try {
            ConversationState state = load(timer.stateKey());
            if (state == null || state.getTimerAt() != timer.due()) {
                timers.remove(timer.due(), timer.stateKey());
                return;
            }
            change = conversation.pass(timer.stateKey(), state, timer.due());
        } catch (RuntimeException e) {
            // The next event of the conversation tries again; a failing timer must not stop the others.
            spend(e);
            timers.remove(timer.due(), timer.stateKey());
            return;
        }
        store(timer.stateKey(), change);
        forward(change, timer.due());
    }

    private @Nullable ConversationState load(String key) {
        ConversationState known = recent.take(key);
        if (known != null) {
            return known;
        }
        byte[] stored = conversations.get(key);
        return stored == null ? null : ConversationStores.STATE.read(stored);
    }

    private void store(String key, Change.Changed change) {
        conversations.put(key, change.state());
        if (change.value() != null) {
            recent.put(key, change.value());
        }
        if (change.timerAt() != change.nextDue()) {
            if (change.timerAt() != Long.MAX_VALUE) {
                timers.remove(change.timerAt(), key);
            }
            if (change.nextDue() != Long.MAX_VALUE) {
                timers.put(change.nextDue(), key);
            }
        }
    }

    private void forward(Change.Changed change, long timestamp) {
        for (ConversationOutput output : change.outputs()) {
            count(output);
            context.forward(new Record<>(keyOf(output), output, timestamp));
        }
    }

    private void count(ConversationOutput output) {
        if (output instanceof ConversationOutput.Enriched) {
            meters.enriched();
        } else if (output instanceof ConversationOutput.Promised promised) {
            meters.promise(promised.event().getState().name());
        } else if (output instanceof ConversationOutput.Alerted alerted) {
            ConversationAlert alert = alerted.alert();
            meters.alert(alert.getKind().name(), alert.getState().name());
        }
    }

    private static String keyOf(ConversationOutput output) {
        if (output instanceof ConversationOutput.Enriched enriched) {
            return enriched.event().getConversationId();
        } else if (output instanceof ConversationOutput.Updated updated) {
            return updated.update().getAgentId();
        } else if (output instanceof ConversationOutput.Promised promised) {
            return promised.event().getConversationId();
        } else if (output instanceof ConversationOutput.Alerted alerted) {
            return alerted.alert().getConversationId();
        }
        throw new IllegalStateException(
                "a change brings no " + output.getClass().getSimpleName());
    }

    private void reject(ReceivedRecord origin, Rejection rejection) {
        meters.rejected(rejection.reason());
        // The key as received is set where the dead letter is made.
        context.forward(
                new Record<>("", new ConversationOutput.Rejected(origin, rejection), Math.max(0, origin.timestamp())));
    }

    private void spend(RuntimeException e) {
        meters.internalError();
        StackTraceElement[] trace = e.getStackTrace();
        // Never the message: it may quote what a customer wrote.
        LOG.error(
                "event=internal-error stage=conversation exception={} at={}",
                e.getClass().getName(),
                trace.length == 0 ? "unknown" : trace[0]);
        if (!budget.spend(source.wallMillis())) {
            throw new IllegalStateException(
                    "More than failures.max internal errors within failures.window: this is not a bad record but a"
                            + " broken service. Last: " + e.getClass().getName());
        }
    }

    private static Rejection internalError(RuntimeException e) {
        return new Rejection(
                RejectReason.INTERNAL_ERROR,
                "Attune failed on this record and left it out. Please report it with exceptionClass and the version;"
                        + " the payload can be published again once it is mended.",
                "conversation",
                e.getClass().getName());
    }

    private void announceDue() {
        ConversationTimers.Timer timer = timers.earliest();
        source.nextDue(context.taskId() + "/conversation", timer == null ? Long.MAX_VALUE : timer.due());
    }
}
