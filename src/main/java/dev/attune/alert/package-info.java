/** When an agent is alerted on, and which replies speak for it. */
@NullMarked
package dev.attune.alert;

import org.jspecify.annotations.NullMarked;
