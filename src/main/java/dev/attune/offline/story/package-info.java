/** The whole story of one judgement or one score, from recorded events: what was known when, and how it adds up. */
@NullMarked
package dev.attune.offline.story;

import org.jspecify.annotations.NullMarked;
