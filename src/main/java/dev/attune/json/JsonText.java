package dev.attune.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** JSON as text: parsed strictly, written the same way on every machine. */
public final class JsonText {
    // The fast writer is also the one that gives the shortest digits on every JDK; Double.toString does so from 19 on.
    private static final JsonFactory WRITING = JsonFactory.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .build();

    private static final ObjectReader READING = JsonMapper.builder(JsonFactory.builder()
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build()
            .readerFor(JsonNode.class);

    private JsonText() {}

    /** What is written into an open generator. */
    public interface Content {
        /** Writes one value. */
        void writeTo(JsonGenerator json) throws IOException;
    }

    /** What {@code content} writes. */
    public static String write(Content content) {
        StringWriter text = new StringWriter(512);
        try (JsonGenerator json = WRITING.createGenerator(text)) {
            content.writeTo(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /**
     * Reads a single object.
     *
     * @throws JsonFormException if the text is anything else; never quotes it
     */
    public static ObjectNode readObject(String text) throws JsonFormException {
        JsonNode node;
        try {
            node = READING.readTree(text);
        } catch (JsonProcessingException e) {
            // Jackson's own message quotes the input.
            long column = e.getLocation() == null ? -1 : e.getLocation().getColumnNr();
            throw new JsonFormException(
                    "",
                    "is not a single, well-formed JSON object with each field once"
                            + (column > 0 ? " (near column " + column + ")" : ""));
        }
        if (node instanceof ObjectNode object) {
            return object;
        }
        throw new JsonFormException("", "must be a JSON object");
    }
}
