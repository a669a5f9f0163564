/** Settings: definitions, defaults, checks. */
@NullMarked
package dev.attune.config;

import org.jspecify.annotations.NullMarked;
