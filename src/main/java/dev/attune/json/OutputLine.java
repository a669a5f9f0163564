package dev.attune.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** One output record as a line: {@code {"topic":"agent.scores","key":"…","value":{…}}}. */
public final class OutputLine {
    private OutputLine() {}

    /**
     * @param topic short name, without the prefix of the installation: {@code agent.scores}
     * @param key as text, or null
     * @param value null for a tombstone
     */
    public static String write(String topic, @Nullable String key, @Nullable IndexedRecord value) {
        return JsonText.write(json -> {
            json.writeStartObject();
            json.writeStringField("topic", topic);
            json.writeStringField("key", key);
            json.writeFieldName("value");
            if (value == null) {
                json.writeNull();
            } else {
                JsonForm.writeRecord(value, json);
            }
            json.writeEndObject();
        });
    }

    /**
     * The value of a line of one topic.
     *
     * @param topic short name, as {@link #write} takes it
     * @return null if the line is of another topic, or a tombstone
     * @throws JsonFormException with the path of what is wrong, such as {@code value.replyId}
     */
    public static <T extends SpecificRecord> @Nullable T read(String line, String topic, Class<T> type)
            throws JsonFormException {
        ObjectNode object = JsonText.readObject(line);
        JsonNode value = object.get("value");
        if (!topic.equals(object.path("topic").asText()) || value == null || value.isNull()) {
            return null;
        }
        return AvroJson.read(value, "value", type);
    }
}
