/** What a caller may choose: how schemas are read, and what Java is made of them. Everybody may use this; it uses nobody. */
@NullMarked
package io.github.qapi4j.generator.options;

import org.jspecify.annotations.NullMarked;
