package io.github.qapi4j.generator.emit.javadoc;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Puts comments on the elements of a class and has javac read it with every check of its doclint. */
final class CommentCompiler {
    private CommentCompiler() {}

    /** Asserts that each comment is one: the class has no member more than it should, and nothing is complained about. */
    static void assertClean(String... comments) {
        String source = source(comments);
        assertThat(source).containsOnlyOnce("interface Commented");
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        List<String> options = List.of("-Xdoclint:all", "-Xlint:all", "-proc:none", "-encoding", "US-ASCII");
        JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, problems, options, null, List.of(new Source(source)));
        analyze(task);
        String found = problems.getDiagnostics().stream()
                .map(problem -> problem.getLineNumber() + ": " + problem.getMessage(Locale.ROOT))
                .collect(Collectors.joining("\n"));
        assertThat(found).as(source).isEmpty();
    }

    private static void analyze(JavacTask task) {
        try {
            task.parse();
            task.analyze();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String source(String... comments) {
        TypeSpec.Builder type = TypeSpec.interfaceBuilder("Commented")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("$L", comments[0]);
        for (int i = 1; i < comments.length; i++) {
            type.addMethod(MethodSpec.methodBuilder("method" + i)
                    .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                    .addParameter(int.class, "value")
                    .addJavadoc("$L\n\n@param value $L\n", comments[i], comments[i])
                    .build());
        }
        return JavaFile.builder("org.example", type.build()).build().toString();
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String text) {
            super(URI.create("string:///org/example/Commented.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
