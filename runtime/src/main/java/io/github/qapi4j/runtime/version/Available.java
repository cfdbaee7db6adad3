package io.github.qapi4j.runtime.version;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Not all versions of QEMU that the bindings stand for have the element. Without this annotation, all have it that have what it
 * is a part of.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.FIELD, ElementType.METHOD, ElementType.RECORD_COMPONENT})
public @interface Available {
    /** The labels of the versions that have it, as the generator was given them, the oldest first; never empty. */
    String[] value();
}
