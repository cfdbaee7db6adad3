/**
 * What a goal has to know of Maven's project: the executions of the plugin in it, and the folders that belong to them.
 */
@NullMarked
package io.github.qapi4j.maven.execution;

import org.jspecify.annotations.NullMarked;
