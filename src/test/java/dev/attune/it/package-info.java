/** Tests against a real broker in this process. */
package dev.attune.it;
