package dev.attune.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.state.OpenWaitFacts;
import dev.attune.state.SegmentRow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.junit.jupiter.api.Test;

class StateSerdeTest {
    private static final Schema PRESENT = SegmentRow.getClassSchema();

    /** As an earlier release might have had it: without open waits, and with a field that has been dropped since. */
    private static final Schema OLDER = without(
            PRESENT, "openWait", new Schema.Field("mood", Schema.create(Schema.Type.STRING), "Dropped since.", null));

    @Test
    void whatIsWrittenIsReadAgainBehindAVersionByte() {
        StateSerde<SegmentRow> serde = new StateSerde<>(PRESENT, 7, Map.of());

        byte[] bytes = serde.write(row());

        assertThat(bytes[0]).isEqualTo((byte) 7);
        assertThat(serde.read(bytes)).isEqualTo(row());
    }

    @Test
    void aValueOfAReleasedVersionIsResolvedToThePresentOne() {
        StateSerde<SegmentRow> serde = new StateSerde<>(PRESENT, 2, Map.of((byte) 1, OLDER));

        SegmentRow read = serde.read(stored(1, olderRow()));

        SegmentRow expected = row();
        expected.setOpenWait(null);
        assertThat(read).isEqualTo(expected);
    }

    @Test
    void aMigratedValueIsWrittenInThePresentVersion() {
        StateSerde<SegmentRow> serde = new StateSerde<>(PRESENT, 2, Map.of((byte) 1, OLDER));

        byte[] rewritten = serde.write(serde.read(stored(1, olderRow())));

        assertThat(rewritten[0]).isEqualTo((byte) 2);
        assertThat(new StateSerde<SegmentRow>(PRESENT, 2, Map.of())
                        .read(rewritten)
                        .getReplies())
                .isEqualTo(3);
    }

    @Test
    void bothVersionsCanStandSideBySide() {
        StateSerde<SegmentRow> serde = new StateSerde<>(PRESENT, 2, Map.of((byte) 1, OLDER));
        byte[] old = stored(1, olderRow());
        byte[] fresh = serde.write(row());

        assertThat(serde.read(old).getOpenWait()).isNull();
        assertThat(serde.read(fresh).getOpenWait()).isNotNull();
        assertThat(serde.read(old).getOpenWait()).isNull();
    }

    @Test
    void aMigratedListCanBeChanged() {
        SegmentRow read = new StateSerde<SegmentRow>(PRESENT, 2, Map.of((byte) 1, OLDER)).read(stored(1, olderRow()));

        read.getWaitClasses().removeIf(waitClass -> waitClass == 4);

        assertThat(read.getWaitClasses()).containsExactly(9);
    }

    @Test
    void anUnknownVersionSaysWhatToDo() {
        StateSerde<SegmentRow> serde = new StateSerde<>(PRESENT, 2, Map.of((byte) 1, OLDER));
        byte[] ofTheFuture = stored(3, row());

        assertThatThrownBy(() -> serde.read(ofTheFuture))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("SegmentRow was stored by version 3")
                .hasMessageContaining("reads 2 and [1]")
                .hasMessageContaining("Run the version that wrote it, or reset the application's state");
    }

    @Test
    void anEmptyValueIsNoValue() {
        StateSerde<SegmentRow> serde = new StateSerde<>(PRESENT, 1, Map.of());

        assertThatThrownBy(() -> serde.read(new byte[0])).hasMessageContaining("SegmentRow");
    }

    @Test
    void asKafkasSerdeNothingStaysNothing() {
        StateSerde<SegmentRow> serde = new StateSerde<>(PRESENT, 1, Map.of());

        assertThat(serde.serde().serializer().serialize("topic", null)).isNull();
        assertThat(serde.serde().deserializer().deserialize("topic", null)).isNull();
    }

    private static SegmentRow row() {
        return new SegmentRow(
                1_772_442_000_000L,
                1_772_442_000_000L,
                3,
                650_000,
                1_000_000,
                new ArrayList<>(List.of(4, 9)),
                true,
                false,
                1,
                2,
                true,
                new OpenWaitFacts(true, 5L),
                0,
                -1,
                0,
                0,
                new ArrayList<>(),
                0L);
    }

    private static GenericRecord olderRow() {
        GenericRecord older = new GenericData.Record(OLDER);
        SegmentRow row = row();
        for (Schema.Field field : OLDER.getFields()) {
            Schema.Field present = PRESENT.getField(field.name());
            older.put(field.name(), present == null ? "cheerful" : row.get(present.pos()));
        }
        return older;
    }

    private static Schema without(Schema schema, String field, Schema.Field dropped) {
        List<Schema.Field> fields = new ArrayList<>();
        fields.add(dropped);
        for (Schema.Field present : schema.getFields()) {
            if (!present.name().equals(field)) {
                fields.add(new Schema.Field(present, present.schema()));
            }
        }
        return Schema.createRecord(schema.getName(), schema.getDoc(), schema.getNamespace(), false, fields);
    }

    private static byte[] stored(int version, IndexedRecord value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(version);
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(out, null);
        try {
            new GenericDatumWriter<>(value.getSchema()).write(value, encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
