/** How the stages are joined: read this first. */
@NullMarked
package dev.attune.topology;

import org.jspecify.annotations.NullMarked;
