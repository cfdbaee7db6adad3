package io.github.qapi4j.generator.emit.record;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.util.List;

/**
 * A union whose members stand in the same object as those of the record that holds its value.
 *
 * @param name the component that holds the value
 * @param type the union's interface
 * @param nullable the type that can also be null
 * @param comment what it is, as the inside of a Javadoc comment
 */
public record Inner(String name, ClassName type, TypeName nullable, String comment) {
    Part part() {
        return new Part(name, type, nullable, CodeBlock.of(""), comment, "", false, false, List.of());
    }
}
