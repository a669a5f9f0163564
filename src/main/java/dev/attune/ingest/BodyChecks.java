package dev.attune.ingest;

import dev.attune.schema.AssessmentReviewed;
import dev.attune.schema.Assigned;
import dev.attune.schema.Author;
import dev.attune.schema.Commented;
import dev.attune.schema.Created;
import dev.attune.schema.FollowedUp;
import dev.attune.schema.Merged;
import dev.attune.schema.Message;
import dev.attune.schema.MessageRevised;
import dev.attune.schema.PriorityChanged;
import dev.attune.schema.Rated;
import dev.attune.schema.RejectReason;
import dev.attune.schema.ReviewDecision;
import dev.attune.schema.RevisionKind;
import dev.attune.schema.StatusChanged;
import dev.attune.schema.Unassigned;
import org.apache.avro.specific.SpecificRecord;

/** What must hold of the body of an event. */
final class BodyChecks {
    private BodyChecks() {}

    static void check(ConversationEvent event, Faults faults) {
        SpecificRecord body = event.body();
        if (body instanceof Message message) {
            author(message.getAuthor(), faults);
            faults.known("body.visibility", message.getVisibility());
            faults.optional("body.templateId", message.getTemplateId());
            faults.known("body.assist", message.getAssist());
        } else if (body instanceof Commented comment) {
            author(comment.getAuthor(), faults);
            faults.known("body.visibility", comment.getVisibility());
            faults.optional("body.templateId", comment.getTemplateId());
            faults.known("body.assist", comment.getAssist());
        } else if (body instanceof Created created) {
            author(created.getAuthor(), faults);
            faults.known("body.priority", created.getPriority());
            faults.optional("body.teamId", created.getTeamId());
        } else if (body instanceof MessageRevised revised) {
            revised(revised, event.eventId(), faults);
        } else if (body instanceof AssessmentReviewed review) {
            review(review, faults);
        } else {
            rest(event, faults);
        }
    }

    private static void rest(ConversationEvent event, Faults faults) {
        SpecificRecord body = event.body();
        if (body instanceof Assigned assigned) {
            faults.required("body.agentId", assigned.getAgentId());
            faults.optional("body.teamId", assigned.getTeamId());
        } else if (body instanceof Unassigned unassigned) {
            faults.optional("body.agentId", unassigned.getAgentId());
        } else if (body instanceof StatusChanged changed) {
            faults.known("body.status", changed.getStatus());
        } else if (body instanceof PriorityChanged changed) {
            faults.known("body.priority", changed.getPriority());
        } else if (body instanceof FollowedUp followedUp) {
            faults.optional("body.agentId", followedUp.getAgentId());
            faults.known("body.kind", followedUp.getKind());
        } else if (body instanceof Rated rated) {
            if (rated.getScore() < 1 || rated.getScore() > 5) {
                faults.add(
                        RejectReason.INVALID_VALUE,
                        "body.score is " + rated.getScore() + "; ratings go from 1 (worst) to 5 (best).");
            }
        } else if (body instanceof Merged merged) {
            faults.required("body.intoTicketId", merged.getIntoTicketId());
            if (merged.getIntoTicketId().equals(event.conversationId())) {
                faults.add(
                        RejectReason.INVALID_VALUE,
                        "body.intoTicketId is the ticket itself. Name the ticket that lives on.");
            }
        }
    }

    private static void author(Author author, Faults faults) {
        faults.required("body.author.id", author.getId());
        faults.known("body.author.role", author.getRole());
    }

    private static void revised(MessageRevised revised, String eventId, Faults faults) {
        faults.required("body.messageEventId", revised.getMessageEventId());
        faults.known("body.kind", revised.getKind());
        if (revised.getMessageEventId().equals(eventId)) {
            faults.add(
                    RejectReason.INVALID_VALUE,
                    "body.messageEventId is the event itself. Name the eventId of the message that was changed.");
        }
        if (revised.getKind() == RevisionKind.EDITED && revised.getText() == null) {
            faults.add(
                    RejectReason.MISSING_FIELD,
                    "body.text is null, but kind EDITED needs the new text. Send it, or use DELETED or REDACTED.");
        }
    }

    private static void review(AssessmentReviewed review, Faults faults) {
        faults.required("body.replyId", review.getReplyId());
        faults.required("body.reviewerId", review.getReviewerId());
        faults.known("body.decision", review.getDecision());
        faults.known("body.needOutcome", review.getNeedOutcome());
        faults.known("body.manner", review.getManner());
        if (review.getDecision() == ReviewDecision.RELABEL
                && review.getNeedOutcome() == null
                && review.getManner() == null) {
            faults.add(
                    RejectReason.MISSING_FIELD,
                    "body.needOutcome and body.manner are both null, but RELABEL needs at least one of them.");
        }
    }
}
