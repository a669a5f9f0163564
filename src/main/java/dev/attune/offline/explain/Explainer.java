package dev.attune.offline.explain;

import dev.attune.assessment.Exchange;
import dev.attune.assessment.JudgementModel;
import dev.attune.assessment.Utterance;
import dev.attune.config.Settings;
import dev.attune.conversation.ExaminedExchange;
import dev.attune.conversation.ExchangeJudge;
import dev.attune.language.engine.AttuneEngine;
import dev.attune.language.reading.ReaderModels;
import dev.attune.schema.Channel;
import dev.attune.schema.Role;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says why texts are judged as they are. The judgement is the stream's own; only {@code sentiment.engine=attune} can be
 * taken apart, so that is what reads here, whatever the settings choose. For one thread.
 */
public final class Explainer {
    private final AttuneEngine engine;
    private final ExchangeJudge judge;
    private final MessageExplainer messages;
    private final JudgementExplainer judgements;

    /**
     * Loads the models.
     *
     * @throws IllegalStateException if the class path has none
     */
    public Explainer(Settings settings) {
        ReaderModels models = ReaderModels.load();
        engine = new AttuneEngine(settings.language(), models);
        judge = new ExchangeJudge(settings, engine);
        messages = new MessageExplainer(engine, models, settings.language().maxCharacters());
        judgements = new JudgementExplainer(JudgementModel.load());
    }

    /** What messages show, each by itself. */
    public Explanation messages(Channel channel, List<Utterance> lines) {
        return new Explanation(engine.modelVersion(), channel, views(lines), null);
    }

    /** What a reply and the messages before it show, and how the reply is judged. */
    public Explanation reply(Exchange exchange) {
        List<Utterance> lines = new ArrayList<>(exchange.context());
        lines.add(new Utterance(Role.AGENT, exchange.reply()));
        ExaminedExchange examined = judge.examine(exchange);
        @Nullable JudgementView judgement = examined.verdict() == null ? null : judgements.explain(examined);
        return new Explanation(engine.modelVersion(), exchange.channel(), views(lines), judgement);
    }

    private List<MessageView> views(List<Utterance> lines) {
        return lines.stream()
                .map(line -> messages.explain(line.role(), line.text()))
                .toList();
    }
}
