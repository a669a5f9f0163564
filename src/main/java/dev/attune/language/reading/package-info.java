/** What a message shows, as numbers that can be kept: no words. */
@org.jspecify.annotations.NullMarked
package dev.attune.language.reading;
