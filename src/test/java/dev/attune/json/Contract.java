package dev.attune.json;

import dev.attune.schema.AgentAlert;
import dev.attune.schema.AgentScore;
import dev.attune.schema.ChatEvent;
import dev.attune.schema.ConversationAlert;
import dev.attune.schema.DeadLetter;
import dev.attune.schema.EnrichedEvent;
import dev.attune.schema.PromiseEvent;
import dev.attune.schema.ReplyAssessment;
import dev.attune.schema.ReplyTemplate;
import dev.attune.schema.TicketEvent;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** The types of the public topics. */
final class Contract {
    static final List<Class<? extends SpecificRecord>> TYPES = List.of(
            ChatEvent.class,
            TicketEvent.class,
            ReplyTemplate.class,
            EnrichedEvent.class,
            ReplyAssessment.class,
            PromiseEvent.class,
            ConversationAlert.class,
            AgentScore.class,
            AgentAlert.class,
            DeadLetter.class);

    private Contract() {}
}
