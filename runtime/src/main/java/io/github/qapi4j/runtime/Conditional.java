package io.github.qapi4j.runtime;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The schema has the element only under a condition on how QEMU was built. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.FIELD, ElementType.METHOD, ElementType.RECORD_COMPONENT})
public @interface Conditional {
    /** The condition over identifiers of QEMU's build, such as {@code CONFIG_LINUX && !CONFIG_FUSE}. */
    String value();
}
