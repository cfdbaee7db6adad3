/**
 * What is on disk: what the last run read and wrote, and how the files are brought to what this run wants.
 *
 * <p><b>Invariant:</b> nothing is replaced or deleted that we did not write. What we wrote is known by a digest that a
 * manifest records, in a folder that the configuration names, or, where nothing is recorded, by the first line of a source;
 * a manifest alone is not believed. Classes go with the sources that they were compiled from. At every moment some manifest
 * lists everything that was written: a build may be killed anywhere.
 */
@NullMarked
package io.github.qapi4j.maven.files;

import org.jspecify.annotations.NullMarked;
