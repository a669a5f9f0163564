package dev.attune.corpus.baseline;

import dev.attune.corpus.Labels;
import dev.attune.corpus.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a model is asked, from which texts it may tell, and by what it is measured. */
public enum Judgement {
    SENTIMENT("customer sentiment", true, false),
    NEED("need", true, false),
    OUTCOME("need outcome", true, true),
    MANNER("manner", true, true),
    ANSWERED("answered", true, true),
    PROMISE("promise", false, true),
    CANNED("canned", false, true),
    /** A number, not a class. */
    WARMTH("warmth", true, true);

    /** Of a mean of readers, as the project's scorer has it. */
    private static final double CANNED_FROM = .75;

    private final String title;
    private final boolean seesCustomer;
    private final boolean seesReply;

    Judgement(String title, boolean seesCustomer, boolean seesReply) {
        this.title = title;
        this.seesCustomer = seesCustomer;
        this.seesReply = seesReply;
    }

    String title() {
        return title;
    }

    /** The classes; empty for a number. */
    public List<String> labels() {
        return switch (this) {
            case SENTIMENT -> Labels.SENTIMENTS;
            case NEED -> Labels.NEEDS;
            case OUTCOME -> Labels.OUTCOMES;
            case MANNER -> Labels.MANNERS;
            case ANSWERED -> Labels.ANSWERED;
            case PROMISE, CANNED -> List.of("false", "true");
            case WARMTH -> List.of();
        };
    }

    /** Number of classes; 0 for a number. */
    int classes() {
        return labels().size();
    }

    private @Nullable String truth(Case each) {
        return switch (this) {
            case SENTIMENT -> each.sentiment();
            case NEED -> each.need();
            case OUTCOME -> each.outcome();
            case MANNER -> each.manner();
            case ANSWERED -> each.answered();
            case PROMISE -> text(each.promise());
            case CANNED -> preWritten(each.canned());
            case WARMTH -> text(each.warmth());
        };
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable String preWritten(@Nullable Double canned) {
        return canned == null ? null : String.valueOf(canned >= CANNED_FROM);
    }

    /** The cases that readers judged in this respect. */
    List<Example> examples(List<Case> cases) {
        return examples(cases, seesCustomer, seesReply);
    }

    /** The same, but told from the customer's words alone. */
    List<Example> byCustomerAlone(List<Case> cases) {
        return examples(cases, true, false);
    }

    /** The same, but told from the reply alone. */
    List<Example> byReplyAlone(List<Case> cases) {
        return examples(cases, false, true);
    }

    /** Whether it is about the two texts together. */
    boolean seesBoth() {
        return seesCustomer && seesReply;
    }

    private List<Example> examples(List<Case> cases, boolean customer, boolean reply) {
        List<Example> examples = new ArrayList<>();
        for (Case each : cases) {
            String label = truth(each);
            // A label that only outside data has cannot be learnt: index -1 is wrong whatever is said.
            if (label != null && seesReply == (each.reply() != null)) {
                double value = classes() == 0 ? Double.parseDouble(label) : Double.NaN;
                examples.add(new Example(
                        features(each, customer, reply), labels().indexOf(label), value, each.source(), each.group()));
            }
        }
        return examples;
    }

    /** What a model sees of two texts. */
    SparseVector features(String customer, @Nullable String reply) {
        Case each = new Case("", "", customer, reply, null, null, null, null, null, null, null, null);
        return features(each, seesCustomer, seesReply);
    }

    private static SparseVector features(Case each, boolean customer, boolean reply) {
        VectorBuilder vector = new VectorBuilder();
        if (customer) {
            TextFeatures.add(vector, "customer", each.customer());
            TextFeatures.addLength(vector, "customer", Tokens.count(each.customer()));
        }
        if (reply) {
            String text = Objects.requireNonNull(each.reply());
            TextFeatures.add(vector, "reply", text);
            TextFeatures.addLength(vector, "reply", Tokens.count(text));
        }
        vector.endBlock();
        return vector.build();
    }
}
