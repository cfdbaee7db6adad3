/** The class that says which versions have what, where types stand for several. */
@NullMarked
package io.github.qapi4j.generator.emit.version;

import org.jspecify.annotations.NullMarked;
