package io.github.qapi4j.generator.emit.record;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;

/**
 * One more form of a setter.
 *
 * @param parameter the type of its parameter
 * @param value what the setter is called with
 */
public record Overload(TypeName parameter, CodeBlock value) {}
