/** How much of a reply has been said before: sketches, templates, an agent's memory. No text is kept. */
@NullMarked
package dev.attune.scripted;

import org.jspecify.annotations.NullMarked;
