/**
 * What is on disk: what the last run read and wrote, and how the files are brought to what this run wants.
 *
 * <p><b>Invariant:</b> nothing is deleted that no manifest lists or that was compiled from such a file, and at every moment some manifest lists everything that was
 * written: a build may be killed anywhere.
 */
@NullMarked
package io.github.qapi4j.maven.files;

import org.jspecify.annotations.NullMarked;
