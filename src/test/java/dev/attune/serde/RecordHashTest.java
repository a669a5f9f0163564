package dev.attune.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.schema.Channel;
import dev.attune.schema.Flag;
import dev.attune.schema.ReplyAssessment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecordHashTest {
    private final RecordHash<ReplyAssessment> hash = new RecordHash<>(ReplyAssessment.getClassSchema());

    private static ReplyAssessment reply() {
        return ReplyAssessment.newBuilder()
                .setReplyId("r-1")
                .setRevision(2)
                .setVoided(false)
                .setSettled(true)
                .setTurnId("r-0")
                .setConversationId("c-1")
                .setAgentId("ana")
                .setOccurredAt(Instant.parse("2026-03-02T09:00:00Z"))
                .setChannel(Channel.SOCIAL)
                .setFlags(new ArrayList<>(List.of(Flag.LATE)))
                .setReasons(new ArrayList<>())
                .setRubricVersion("1")
                .setModelVersion("m")
                .build();
    }

    @Test
    void equal_records_have_equal_hashes() {
        assertThat(hash.of(reply())).isEqualTo(hash.of(reply()));
    }

    static IntStream fieldsThatCanBeChangedHere() {
        return ReplyAssessment.getClassSchema().getFields().stream()
                .filter(field -> changed(field.schema(), reply().get(field.pos())) != null)
                .mapToInt(Schema.Field::pos);
    }

    @ParameterizedTest
    @MethodSource("fieldsThatCanBeChangedHere")
    void a_change_of_any_field_changes_the_hash(int field) {
        ReplyAssessment other = reply();
        other.put(
                field,
                changed(ReplyAssessment.getClassSchema().getFields().get(field).schema(), other.get(field)));

        assertThat(hash.of(other)).isNotEqualTo(hash.of(reply()));
    }

    @Test
    void what_moves_from_one_field_to_the_next_changes_the_hash() {
        ReplyAssessment one = reply();
        one.setTurnId("ab");
        one.setPartOf("c");
        ReplyAssessment other = reply();
        other.setTurnId("a");
        other.setPartOf("bc");

        assertThat(hash.of(one)).isNotEqualTo(hash.of(other));
    }

    @Test
    void a_type_that_no_output_has_is_refused_at_once() {
        Schema real = new Schema.Parser()
                .parse("{\"type\":\"record\",\"name\":\"R\",\"fields\":[{\"name\":\"b\",\"type\":\"float\"}]}");

        assertThatThrownBy(() -> new RecordHash<ReplyAssessment>(real))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("FLOAT");
    }

    /** Another value of the type, or null for records, which this test does not make. */
    private static Object changed(Schema schema, Object value) {
        return switch (schema.getType()) {
            case UNION -> changed(schema.getTypes().get(1), value);
            case STRING -> value + "x";
            case INT -> value == null ? (Integer) 1 : (Integer) value + 1;
            case LONG -> value instanceof Instant instant ? instant.plusMillis(1) : (Object) 1L;
            case DOUBLE -> value == null ? (Double) 0.5 : (Double) value + 0.5;
            case BOOLEAN -> !Boolean.TRUE.equals(value);
            case ENUM -> enumConstant(schema, value);
            case ARRAY -> schema.getElementType().getType() == Schema.Type.STRING ? List.of("OTHER") : null;
            default -> null;
        };
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // The classes are generated from the schema.
    private static Object enumConstant(Schema schema, Object value) {
        Class type = org.apache.avro.specific.SpecificData.get().getClass(schema);
        for (String symbol : schema.getEnumSymbols()) {
            if (value == null || !symbol.equals(value.toString())) {
                return Enum.valueOf(type, symbol);
            }
        }
        throw new IllegalStateException(schema.getName() + " has one symbol");
    }
}
