package io.github.qapi4j.runtime;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The class was generated from a schema. It stands in class files, where tools that measure or check code look for an
 * annotation of this name; the JDK's own one is gone by then, and would make users require the module {@code java.compiler}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Generated {
    /** The generator's name. */
    String value() default "io.github.qapi4j";
}
