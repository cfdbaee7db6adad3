package io.github.qapi4j.generator.emit;

import io.github.qapi4j.generator.output.OutputFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Compiles generated sources as a user's strict build would, with every lint and every check of doc comments. */
final class InMemoryCompiler {
    private static final List<String> OPTIONS = List.of(
            "--release",
            "17",
            "-Xlint:all",
            "-Xdoclint:all/protected",
            "-proc:none",
            "-implicit:none",
            "-Xmaxwarns",
            "1000",
            "-Xmaxerrs",
            "1000");

    private static final List<String> BRIEF =
            List.of("--release", "17", "-proc:none", "-implicit:none", "-Xmaxerrs", "1000");

    private InMemoryCompiler() {}

    /**
     * What came of a compilation.
     *
     * @param messages what javac said, one message a line; empty where all is well
     * @param names the binary names of all classes
     * @param classes what loads them
     */
    record Result(String messages, Set<String> names, ClassLoader classes, Map<String, byte[]> bytes) {
        /** Returns what loads these classes, and those of another compilation that this one lacks. */
        ClassLoader with(Result other) {
            Map<String, byte[]> all = new HashMap<>(other.bytes);
            all.putAll(bytes);
            return loader(all);
        }
    }

    /** Compiles sources. */
    static Result compile(List<OutputFile> files) {
        return compile(files, OPTIONS, Map.of());
    }

    /** Compiles sources without any lint. */
    static Result compileBriefly(List<OutputFile> files) {
        return compile(files, BRIEF, Map.of());
    }

    /** Compiles sources without any lint, which use classes that were compiled before. */
    static Result compileBriefly(List<OutputFile> files, Result used) {
        return compile(files, BRIEF, used.bytes());
    }

    /** Compiles sources, and tells of deprecated things that they use. */
    static Result compileWithDeprecation(List<OutputFile> files) {
        List<String> options = List.of("--release", "17", "-proc:none", "-implicit:none", "-Xlint:deprecation");
        return compile(files, options, Map.of());
    }

    private static Result compile(List<OutputFile> files, List<String> options, Map<String, byte[]> used) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        ClassFiles classes = new ClassFiles(compiler.getStandardFileManager(problems, Locale.ROOT, null), used);
        boolean compiled = compiler.getTask(null, classes, problems, options, null, sources(files))
                .call();
        String messages = messages(problems);
        return new Result(
                compiled || !messages.isEmpty() ? messages : "it failed without a word",
                classes.files.keySet(),
                loader(classes.bytes()),
                classes.bytes());
    }

    /** Returns what a tool complained of, one message a line. */
    static String messages(DiagnosticCollector<JavaFileObject> problems) {
        return problems.getDiagnostics().stream()
                .filter(problem -> problem.getKind() != Diagnostic.Kind.NOTE)
                .filter(problem -> !isParameterOfCompactConstructor(problem))
                .map(problem -> problem.toString())
                .collect(Collectors.joining("\n"));
    }

    /**
     * Up to JDK 24, the check of comments wants a tag for each component there, and with tags later ones complain. Everywhere
     * else a missing tag is an error.
     */
    private static boolean isParameterOfCompactConstructor(Diagnostic<? extends JavaFileObject> problem) {
        if (problem.getSource() == null) {
            return false;
        }
        try {
            String line = problem.getSource()
                    .getCharContent(true)
                    .toString()
                    .lines()
                    .skip(problem.getLineNumber() - 1)
                    .findFirst()
                    .orElse("");
            return problem.getMessage(Locale.ROOT).contains("no @param for") && line.matches(" +public [^ (]+ \\{");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns sources as the JDK's tools take them. */
    static List<? extends JavaFileObject> sources(List<OutputFile> files) {
        return files.stream().map(Source::new).toList();
    }

    private static final class Source extends SimpleJavaFileObject {
        private final OutputFile file;

        Source(OutputFile file) {
            super(URI.create("string:///" + file.path()), Kind.SOURCE);
            this.file = file;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return file.content();
        }
    }

    private static final class ClassFile extends SimpleJavaFileObject {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        private final String name;

        ClassFile(String name) {
            super(URI.create("memory:///" + name.replace('.', '/') + ".class"), Kind.CLASS);
            this.name = name;
        }

        ClassFile(String name, byte[] content) {
            this(name);
            bytes.writeBytes(content);
        }

        @Override
        public InputStream openInputStream() {
            return new ByteArrayInputStream(bytes.toByteArray());
        }

        @Override
        public OutputStream openOutputStream() {
            return bytes;
        }
    }

    private static final class ClassFiles extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, ClassFile> files = new HashMap<>();

        /** Package → classes that are there already. */
        private final Map<String, List<ClassFile>> used;

        ClassFiles(JavaFileManager files, Map<String, byte[]> used) {
            super(files);
            this.used = used.entrySet().stream()
                    .map(file -> new ClassFile(file.getKey(), file.getValue()))
                    .collect(Collectors.groupingBy(file -> file.name.substring(0, file.name.lastIndexOf('.'))));
        }

        @Override
        public Iterable<JavaFileObject> list(
                Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse)
                throws IOException {
            return location == StandardLocation.CLASS_PATH && used.containsKey(packageName)
                    ? List.copyOf(used.get(packageName))
                    : super.list(location, packageName, kinds, recurse);
        }

        @Override
        public String inferBinaryName(Location location, JavaFileObject file) {
            return file instanceof ClassFile mine ? mine.name : super.inferBinaryName(location, file);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String name, JavaFileObject.Kind kind, FileObject sibling) throws IOException {
            return files.computeIfAbsent(name, ClassFile::new);
        }

        Map<String, byte[]> bytes() {
            Map<String, byte[]> all = new HashMap<>();
            files.forEach((name, file) -> all.put(name, file.bytes.toByteArray()));
            return all;
        }
    }

    private static ClassLoader loader(Map<String, byte[]> classes) {
        return new ClassLoader(InMemoryCompiler.class.getClassLoader()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                byte[] bytes = classes.get(name);
                if (bytes == null) {
                    throw new ClassNotFoundException(name);
                }
                return defineClass(name, bytes, 0, bytes.length);
            }
        };
    }
}
