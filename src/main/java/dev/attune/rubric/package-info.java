/** The published numbers of the rubric, and the version under which outputs name them. */
@NullMarked
package dev.attune.rubric;

import org.jspecify.annotations.NullMarked;
