/** Text becomes signals. Pure: no Kafka type; the only package that knows CoreNLP. */
@NullMarked
package dev.attune.language;

import org.jspecify.annotations.NullMarked;
