/** Bytes and platform quirks become one conversation event, or a rejection with a reason. */
@NullMarked
package dev.attune.ingest;

import org.jspecify.annotations.NullMarked;
