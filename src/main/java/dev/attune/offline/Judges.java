package dev.attune.offline;

import dev.attune.assessment.Exchange;
import dev.attune.assessment.Judge;
import dev.attune.assessment.MessageVerdict;
import dev.attune.assessment.Verdict;
import dev.attune.config.Settings.LanguageSettings;
import dev.attune.language.LanguageEngine;
import dev.attune.language.LanguageEngines;
import dev.attune.schema.Role;
import dev.attune.state.SentimentSignal;
import dev.attune.state.Signals;
import java.util.List;

/** Who judges texts without a stream. */
public final class Judges {
    /** Of a score in {@code Signals}. */
    private static final double MILLIONTH = 1e-6;

    private Judges() {}

    /**
     * The judge that the settings name; it loads its models on first use.
     *
     * @throws IllegalArgumentException if there is no such engine; the message names the choices
     */
    public static Judge create(LanguageSettings settings) {
        return new SentimentOnly(LanguageEngines.create(settings));
    }

    /** What the engines know today: the sentiment of one message. */
    private record SentimentOnly(LanguageEngine engine) implements Judge {
        @Override
        public Verdict judge(Exchange exchange) {
            return new Verdict(
                    null, null, null, null, null, null, null, null, false, null, List.of(), List.of(), null, null,
                    List.of());
        }

        @Override
        public MessageVerdict judge(Role role, String text) {
            Signals signals = engine.read(text, null, role);
            SentimentSignal sentiment = signals.getSentiment();
            return new MessageVerdict(
                    sentiment == null ? null : sentiment.getLabel(),
                    sentiment == null ? null : sentiment.getScoreMicros() * MILLIONTH,
                    null,
                    null,
                    signals.getDegraded());
        }
    }
}
