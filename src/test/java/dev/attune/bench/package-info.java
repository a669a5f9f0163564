@org.jspecify.annotations.NullMarked
package dev.attune.bench;
