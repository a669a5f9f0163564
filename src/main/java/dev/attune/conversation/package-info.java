/** A conversation's state machine: cycles, turns and waits, folded from the set of accepted events. */
@NullMarked
package dev.attune.conversation;

import org.jspecify.annotations.NullMarked;
