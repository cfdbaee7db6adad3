/** What was chosen for imported types where they were generated, chosen here as well, or refused where that cannot be. */
@NullMarked
package io.github.qapi4j.generator.imported;

import org.jspecify.annotations.NullMarked;
