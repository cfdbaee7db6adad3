package io.github.qapi4j.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.qapi4j.generator.emit.record.ReaderEmitter;
import io.github.qapi4j.generator.emit.type.Annotations;
import io.github.qapi4j.generator.emit.type.EmitContext;
import io.github.qapi4j.generator.emit.type.RuntimeTypes;
import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.model.EventDefinition;
import io.github.qapi4j.generator.model.Feature;
import io.github.qapi4j.generator.naming.GeneratedNames;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Emits the one class that reads events of a schema by their names, unknown ones included. */
final class EventsEmitter {
    private final EmitContext context;

    EventsEmitter(EmitContext context) {
        this.context = context;
    }

    /** Returns the class, or nothing where the schema has no events that are generated. It knows imported ones as well. */
    Optional<TypeSpec> emit() {
        List<EventDefinition> events = context.schema().definitions().values().stream()
                .filter(EventDefinition.class::isInstance)
                .map(EventDefinition.class::cast)
                .toList();
        if (events.stream().allMatch(event -> context.names().imported().contains(event.name()))) {
            return Optional.empty();
        }
        ClassName self = ClassName.get(context.names().packageName(), GeneratedNames.EVENTS);
        TypeSpec.Builder type = TypeSpec.classBuilder(self)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc("Reads the events of the schema by their names.\n")
                .addAnnotations(context.generated());
        if (events.stream().anyMatch(EventsEmitter::isDeprecated)) {
            type.addAnnotation(Annotations.suppressDeprecation());
        }
        type.addMethod(
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
        reader().emit(type, self, entry(), events.stream().map(this::readerCase).toList());
        return Optional.of(type.build());
    }

    private static boolean isDeprecated(Definition event) {
        return Feature.isDeprecated(event.header().features());
    }

    private static ChunkedSwitch reader() {
        return new ChunkedSwitch(
                ReaderEmitter.NAME,
                RuntimeTypes.EVENT,
                List.of(
                        ParameterSpec.builder(String.class, "name").build(),
                        ParameterSpec.builder(RuntimeTypes.JSON_INPUT, "in").build()),
                CodeBlock.of("$T.read(name, in)", RuntimeTypes.UNKNOWN_EVENT));
    }

    private static MethodSpec.Builder entry() {
        return MethodSpec.methodBuilder(ReaderEmitter.NAME)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc("Reads an event's data.\n\n")
                .addJavadoc("@param name the event's name on the wire\n")
                .addJavadoc(
                        "@param in the input; it stands on the data object (where a message has none, on an empty one)\n")
                .addJavadoc(
                        "@return the event; an {@link $T} where the schema has none of this name\n",
                        RuntimeTypes.UNKNOWN_EVENT);
    }

    private CodeBlock readerCase(EventDefinition event) {
        return CodeBlock.of(
                "case $S -> $T.read(in)", event.name(), context.names().type(event.name()));
    }
}
