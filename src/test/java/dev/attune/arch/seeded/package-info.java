/** Defects on purpose: each rule of {@link dev.attune.arch.Rules} must find one here. */
@NullMarked
package dev.attune.arch.seeded;

import org.jspecify.annotations.NullMarked;
