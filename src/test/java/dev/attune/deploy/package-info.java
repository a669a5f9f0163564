/** What an operator starts: the files of image, compose and dashboard against what the code has. */
package dev.attune.deploy;
