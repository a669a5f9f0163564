/** What an agent commits to: promises in a message, the time they state, guarantees that nobody can give. */
@NullMarked
package dev.attune.language.promise;

import org.jspecify.annotations.NullMarked;
