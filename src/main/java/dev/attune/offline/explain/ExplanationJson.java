package dev.attune.offline.explain;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.attune.json.JsonText;
import dev.attune.offline.explain.JudgementView.Question;
import dev.attune.offline.explain.JudgementView.Sign;
import dev.attune.offline.explain.JudgementView.Term;
import dev.attune.offline.explain.MessageView.Act;
import dev.attune.offline.explain.MessageView.AgentView;
import dev.attune.offline.explain.MessageView.CustomerView;
import dev.attune.offline.explain.MessageView.Pattern;
import dev.attune.offline.explain.MessageView.Promise;
import dev.attune.offline.explain.MessageView.Sentence;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An explanation as one JSON object: all there is, numbers to four digits, spans in code points. Stateless. */
public final class ExplanationJson {
    private static final double DIGITS = 10_000;

    private ExplanationJson() {}

    /** One line. */
    public static String of(Explanation explanation) {
        return JsonText.write(json -> {
            json.writeStartObject();
            json.writeStringField("modelVersion", explanation.modelVersion());
            json.writeStringField("channel", explanation.channel().name());
            each(json, "messages", explanation.messages(), ExplanationJson::message);
            optional(json, "judgement", explanation.judgement(), ExplanationJson::judgement);
            json.writeEndObject();
        });
    }

    /** Writes the fields of an object. */
    private interface Fields<T> {
        void write(JsonGenerator json, T value) throws IOException;
    }

    private static <T> void each(JsonGenerator json, String name, List<T> values, Fields<T> fields) throws IOException {
        json.writeArrayFieldStart(name);
        for (T value : values) {
            json.writeStartObject();
            fields.write(json, value);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static <T> void optional(JsonGenerator json, String name, @Nullable T value, Fields<T> fields)
            throws IOException {
        if (value == null) {
            json.writeNullField(name);
            return;
        }
        json.writeObjectFieldStart(name);
        fields.write(json, value);
        json.writeEndObject();
    }

    private static void message(JsonGenerator json, MessageView view) throws IOException {
        json.writeStringField("role", view.role().name());
        json.writeStringField("text", view.text());
        strings(json, "degraded", view.degraded());
        optional(json, "sentiment", view.sentiment(), (to, sentiment) -> {
            number(to, "value", view.sentimentScore());
            choice(to, sentiment);
        });
        optional(json, "customer", view.customer(), ExplanationJson::customer);
        optional(json, "agent", view.agent(), ExplanationJson::agent);
    }

    private static void choice(JsonGenerator json, Choice choice) throws IOException {
        json.writeStringField("label", choice.label());
        json.writeStringField("over", choice.over());
        shares(json, "shares", choice.shares());
        numbers(json, "scores", choice.scores());
        numbers(json, "bias", choice.biases());
        numbers(json, "whole", choice.wholes());
        each(json, "tokens", choice.tokens(), (to, token) -> {
            span(to, token.start(), token.end());
            numbers(to, "adds", token.adds());
        });
        marks(json, "for", choice.speakFor());
        marks(json, "against", choice.speakAgainst());
    }

    private static void customer(JsonGenerator json, CustomerView view) throws IOException {
        optional(json, "need", view.need(), ExplanationJson::choice);
        shares(json, "signals", view.signals());
        shares(json, "asks", view.asks());
        shares(json, "style", List.of(view.style()));
        strings(json, "facts", view.facts());
    }

    private static void agent(JsonGenerator json, AgentView view) throws IOException {
        each(json, "sentences", view.sentences(), ExplanationJson::sentence);
        each(json, "patterns", view.patterns(), ExplanationJson::pattern);
        each(json, "promises", view.promises(), ExplanationJson::promise);
        each(json, "overPromises", view.overPromises(), (to, mark) -> span(to, mark.start(), mark.end()));
    }

    private static void sentence(JsonGenerator json, Sentence sentence) throws IOException {
        span(json, sentence.start(), sentence.end());
        each(json, "acts", sentence.acts(), ExplanationJson::act);
    }

    private static void act(JsonGenerator json, Act act) throws IOException {
        json.writeStringField("act", act.name());
        number(json, "likely", act.likely());
        marks(json, "words", act.words());
    }

    private static void pattern(JsonGenerator json, Pattern pattern) throws IOException {
        json.writeStringField("tag", pattern.tag());
        span(json, pattern.start(), pattern.end());
    }

    private static void promise(JsonGenerator json, Promise promise) throws IOException {
        json.writeStringField("type", promise.type().name());
        json.writeBooleanField("conditional", promise.conditional());
        json.writeStringField("due", promise.due());
        span(json, promise.start(), promise.end());
    }

    private static void judgement(JsonGenerator json, JudgementView view) throws IOException {
        for (Question question : view.questions()) {
            optional(json, question.name(), question, ExplanationJson::question);
        }
        json.writeBooleanField("misfit", view.misfit());
        json.writeObjectFieldStart("warmth");
        json.writeNumberField("value", view.warmth());
        json.writeNumberField("start", view.start());
        each(json, "terms", view.terms(), ExplanationJson::term);
        json.writeEndObject();
        shares(json, "reasons", view.reasons());
    }

    private static void question(JsonGenerator json, Question question) throws IOException {
        json.writeStringField("label", question.label());
        json.writeStringField("over", question.over());
        shares(json, "shares", question.shares());
        each(json, "for", question.speakFor(), ExplanationJson::sign);
        each(json, "against", question.speakAgainst(), ExplanationJson::sign);
        each(json, "signs", question.signs(), ExplanationJson::sign);
    }

    private static void sign(JsonGenerator json, Sign sign) throws IOException {
        json.writeStringField("words", sign.words());
        number(json, "adds", sign.adds());
        strings(json, "cues", sign.cues());
    }

    /** Not rounded: terms add up to the last digit. */
    private static void term(JsonGenerator json, Term term) throws IOException {
        json.writeStringField("code", term.code());
        json.writeStringField("words", term.words());
        json.writeNumberField("weight", term.weight());
        Mark evidence = term.evidence();
        if (evidence != null) {
            span(json, evidence.start(), evidence.end());
        }
    }

    private static void shares(JsonGenerator json, String name, List<Share> shares) throws IOException {
        json.writeObjectFieldStart(name);
        for (Share share : shares) {
            number(json, share.name(), share.share());
        }
        json.writeEndObject();
    }

    private static void marks(JsonGenerator json, String name, List<Mark> marks) throws IOException {
        each(json, name, marks, (to, mark) -> {
            span(to, mark.start(), mark.end());
            number(to, "adds", mark.adds());
        });
    }

    private static void span(JsonGenerator json, int start, int end) throws IOException {
        json.writeNumberField("start", start);
        json.writeNumberField("end", end);
    }

    private static void strings(JsonGenerator json, String name, List<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    private static void numbers(JsonGenerator json, String name, List<Double> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (double value : values) {
            json.writeNumber(rounded(value));
        }
        json.writeEndArray();
    }

    private static void number(JsonGenerator json, String name, double value) throws IOException {
        json.writeNumberField(name, rounded(value));
    }

    /** Never −0. */
    private static double rounded(double value) {
        return StrictMath.round(value * DIGITS) / DIGITS + 0.0;
    }
}
