/**
 * How people learn what was found: in Maven's log, and in the editor that runs the build.
 */
@NullMarked
package io.github.qapi4j.maven.report;

import org.jspecify.annotations.NullMarked;
