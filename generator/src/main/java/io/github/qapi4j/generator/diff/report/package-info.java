/**
 * What a comparison found, as text, Markdown or JSON.
 *
 * <p><b>Invariant:</b> the same findings give the same bytes, and nothing that a schema says can leave its place in them.
 */
@NullMarked
package io.github.qapi4j.generator.diff.report;

import org.jspecify.annotations.NullMarked;
