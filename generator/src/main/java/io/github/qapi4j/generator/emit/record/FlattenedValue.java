package io.github.qapi4j.generator.emit.record;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.util.List;

/**
 * A value whose members stand in the same object as those of the record that holds it: a union's branch, or a command's
 * arguments.
 *
 * @param name the component that holds the value
 * @param type the class of the value
 * @param nullable the type that can also be null
 * @param mayBeMissing whether it may be null: none of its members stands in the object, though one is mandatory
 * @param comment what it is, as the inside of a Javadoc comment
 */
public record FlattenedValue(String name, ClassName type, TypeName nullable, boolean mayBeMissing, String comment) {
    RecordComponentModel component() {
        return new RecordComponentModel(
                name,
                mayBeMissing ? nullable : type,
                nullable,
                CodeBlock.of(""),
                comment,
                "",
                mayBeMissing,
                false,
                List.of(),
                List.of());
    }
}
