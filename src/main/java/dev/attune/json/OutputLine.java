package dev.attune.json;

import org.apache.avro.generic.IndexedRecord;
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
}
