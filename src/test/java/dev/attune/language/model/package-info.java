@org.jspecify.annotations.NullMarked
package dev.attune.language.model;
