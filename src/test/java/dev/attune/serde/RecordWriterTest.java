package dev.attune.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.schema.Channel;
import dev.attune.schema.Flag;
import dev.attune.schema.ReplyAssessment;
import dev.attune.state.AgentUpdate;
import dev.attune.state.AssignmentFacts;
import dev.attune.state.ReplyFacts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.junit.jupiter.api.Test;

class RecordWriterTest {

    @Test
    void the_bytes_are_those_that_avro_writes() throws IOException {
        ReplyAssessment reply = ReplyAssessment.newBuilder()
                .setReplyId("r-1")
                .setRevision(2)
                .setVoided(false)
                .setSettled(true)
                .setTurnId("r-0")
                .setConversationId("c-ü")
                .setAgentId("ana")
                .setOccurredAt(Instant.parse("2026-03-02T09:00:00.123Z"))
                .setChannel(Channel.SOCIAL)
                .setResponsiveness(0.25)
                .setFlags(List.of(Flag.LATE))
                .setReasons(List.of())
                .setDegraded(List.of("ENGINE_OFF"))
                .setRubricVersion("1")
                .setModelVersion("m")
                .build();
        AgentUpdate update = new AgentUpdate(
                "ana",
                List.of(new ReplyFacts(reply, false, 0, null), new ReplyFacts(reply, true, 1, null)),
                List.of(),
                new AssignmentFacts(null, Instant.parse("2026-03-02T09:00:00Z").toEpochMilli(), "e"));

        assertThat(written(update)).isEqualTo(byAvro(update));
    }

    @Test
    void a_type_that_no_stored_record_has_is_refused_at_once() {
        Schema map = new Schema.Parser()
                .parse("{\"type\":\"record\",\"name\":\"R\",\"fields\":[{\"name\":\"m\",\"type\":{\"type\":\"map\","
                        + "\"values\":\"int\"}}]}");

        assertThatThrownBy(() -> new RecordWriter(map))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("MAP");
    }

    private static byte[] written(IndexedRecord value) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
        new RecordWriter(value.getSchema()).write(value, encoder);
        encoder.flush();
        return out.toByteArray();
    }

    private static byte[] byAvro(AgentUpdate value) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
        new SpecificDatumWriter<>(AgentUpdate.class).write(value, encoder);
        encoder.flush();
        return out.toByteArray();
    }
}
