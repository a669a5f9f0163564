/** What a probe or a person can ask a running instance. */
@NullMarked
package dev.attune.http;

import org.jspecify.annotations.NullMarked;
