package dev.attune.chart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** A walk through values.schema.json. */
final class ValuesSchema {
    /** Stands for an item of a list in a path. */
    static final String ITEM = "[]";

    /**
     * A place in the schema.
     *
     * @param path keys from the top
     */
    record Place(List<String> path, JsonNode schema) {
        String name() {
            return String.join(".", path);
        }

        Place below(String key, JsonNode node) {
            List<String> longer = new ArrayList<>(path);
            longer.add(key);
            return new Place(List.copyOf(longer), node);
        }

        @Override
        public String toString() {
            return name();
        }
    }

    private ValuesSchema() {}

    static Place root() {
        return new Place(List.of(), Chart.read(ChartDocuments.SCHEMA));
    }

    /** Every place, maps and items of lists too, the top first. */
    static List<Place> all() {
        List<Place> found = new ArrayList<>();
        walk(root(), true, found);
        return found;
    }

    /** Every value: what is given as a whole. */
    static List<Place> leaves() {
        List<Place> found = new ArrayList<>();
        walk(root(), false, found);
        return found.stream().filter(ValuesSchema::isLeaf).toList();
    }

    private static boolean isLeaf(Place place) {
        return place.schema().has("examples") || !place.schema().has("properties");
    }

    private static void walk(Place place, boolean intoLeaves, List<Place> found) {
        found.add(place);
        if (!intoLeaves && isLeaf(place)) {
            return;
        }
        place.schema()
                .path("properties")
                .properties()
                .forEach(entry -> walk(place.below(entry.getKey(), entry.getValue()), intoLeaves, found));
        if (place.schema().has("items")) {
            walk(place.below(ITEM, place.schema().get("items")), intoLeaves, found);
        }
    }

    /** Values that are nothing but this one. */
    static ObjectNode only(List<String> path, JsonNode value) {
        JsonNode built = value;
        for (int i = path.size() - 1; i >= 0; i--) {
            built = path.get(i).equals(ITEM)
                    ? JsonNodeFactory.instance.arrayNode().add(built)
                    : JsonNodeFactory.instance.objectNode().set(path.get(i), built);
        }
        return (ObjectNode) built;
    }

    /** Other values than the present one that the schema allows. */
    static List<JsonNode> others(JsonNode schema, JsonNode present) {
        List<JsonNode> others = new ArrayList<>();
        schema.path("examples").forEach(others::add);
        schema.path("enum").forEach(others::add);
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (schema.path("type").asText().equals("boolean")) {
            others.add(
                    nodes.booleanNode(!present.asBoolean(schema.path("default").asBoolean())));
        }
        if (schema.path("type").asText().equals("integer")) {
            int now = present.asInt(schema.path("default").asInt());
            others.add(nodes.numberNode(now < schema.path("maximum").asInt(Integer.MAX_VALUE) ? now + 1 : now - 1));
        }
        if (schema.has("default")) {
            others.add(schema.get("default"));
        }
        others.removeIf(present::equals);
        return others;
    }
}
