package dev.attune.ingest;

import com.google.common.io.BaseEncoding;
import com.google.common.primitives.Longs;
import dev.attune.config.AgentKey;
import dev.attune.config.Settings;
import dev.attune.schema.AssessmentReviewed;
import dev.attune.schema.Assigned;
import dev.attune.schema.Author;
import dev.attune.schema.Commented;
import dev.attune.schema.Created;
import dev.attune.schema.FollowedUp;
import dev.attune.schema.Message;
import dev.attune.schema.Role;
import dev.attune.schema.Unassigned;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Puts pseudonyms in place of the ids of agents and reviewers, at the door: behind it nothing knows the id, and whoever
 * has not the key can neither find it nor confirm a guess.
 *
 * <p>A pseudonym is {@code agent-} and the first 80 bits of HMAC-SHA-256(key, "agent:" and the id in UTF-8) in small
 * base32 letters (RFC 4648).
 *
 * <p>Not thread-safe: one for each task.
 */
public final class Pseudonyms {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String PREFIX = "agent-";

    /** 80 bits: among a million agents two are alike with a chance of one in 10^12. */
    private static final int BYTES = 10;

    // What is hashed for one purpose is never what is hashed for another.
    private static final byte[] OF_AGENT = "agent:".getBytes(StandardCharsets.UTF_8);
    private static final byte[] OF_CONTENT = "content:".getBytes(StandardCharsets.UTF_8);

    private final Mac mac;

    /** @param key of the installation */
    public Pseudonyms(AgentKey key) {
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.bytes(), ALGORITHM));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            // Every Java has it, and it takes any key.
            throw new IllegalStateException(ALGORITHM, e);
        }
    }

    /** What happens at the door by the settings: pseudonyms, or nothing. One for each task. */
    public static UnaryOperator<Decoded> door(Settings.PrivacySettings privacy) {
        AgentKey key = privacy.agentKey();
        return key == null ? UnaryOperator.identity() : new Pseudonyms(key)::replacedIn;
    }

    /** The pseudonym of an id. */
    public String of(String agentId) {
        mac.update(OF_AGENT);
        byte[] hash = mac.doFinal(agentId.getBytes(StandardCharsets.UTF_8));
        return PREFIX + BaseEncoding.base32().lowerCase().encode(hash, 0, BYTES);
    }

    /** Nothing is replaced in a dead letter: it says what was received. */
    Decoded replacedIn(Decoded decoded) {
        if (!(decoded instanceof Decoded.Accepted accepted)) {
            return decoded;
        }
        ConversationEvent event = accepted.event();
        replaceIn(event.body());
        // The hash of an event is stored, and who guesses all of it but the agent could try agent after agent.
        return new Decoded.Accepted(event.withContentHash(keyed(event.contentHash())));
    }

    private long keyed(long contentHash) {
        mac.update(OF_CONTENT);
        return Longs.fromByteArray(Arrays.copyOf(mac.doFinal(Longs.toByteArray(contentHash)), Long.BYTES));
    }

    private void replaceIn(SpecificRecord body) {
        if (body instanceof Message message) {
            replaceIn(message.getAuthor());
        } else if (body instanceof Commented comment) {
            replaceIn(comment.getAuthor());
        } else if (body instanceof Created created) {
            replaceIn(created.getAuthor());
        } else if (body instanceof Assigned assigned) {
            assigned.setAgentId(of(assigned.getAgentId()));
        } else if (body instanceof Unassigned unassigned) {
            unassigned.setAgentId(ofOptional(unassigned.getAgentId()));
        } else if (body instanceof FollowedUp followedUp) {
            followedUp.setAgentId(ofOptional(followedUp.getAgentId()));
        } else if (body instanceof AssessmentReviewed review) {
            review.setReviewerId(of(review.getReviewerId()));
        }
    }

    private void replaceIn(Author author) {
        if (author.getRole() == Role.AGENT) {
            author.setId(of(author.getId()));
        }
    }

    private @Nullable String ofOptional(@Nullable String agentId) {
        return agentId == null ? null : of(agentId);
    }
}
