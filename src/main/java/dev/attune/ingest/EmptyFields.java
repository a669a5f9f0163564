package dev.attune.ingest;

import dev.attune.schema.Assigned;
import dev.attune.schema.Commented;
import dev.attune.schema.Created;
import dev.attune.schema.FollowedUp;
import dev.attune.schema.Message;
import dev.attune.schema.Unassigned;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Platforms write an empty text where they mean that there is none. In an optional identifier it would be one: all
 * customers without an id would become the same one.
 */
final class EmptyFields {
    private EmptyFields() {}

    static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /** Sets the empty optional identifiers of a body to null. */
    static void clear(SpecificRecord body) {
        if (body instanceof Message message) {
            message.setTemplateId(orNull(message.getTemplateId()));
        } else if (body instanceof Commented comment) {
            comment.setTemplateId(orNull(comment.getTemplateId()));
        } else if (body instanceof Assigned assigned) {
            assigned.setTeamId(orNull(assigned.getTeamId()));
        } else if (body instanceof Unassigned unassigned) {
            unassigned.setAgentId(orNull(unassigned.getAgentId()));
        } else if (body instanceof Created created) {
            created.setTeamId(orNull(created.getTeamId()));
        } else if (body instanceof FollowedUp followedUp) {
            followedUp.setAgentId(orNull(followedUp.getAgentId()));
        }
    }
}
