package dev.attune.scripted;

import dev.attune.schema.ReplyTemplate;
import dev.attune.schema.TemplateOrigin;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A text that agents may send many times, as people declared it.
 *
 * @param id {@code templateId}
 * @param sketch of its text, slots as {@link WordKind#SLOT}
 * @param validFrom epoch milliseconds from which it counts; {@link Long#MIN_VALUE}: always
 * @param expiresAt epoch milliseconds from which it counts no more; {@link Long#MAX_VALUE}: never
 * @param allowListed what stands in it is never counted as scripted
 */
public record DeclaredTemplate(String id, ReplySketch sketch, long validFrom, long expiresAt, boolean allowListed) {
    /**
     * What a record of the template topic declares.
     *
     * @param capitalsAreNames as for the replies it is compared with
     * @return empty: nothing that counts. A learned template counts for its agent from the agent's own state; from the
     *     topic only once people allow-list it or make it a declared one.
     */
    public static Optional<DeclaredTemplate> of(
            ReplyTemplate template, ReplySketcher sketcher, boolean capitalsAreNames) {
        if (template.getOrigin() != TemplateOrigin.DECLARED && !template.getAllowListed()) {
            return Optional.empty();
        }
        ReplySketch sketch = sketchOf(template, sketcher, capitalsAreNames);
        if (sketch == null || sketch.size() < Grams.RUN) {
            return Optional.empty();
        }
        return Optional.of(new DeclaredTemplate(
                template.getTemplateId(),
                sketch,
                millis(template.getValidFrom(), Long.MIN_VALUE),
                millis(template.getExpiresAt(), Long.MAX_VALUE),
                template.getAllowListed()));
    }

    private static @Nullable ReplySketch sketchOf(
            ReplyTemplate template, ReplySketcher sketcher, boolean capitalsAreNames) {
        if (template.getText() != null) {
            return sketcher.sketch(template.getText(), capitalsAreNames);
        }
        if (template.getSketch() == null) {
            return null;
        }
        int[] tokens = template.getSketch().stream()
                .limit(ReplySketch.MOST_TOKENS)
                .mapToInt(Integer::intValue)
                .toArray();
        return ReplySketch.of(tokens, tokens.length);
    }

    private static long millis(@Nullable Instant instant, long otherwise) {
        return instant == null ? otherwise : instant.toEpochMilli();
    }

    boolean isValid(long at) {
        return validFrom <= at && at < expiresAt;
    }
}
