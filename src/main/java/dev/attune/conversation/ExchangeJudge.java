package dev.attune.conversation;

import dev.attune.assessment.Appraisal;
import dev.attune.assessment.Courtesy;
import dev.attune.assessment.Empathy;
import dev.attune.assessment.Exchange;
import dev.attune.assessment.Judge;
import dev.attune.assessment.MessageVerdict;
import dev.attune.assessment.PromiseSpan;
import dev.attune.assessment.Shares;
import dev.attune.assessment.TurnJudge;
import dev.attune.assessment.Utterance;
import dev.attune.assessment.Verdict;
import dev.attune.config.Settings;
import dev.attune.ingest.ConversationEvent;
import dev.attune.ingest.ConversationKind;
import dev.attune.ingest.ReceivedRecord;
import dev.attune.language.LanguageEngine;
import dev.attune.language.reading.ReadingCodec;
import dev.attune.schema.Assist;
import dev.attune.schema.Author;
import dev.attune.schema.Channel;
import dev.attune.schema.Manner;
import dev.attune.schema.MannerProbabilities;
import dev.attune.schema.Message;
import dev.attune.schema.ReplyAssessment;
import dev.attune.schema.Role;
import dev.attune.schema.SentimentLabel;
import dev.attune.schema.Visibility;
import dev.attune.state.FoldState;
import dev.attune.state.FoldedTurn;
import dev.attune.state.SentimentSignal;
import dev.attune.state.ReplyFacts;
import dev.attune.state.Signals;
import dev.attune.state.StoredEvent;
import dev.attune.state.TurnVerdict;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Judges a dialogue that stands by itself as the stream judges it: its lines become events of a conversation, which is
 * folded, and the published assessment of the reply is the verdict. Safe for concurrent use.
 */
public final class ExchangeJudge implements Judge {
    private static final double MICROS = 1e6;
    private static final String CONVERSATION = "exchange";
    private static final String REPLY = "reply";
    /** Any time will do. */
    private static final long START = 1_700_000_000_000L;

    private static final long PAUSE = Duration.ofSeconds(30).toMillis();

    private static final List<SentimentLabel> LABELS =
            List.of(SentimentLabel.NEGATIVE, SentimentLabel.NEUTRAL, SentimentLabel.POSITIVE);

    private final LanguageEngine engine;
    private final Fold fold;
    private final StoredEvents reading;
    private final Targets targets;
    private final Appraisal appraisal;

    public ExchangeJudge(Settings settings, LanguageEngine engine) {
        this.engine = engine;
        fold = new Fold(settings);
        reading = new StoredEvents(engine, settings.language().maxCharacters());
        targets = new Targets(settings);
        appraisal = new Appraisal(settings.scores().styleWeight());
    }

    @Override
    public MessageVerdict judge(Role role, String text) {
        Signals signals = engine.read(text, null, role);
        SentimentSignal sentiment = signals.getSentiment();
        ByteBuffer line = signals.getAgent();
        return new MessageVerdict(
                sentiment == null ? null : sentiment.getLabel(),
                sentiment == null ? null : sentiment.getScoreMicros() / MICROS,
                MessageReading.need(signals),
                line == null ? null : Courtesy.canned(ReadingCodec.agent(line)),
                signals.getDegraded());
    }

    @Override
    public Verdict judge(Exchange exchange) {
        ExaminedExchange examined = examine(exchange);
        return verdict(examined.assessment(), examined.verdict(), examined.reply());
    }

    /** The same judgement with what it was made from. */
    public ExaminedExchange examine(Exchange exchange) {
        List<StoredEvent> events = events(exchange);
        FoldState state = folded(events);
        StoredEvent reply = events.get(events.size() - 1);
        FoldedTurn turn = Turns.last(state);
        TurnVerdict verdict = turn.getVerdict();
        List<ReplyFacts> all = new Conclusions(ConversationKind.CHAT, CONVERSATION, state, null).replies();
        return new ExaminedExchange(
                verdict == null ? null : Hearing.situation(state, turn),
                verdict,
                appraisal.of(all.get(all.size() - 1), null),
                reply.getSignals());
    }

    private FoldState folded(List<StoredEvent> events) {
        // Long after the last line: the turn is settled.
        StoredEvent last = events.get(events.size() - 1);
        return fold.run(null, events, last.getAt() + turnsApart(last.getChannel()));
    }

    /** Lines of one agent that follow each other are turns of their own. */
    private long turnsApart(Channel channel) {
        return targets.turnGap(channel) + PAUSE;
    }

    private List<StoredEvent> events(Exchange exchange) {
        List<StoredEvent> events = new ArrayList<>();
        long at = START;
        Role before = Role.CUSTOMER;
        for (Utterance line : exchange.context()) {
            at += before == Role.AGENT && line.role() == Role.AGENT ? turnsApart(exchange.channel()) : PAUSE;
            // A bot's line between two of an agent does not part them.
            before = line.role() == Role.CUSTOMER || line.role() == Role.AGENT ? line.role() : before;
            events.add(event(exchange.channel(), "line-" + events.size(), at, line.role(), line.text()));
        }
        at += before == Role.AGENT ? turnsApart(exchange.channel()) : PAUSE;
        events.add(event(exchange.channel(), REPLY, at, Role.AGENT, exchange.reply()));
        return events;
    }

    private StoredEvent event(Channel channel, String id, long at, Role role, String text) {
        Message body = new Message(new Author(role, role.name()), text, Visibility.PUBLIC, null, Assist.NONE);
        return reading.of(new ConversationEvent(
                ConversationKind.CHAT,
                CONVERSATION,
                id,
                at,
                channel,
                null,
                null,
                body,
                text.hashCode(),
                new ReceivedRecord(ConversationKind.CHAT, "", 0, 0, at, null, null)));
    }

    private static Verdict verdict(ReplyAssessment said, @Nullable TurnVerdict verdict, Signals reply) {
        List<PromiseSpan> promises = reply.getPromises().stream()
                .map(promise -> new PromiseSpan(promise.getStart(), promise.getEnd(), promise.getType()))
                .toList();
        List<String> degraded = said.getDegraded() == null ? List.of() : said.getDegraded();
        if (verdict == null) {
            return new Verdict(
                    null, null, null, null, null, null, null, null, false, null, promises, List.of(), null, null,
                    degraded);
        }
        dev.attune.schema.Empathy empathy = said.getEmpathy();
        return new Verdict(
                LABELS.get(Shares.best(verdict.getSentiment())),
                said.getNeed(),
                said.getNeedOutcome(),
                said.getManner(),
                manners(said),
                said.getWarmth(),
                said.getAnswered(),
                Appraisal.canned(verdict),
                Appraisal.misfit(verdict),
                said.getCustomerStyle(),
                promises,
                TurnJudge.reasons(verdict),
                new Empathy(empathy.getReaction(), empathy.getInterpretation(), empathy.getExploration()),
                Appraisal.politeness(verdict),
                degraded);
    }

    private static Map<Manner, Double> manners(ReplyAssessment said) {
        MannerProbabilities manner = said.getProbabilities().getManner();
        return Map.of(
                Manner.WARM, manner.getWarm(),
                Manner.TASK, manner.getTask(),
                Manner.INDIFFERENT, manner.getIndifferent(),
                Manner.HOSTILE, manner.getHostile());
    }
}
