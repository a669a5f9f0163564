package dev.attune.offline.story;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import dev.attune.json.AvroJson;
import java.io.IOException;
import java.time.Instant;
import org.apache.avro.generic.IndexedRecord;

/** A story as one line of JSON: the fields of its records, published records in their public form. Stateless. */
public final class StoryJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new SimpleModule()
                    .addSerializer(Instant.class, ToStringSerializer.instance)
                    .addSerializer(IndexedRecord.class, new Published()))
            .build();

    private StoryJson() {}

    /** One line. */
    public static String of(ReplyStory story) {
        return write(story);
    }

    /** One line. */
    public static String of(AgentStory story) {
        return write(story);
    }

    private static String write(Record story) {
        try {
            return JSON.writeValueAsString(story);
        } catch (JsonProcessingException e) {
            // Never with the cause: it may quote what was written.
            throw new IllegalStateException(
                    "a story that cannot be written: " + e.getClass().getSimpleName());
        }
    }

    private static final class Published extends JsonSerializer<IndexedRecord> {
        @Override
        public void serialize(IndexedRecord value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeRawValue(AvroJson.write(value));
        }
    }
}
