/** Embedded broker and registry, simulated contact centre. Not in the service's image. */
@NullMarked
package dev.attune.demo;

import org.jspecify.annotations.NullMarked;
