package dev.attune.json;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/**
 * The JSON form of Avro records (schemas/README.md): objects with the fields of the schema in its order, instants as
 * ISO 8601 text, enums by their symbol, bytes as base64, and where a field may hold one of several records, the name of
 * the record as {@code type}. One value has one text, byte for byte.
 */
public final class AvroJson {
    private AvroJson() {}

    /** One line of JSON with all fields, absent ones as null. */
    public static String write(IndexedRecord value) {
        return JsonText.write(json -> JsonForm.writeRecord(value, json));
    }

    /**
     * Reads what {@link #write} wrote, or a person or adapter did: fields with a default may be left out, instants may
     * have any zone offset, digits below a millisecond are cut off.
     *
     * @param type generated class
     * @throws JsonFormException with the path of the field that is unknown, missing, or of the wrong type
     */
    public static <T extends SpecificRecord> T read(String json, Class<T> type) throws JsonFormException {
        return read(JsonText.readObject(json), "", type);
    }

    /** As {@link #read(String, Class)}, of a part of a document; {@code path} is where it stands. */
    static <T extends SpecificRecord> T read(JsonNode node, String path, Class<T> type) throws JsonFormException {
        Schema schema = SpecificData.get().getSchema(type);
        return type.cast(JsonFormReader.readRecord(node, schema, path, null));
    }
}
