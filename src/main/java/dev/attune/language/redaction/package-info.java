/**
 * What in a text identifies people, and which part of a message is its author's own. By form, cue words and a list of
 * given names; no model, no state. Reads each character a bounded number of times.
 */
@NullMarked
package dev.attune.language.redaction;

import org.jspecify.annotations.NullMarked;
