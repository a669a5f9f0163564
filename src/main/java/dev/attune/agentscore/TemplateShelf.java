package dev.attune.agentscore;

import dev.attune.scripted.DeclaredTemplates;

/** The templates that are declared now, for all tasks of an instance. */
@FunctionalInterface
public interface TemplateShelf {
    /** The same object until they change. */
    DeclaredTemplates declared();
}
