/** What all records of members have, whichever definition they come from: header, checks, reader, writer, builder. */
@NullMarked
package io.github.qapi4j.generator.emit.record;

import org.jspecify.annotations.NullMarked;
