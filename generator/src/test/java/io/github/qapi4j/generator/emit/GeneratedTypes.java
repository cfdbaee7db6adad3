package io.github.qapi4j.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qapi4j.generator.GenerateResult;
import io.github.qapi4j.generator.MergeResult;
import io.github.qapi4j.generator.QapiCompiler;
import io.github.qapi4j.generator.diag.Code;
import io.github.qapi4j.generator.diag.Diagnostic;
import io.github.qapi4j.generator.diag.Diagnostics;
import io.github.qapi4j.generator.diag.Severity;
import io.github.qapi4j.generator.emit.type.EmitContext;
import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.model.VersionFacts;
import io.github.qapi4j.generator.naming.GeneratedNames;
import io.github.qapi4j.generator.naming.JavaNames;
import io.github.qapi4j.generator.naming.NameAssigner;
import io.github.qapi4j.generator.naming.NameOverrides;
import io.github.qapi4j.generator.options.CheckOptions;
import io.github.qapi4j.generator.options.GenerateOptions;
import io.github.qapi4j.generator.options.MergeOptions;
import io.github.qapi4j.generator.options.NameMode;
import io.github.qapi4j.generator.options.UnknownMembersMode;
import io.github.qapi4j.generator.output.OutputFile;
import io.github.qapi4j.generator.select.OptionalMembers;
import io.github.qapi4j.generator.syntax.load.SourceLoader;
import io.github.qapi4j.runtime.Event;
import io.github.qapi4j.runtime.JsonReader;
import io.github.qapi4j.runtime.QapiValue;
import io.github.qapi4j.runtime.codegen.JsonInput;
import io.github.qapi4j.runtime.version.Availability;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The types of a schema, generated, compiled and loaded; tests reach them by reflection. */
final class GeneratedTypes {
    private final Schema schema;
    private final JavaNames names;
    private final EmitContext context;
    private final ClassLoader classes;
    private final Map<String, String> sources;

    private GeneratedTypes(
            Schema schema, JavaNames names, EmitContext context, ClassLoader classes, List<OutputFile> files) {
        this.schema = schema;
        this.names = names;
        this.context = context;
        this.classes = classes;
        this.sources = files.stream().collect(Collectors.toMap(OutputFile::path, OutputFile::content));
    }

    /** Makes the types of a root schema, and asserts that neither the generator nor javac has anything to say. */
    static GeneratedTypes of(Path root, CheckOptions checking, UnknownMembersMode unknownMembers) {
        return of(root, checking, new GenerateOptions("generated", unknownMembers));
    }

    /** Makes the types of a root schema with options of all kinds; otherwise as the other method does. */
    static GeneratedTypes of(Path root, CheckOptions checking, GenerateOptions options) {
        QapiCompiler compiler = new QapiCompiler(SourceLoader.DISK);
        GenerateResult result = compiler.generate(List.of(root), checking, options);
        assertThat(result.diagnostics())
                .filteredOn(diagnostic -> isComplaint(diagnostic, checking))
                .isEmpty();
        InMemoryCompiler.Result compiled = InMemoryCompiler.compile(result.files());
        assertThat(compiled.messages()).isEmpty();
        return of(
                compiler.check(root, checking).schema(),
                VersionFacts.NONE,
                options,
                compiled.classes(),
                result.files());
    }

    /** Makes the types that stand for several versions of a schema; otherwise as the other methods do. */
    static GeneratedTypes of(
            QapiCompiler compiler, MergeOptions versions, CheckOptions checking, GenerateOptions options) {
        GenerateResult result = compiler.generate(versions, checking, options);
        assertThat(result.diagnostics())
                .filteredOn(diagnostic -> diagnostic.severity() == Severity.ERROR)
                .isEmpty();
        InMemoryCompiler.Result compiled = InMemoryCompiler.compile(result.files());
        assertThat(compiled.messages()).isEmpty();
        MergeResult merged = compiler.merge(versions, checking);
        return of(merged.schema(), merged.facts(), options, compiled.classes(), result.files());
    }

    /** What a schema's dialect is, and that lenient names are being lenient, is said but wrong with nothing. */
    private static boolean isComplaint(Diagnostic diagnostic, CheckOptions checking) {
        boolean lenient = checking.names() == NameMode.LENIENT && diagnostic.code() == Code.NAME_CASE;
        return diagnostic.severity() == Severity.ERROR || diagnostic.severity() == Severity.WARNING && !lenient;
    }

    /** Returns the types of {@code emit/everything.json} that are checked in. */
    static GeneratedTypes golden() {
        GenerateOptions options = new GenerateOptions("golden.ignore", UnknownMembersMode.IGNORE);
        Path root = Path.of("src", "test", "resources", "emit", "everything.json");
        Schema schema = new QapiCompiler(SourceLoader.DISK)
                .check(root, CheckOptions.DEFAULT)
                .schema();
        return of(schema, VersionFacts.NONE, options, GeneratedTypes.class.getClassLoader(), List.of());
    }

    private static GeneratedTypes of(
            Schema schema, VersionFacts facts, GenerateOptions options, ClassLoader classes, List<OutputFile> files) {
        Schema loose = new OptionalMembers(List.of(options)).apply(schema, Set.of(), options, new Diagnostics());
        JavaNames names =
                NameAssigner.assign(loose, facts, options, NameOverrides.of(List.of(options)), new Diagnostics());
        return new GeneratedTypes(loose, names, EmitContext.of(loose, facts, names, options), classes, files);
    }

    Schema schema() {
        return schema;
    }

    VersionFacts facts() {
        return context.facts();
    }

    /** Returns the definitions that have a type of their own. */
    Collection<Definition> definitions() {
        return schema.definitions().values().stream()
                .filter(definition -> !definition.name().equals(Schema.QTYPE) && !context.isImplied(definition))
                .toList();
    }

    /** Returns the class of a definition's type. */
    Class<?> type(String definition) {
        try {
            return classes.loadClass(names.type(definition).reflectionName());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    /** Returns the source of a definition's type, without the line that names the schema's file; not of golden types. */
    String source(Definition definition) {
        String path = names.className(definition.name()).replace('.', '/') + ".java";
        String source = Objects.requireNonNull(sources.get(path), path);
        return source.substring(source.indexOf('\n'));
    }

    /** Returns the reader of the type of the definition that has a name. */
    JsonReader<QapiValue> reader(String definition) {
        return reader(schema.definitions().get(definition));
    }

    /** Returns the reader of a definition's type. */
    JsonReader<QapiValue> reader(Definition definition) {
        try {
            Class<?> type = type(definition.name());
            MethodType signature = MethodType.methodType(type, JsonInput.class);
            return reader(MethodHandles.publicLookup().findStatic(type, "read", signature));
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** Returns whether a definition stands in no file, and has no class. */
    boolean isImplied(Definition definition) {
        return context.isImplied(definition);
    }

    /** Returns what says which versions have what; only for types that stand for several. */
    Availability availability() {
        try {
            Class<?> holder = classes.loadClass("generated." + GeneratedNames.VERSIONS);
            return (Availability) holder.getField("AVAILABILITY").get(null);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** Returns a reader of the data of the event that has a name. */
    JsonReader<QapiValue> events(String name) {
        try {
            MethodType signature = MethodType.methodType(Event.class, String.class, JsonInput.class);
            Class<?> events = classes.loadClass("generated." + GeneratedNames.EVENTS);
            return reader(MethodHandles.insertArguments(
                    MethodHandles.publicLookup().findStatic(events, "read", signature), 0, name));
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static JsonReader<QapiValue> reader(MethodHandle read) {
        MethodHandle generic = read.asType(MethodType.methodType(QapiValue.class, JsonInput.class));
        return in -> {
            try {
                return (QapiValue) generic.invokeExact(in);
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new AssertionError(e);
            }
        };
    }
}
