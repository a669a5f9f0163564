package dev.attune.conversation;

import dev.attune.assessment.Situation;
import dev.attune.schema.ReplyAssessment;
import dev.attune.state.Signals;
import dev.attune.state.TurnVerdict;
import org.jspecify.annotations.Nullable;

/**
 * A reply's judgement and what it was made from.
 *
 * @param situation null if the reply was not judged
 * @param verdict null if the reply was not judged
 * @param assessment as published
 * @param reply what was read in the reply
 */
public record ExaminedExchange(
        @Nullable Situation situation, @Nullable TurnVerdict verdict, ReplyAssessment assessment, Signals reply) {}
