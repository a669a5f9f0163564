package dev.attune.topology;

import dev.attune.agentscore.TemplateShelf;
import dev.attune.scripted.DeclaredTemplate;
import dev.attune.scripted.DeclaredTemplates;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * The templates that are declared now, as one instance knows them: written by the thread that reads their topic, read by
 * all tasks. Laying them out for comparison takes a while (0.2 s for 10,000), so of many changes only one in a second
 * does.
 */
final class KnownTemplates implements TemplateShelf {
    private static final long PAUSE_MS = 1_000;

    private final LongSupplier wallMillis;
    private final Map<String, DeclaredTemplate> templates = new HashMap<>();
    private DeclaredTemplates laidOut = DeclaredTemplates.none();
    private boolean changed;
    private long laidOutAt = Long.MIN_VALUE;

    /** @param wallMillis epoch milliseconds */
    KnownTemplates(LongSupplier wallMillis) {
        this.wallMillis = wallMillis;
    }

    synchronized void put(DeclaredTemplate template) {
        templates.put(template.id(), template);
        changed = true;
    }

    synchronized void remove(String templateId) {
        changed |= templates.remove(templateId) != null;
    }

    /** As before the first was read. */
    synchronized void clear() {
        changed |= !templates.isEmpty();
        templates.clear();
    }

    @Override
    public synchronized DeclaredTemplates declared() {
        if (changed) {
            long now = wallMillis.getAsLong();
            if (laidOutAt == Long.MIN_VALUE || now - laidOutAt >= PAUSE_MS) {
                laidOut = DeclaredTemplates.of(templates.values());
                laidOutAt = now;
                changed = false;
            }
        }
        return laidOut;
    }
}
