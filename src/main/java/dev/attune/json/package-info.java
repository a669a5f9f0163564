/** The JSON form of events and outputs. */
@NullMarked
package dev.attune.json;

import org.jspecify.annotations.NullMarked;
