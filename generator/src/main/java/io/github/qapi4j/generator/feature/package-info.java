/**
 * Features that a program asks QEMU for: paths into a schema, read from a list and looked up before anything is generated.
 */
@NullMarked
package io.github.qapi4j.generator.feature;

import org.jspecify.annotations.NullMarked;
