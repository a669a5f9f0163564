package dev.attune.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether a JSON object has the fields of a record: all that are not nullable, and no others. */
final class RecordShape {
    private final List<String> misfits = new ArrayList<>();

    private RecordShape() {}

    /** What is missing or unknown, by its path. */
    static List<String> misfits(JsonNode node, Class<?> type) {
        RecordShape shape = new RecordShape();
        shape.compare(node, type, "");
        return shape.misfits;
    }

    private void compare(JsonNode node, Type type, String path) {
        if (type instanceof ParameterizedType list) {
            for (int i = 0; i < node.size(); i++) {
                compare(node.path(i), list.getActualTypeArguments()[0], path + "[" + i + "]");
            }
        } else if (type instanceof Class<?> record && record.isRecord()) {
            RecordComponent[] components = record.getRecordComponents();
            Set<String> known =
                    Arrays.stream(components).map(RecordComponent::getName).collect(Collectors.toSet());
            // First, as a misspelt field is the likely reason of a missing one.
            node.fieldNames().forEachRemaining(name -> {
                if (!known.contains(name)) {
                    misfits.add("unknown field " + join(path, name));
                }
            });
            for (RecordComponent component : components) {
                component(node, component, path);
            }
        } else if (node.isNull()) {
            misfits.add(path + " is null");
        }
    }

    private void component(JsonNode node, RecordComponent component, String path) {
        String name = component.getName();
        if (node.hasNonNull(name)) {
            compare(node.path(name), component.getGenericType(), join(path, name));
        } else if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            misfits.add(join(path, name) + " is missing");
        }
    }

    private static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
