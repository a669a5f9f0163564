/** From labelled texts to the model files that are shipped; nothing that runs in the service. */
@org.jspecify.annotations.NullMarked
package dev.attune.training;
