package dev.attune.rubric;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.attune.rubric.Priors.CellMean;
import dev.attune.rubric.Priors.MeanPrior;
import dev.attune.rubric.Priors.RatePrior;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The fields of a file of priors; collects what is wrong with them. */
final class PriorsForm {
    private static final int PLACES = 6;

    /** A prior of more segments than anybody has in a week would be the score. */
    private static final int MOST_WEIGHT = 1_000;

    /** No value between 0 and 1 spreads wider. */
    private static final BigDecimal MOST_SPREAD = new BigDecimal("0.5");

    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._+-]{0,39}");

    private final List<String> problems = new ArrayList<>();

    /** What is wrong with what was read, by path; without full stop. */
    List<String> problems() {
        return problems;
    }

    /** The priors; to be used only if there are no problems. */
    Priors read(JsonNode root) {
        only(root, "", "rubricVersion", "means", "rates");
        JsonNode means = root.path("means");
        only(means, "means", "warmth", "responsiveness");
        JsonNode rates = root.path("rates");
        only(rates, "rates", "scriptedMisfit", "indifferent", "promisesKept", "withinTarget", "needsMet", "reopened");
        return new Priors(
                version(root.path("rubricVersion")),
                mean(means, "warmth"),
                mean(means, "responsiveness"),
                rate(rates, "scriptedMisfit"),
                rate(rates, "indifferent"),
                rate(rates, "promisesKept"),
                rate(rates, "withinTarget"),
                rate(rates, "needsMet"),
                rate(rates, "reopened"));
    }

    private String version(JsonNode node) {
        String text = node.isTextual() ? node.textValue() : "";
        if (!(node instanceof MissingNode) && !isVersion(text)) {
            problems.add("rubricVersion must be a text of 1 to 40 letters, digits, '.', '_', '+' and '-'");
        }
        return text;
    }

    static boolean isVersion(String text) {
        return VERSION.matcher(text).matches();
    }

    private MeanPrior mean(JsonNode means, String name) {
        String path = "means." + name;
        JsonNode node = means.path(name);
        only(node, path, "mean", "weight", "spread", "cells");
        return new MeanPrior(
                micros(node.path("mean"), path + ".mean", BigDecimal.ONE),
                whole(node.path("weight"), path + ".weight", MOST_WEIGHT),
                micros(node.path("spread"), path + ".spread", MOST_SPREAD),
                cells(node.path("cells"), path + ".cells"));
    }

    private RatePrior rate(JsonNode rates, String name) {
        String path = "rates." + name;
        JsonNode node = rates.path(name);
        only(node, path, "mean", "weight");
        return new RatePrior(
                micros(node.path("mean"), path + ".mean", BigDecimal.ONE),
                whole(node.path("weight"), path + ".weight", MOST_WEIGHT));
    }

    private List<CellMean> cells(JsonNode node, String path) {
        List<CellMean> cells = new ArrayList<>();
        if (!node.isObject()) {
            problems.add(path + " must be an object, empty if nobody measured them");
            return cells;
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            int cell = OpeningCell.byName(field.getKey());
            String at = path + ".\"" + field.getKey() + "\"";
            if (cell < 0) {
                problems.add(at + " is no channel with NEGATIVE, NEUTRAL or POSITIVE, such as \"CHAT NEGATIVE\"");
                continue;
            }
            only(field.getValue(), at, "mean", "segments");
            cells.add(new CellMean(
                    cell,
                    micros(field.getValue().path("mean"), at + ".mean", BigDecimal.ONE),
                    whole(field.getValue().path("segments"), at + ".segments", Integer.MAX_VALUE)));
        }
        cells.sort(Comparator.comparingInt(CellMean::cell));
        return cells;
    }

    private int micros(JsonNode node, String path, BigDecimal most) {
        if (node instanceof MissingNode) {
            return 0; // Said by the object it belongs to.
        }
        BigDecimal value = node.isNumber() ? node.decimalValue() : BigDecimal.ONE.negate();
        if (value.signum() < 0 || value.compareTo(most) > 0) {
            problems.add(path + " must be a number from 0 to " + most);
            return 0;
        }
        if (value.stripTrailingZeros().scale() > PLACES) {
            problems.add(path + " must have at most " + PLACES + " decimal places");
            return 0;
        }
        return value.movePointRight(PLACES).intValueExact();
    }

    private int whole(JsonNode node, String path, int most) {
        if (node instanceof MissingNode) {
            return 0;
        }
        if (!node.isInt() || node.intValue() < 0 || node.intValue() > most) {
            problems.add(path + " must be a whole number from 0 to " + most);
            return 0;
        }
        return node.intValue();
    }

    /** The node is an object with exactly these fields. */
    private void only(JsonNode node, String path, String... fields) {
        String name = path.isEmpty() ? "it" : path;
        if (!node.isObject()) {
            if (!(node instanceof MissingNode)) {
                problems.add(name + " must be an object");
            }
            return;
        }
        Set<String> foreign = new TreeSet<>();
        node.fieldNames().forEachRemaining(foreign::add);
        for (String field : fields) {
            if (!foreign.remove(field)) {
                problems.add(name + " has no field " + field);
            }
        }
        for (String field : foreign) {
            problems.add(name + " must not have the field \"" + field + "\": known are " + String.join(", ", fields));
        }
    }

    static String write(Priors priors) {
        StringBuilder text = new StringBuilder("{\n");
        text.append("  \"rubricVersion\" : \"").append(priors.rubricVersion()).append("\",\n");
        text.append("  \"means\" : {\n");
        mean(text, "warmth", priors.warmth(), ",");
        mean(text, "responsiveness", priors.responsiveness(), "");
        text.append("  },\n  \"rates\" : {\n");
        rate(text, "scriptedMisfit", priors.scriptedMisfit(), ",");
        rate(text, "indifferent", priors.indifferent(), ",");
        rate(text, "promisesKept", priors.promisesKept(), ",");
        rate(text, "withinTarget", priors.withinTarget(), ",");
        rate(text, "needsMet", priors.needsMet(), ",");
        rate(text, "reopened", priors.reopened(), "");
        return text.append("  }\n}\n").toString();
    }

    private static void mean(StringBuilder text, String name, MeanPrior prior, String end) {
        text.append("    \"").append(name).append("\" : { \"mean\" : ").append(decimal(prior.meanMicros()));
        text.append(", \"weight\" : ").append(prior.weight());
        text.append(", \"spread\" : ").append(decimal(prior.spreadMicros())).append(", \"cells\" : {");
        String before = "\n";
        for (CellMean cell : prior.cells()) {
            text.append(before).append("      \"").append(OpeningCell.name(cell.cell()));
            text.append("\" : { \"mean\" : ").append(decimal(cell.meanMicros()));
            text.append(", \"segments\" : ").append(cell.segments()).append(" }");
            before = ",\n";
        }
        text.append(prior.cells().isEmpty() ? " } }" : "\n    } }").append(end).append('\n');
    }

    private static void rate(StringBuilder text, String name, RatePrior prior, String end) {
        text.append("    \"").append(name).append("\" : { \"mean\" : ").append(decimal(prior.meanMicros()));
        text.append(", \"weight\" : ")
                .append(prior.weight())
                .append(" }")
                .append(end)
                .append('\n');
    }

    /** At least two places, at most six. */
    static String decimal(int micros) {
        BigDecimal value = BigDecimal.valueOf(micros, PLACES).stripTrailingZeros();
        return value.setScale(Math.max(2, value.scale())).toPlainString();
    }
}
