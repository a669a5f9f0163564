/** Does everything that a stage must not. */
@NullMarked
package dev.attune.arch.seeded.conversation;

import org.jspecify.annotations.NullMarked;
