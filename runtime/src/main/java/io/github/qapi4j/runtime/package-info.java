/**
 * What generated bindings and their users touch: the direct path, the two mappers, and the values that no schema defines.
 *
 * <p><b>Invariant:</b> nothing here looks at a generated type by reflection, and the direct path ({@link
 * io.github.qapi4j.runtime.QapiJson}) runs without databind's classes until a schema's {@code any} asks for a tree.
 */
@NullMarked
package io.github.qapi4j.runtime;

import org.jspecify.annotations.NullMarked;
