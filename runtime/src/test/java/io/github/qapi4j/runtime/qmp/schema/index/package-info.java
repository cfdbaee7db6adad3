/** Tests of the flat arrays of a reply. */
@org.jspecify.annotations.NullMarked
package io.github.qapi4j.runtime.qmp.schema.index;
