/**
 * How good the judgement is: labelled sets, what is measured on them, and what others reach on the same items. Not in
 * the service's jar.
 */
@NullMarked
package dev.attune.evaluate;

import org.jspecify.annotations.NullMarked;
