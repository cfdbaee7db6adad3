package io.github.qapi4j.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.qapi4j.generator.emit.record.ReaderEmitter;
import io.github.qapi4j.generator.emit.type.RuntimeTypes;
import io.github.qapi4j.generator.output.OutputFile;
import io.github.qapi4j.generator.output.SourceHeader;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Renders types and packages as source text. */
final class JavaSources {
    private JavaSources() {}

    /**
     * Renders a type.
     *
     * @param self its class
     * @param hidden the simple names of classes of java.lang that types of the schema hide
     */
    static OutputFile type(ClassName self, String module, TypeSpec type, Set<String> hidden) {
        String source = JavaFile.builder(self.packageName(), type)
                .addFileComment("$L", SourceHeader.of(safe(module)))
                .indent("    ")
                .build()
                .toString();
        return new OutputFile(
                folder(self.packageName()) + self.simpleName() + ".java",
                SourceCompactor.compact(source, hidden),
                true,
                values(self, type));
    }

    /** Returns the binary names of a type that has a reader, and of the records that this reader may return. */
    private static List<String> values(ClassName self, TypeSpec type) {
        if (type.methodSpecs().stream().noneMatch(JavaSources::isReader)) {
            return List.of();
        }
        Stream<ClassName> records = type.typeSpecs().stream()
                .filter(nested -> nested.superinterfaces().contains(self))
                .map(nested -> self.nestedClass(nested.name()));
        return Stream.concat(Stream.of(self), records)
                .map(ClassName::reflectionName)
                .toList();
    }

    /** The class of all events has a method of this name, too, but one that has to be told the event's. */
    private static boolean isReader(MethodSpec method) {
        return method.name().equals(ReaderEmitter.NAME)
                && method.parameters().size() == 1
                && method.parameters().get(0).type().equals(RuntimeTypes.JSON_INPUT);
    }

    /** JavaPoet has no package declarations, so this one is written by hand; nothing in it comes from a schema's text. */
    static OutputFile packageInfo(String packageName, boolean nullness) {
        String source = "// " + SourceHeader.ofPackage() + "\n"
                + "/** Types generated from QAPI schemas. */\n"
                + (nullness ? "@NullMarked\n" : "")
                + "package " + packageName + ";\n"
                + (nullness ? "\nimport org.jspecify.annotations.NullMarked;\n" : "");
        return new OutputFile(folder(packageName) + "package-info.java", source);
    }

    /** A file may be called anything; what could end a comment or start a Unicode escape does not reach it. */
    private static String safe(String module) {
        StringBuilder safe = new StringBuilder(module.length());
        for (int i = 0; i < module.length(); i++) {
            char c = module.charAt(i);
            boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            safe.append(plain || "._/ -".indexOf(c) >= 0 ? c : '?');
        }
        return safe.toString();
    }

    private static String folder(String packageName) {
        return packageName.replace('.', '/') + "/";
    }
}
