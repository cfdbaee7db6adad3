package io.github.qapi4j.generator;

import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.options.CheckOptions;
import io.github.qapi4j.generator.syntax.load.SourceLoader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One schema made of renamed copies of another, in memory: {@code copy0/…}, {@code copy1/…} and a root that includes all.
 *
 * <p>The original is {@code qapi/qapi-schema.json} of the source tree that {@code -Dqemu.source} names, or without it the
 * test schema that uses every feature of the language once.
 */
final class SchemaCopies implements SourceLoader {
    /** The root of all copies. */
    static final Path ROOT = Path.of("copies.json");

    private static final Pattern STRING = Pattern.compile("'([A-Za-z0-9_.-]+)'");
    private static final Pattern HEADING = Pattern.compile("(?m)^# @([A-Za-z0-9_.-]+):$");

    private final Map<Path, byte[]> files = new HashMap<>();

    private SchemaCopies() {}

    static SchemaCopies of(int copies) throws IOException {
        Map<Path, byte[]> original = new TreeMap<>();
        Schema schema = read(original);
        SchemaCopies result = new SchemaCopies();
        StringBuilder root = new StringBuilder();
        Path start = original().toAbsolutePath().normalize();
        for (int copy = 0; copy < copies; copy++) {
            Path folder = ROOT.resolveSibling("copy" + copy).toAbsolutePath();
            for (Map.Entry<Path, byte[]> file : original.entrySet()) {
                Path inside = start.getParent().relativize(file.getKey());
                String text = new String(file.getValue(), StandardCharsets.UTF_8);
                result.files.put(
                        folder.resolve(inside).normalize(),
                        copy(text, schema.definitions().keySet(), copy, copies).getBytes(StandardCharsets.UTF_8));
            }
            root.append("{ 'include': 'copy")
                    .append(copy)
                    .append('/')
                    .append(start.getFileName())
                    .append("' }\n");
        }
        result.files.put(ROOT.toAbsolutePath().normalize(), root.toString().getBytes(StandardCharsets.UTF_8));
        return result;
    }

    /** Returns how many bytes all files have. */
    long bytes() {
        return files.values().stream().mapToLong(file -> file.length).sum();
    }

    @Override
    public byte[] read(Path path) throws IOException {
        byte[] bytes = files.get(path);
        if (bytes == null) {
            throw new IOException("there is no such file");
        }
        return bytes;
    }

    private static Path original() {
        String qemu = System.getProperty("qemu.source", "");
        return qemu.isEmpty()
                ? Path.of("src/test/resources/emit/everything.json")
                : Path.of(qemu, "qapi/qapi-schema.json");
    }

    private static Schema read(Map<Path, byte[]> files) throws IOException {
        SourceLoader recording = path -> {
            byte[] bytes = Files.readAllBytes(path);
            files.put(path, bytes);
            return bytes;
        };
        Path root = original();
        CheckResult result = new QapiCompiler(recording).check(root, CheckOptions.DEFAULT);
        Schema schema = result.schema();
        if (schema == null) {
            throw new IOException(root + " is not valid: " + result.diagnostics());
        }
        return schema;
    }

    /** Of a pragma's lists the last one counts, for all copies. */
    private static String copy(String text, Set<String> names, int copy, int copies) {
        boolean pragma = copy == copies - 1 && text.contains("'pragma'");
        return pragma ? exceptions(text, names, copies) : renamed(text, names, copy);
    }

    private static String exceptions(String text, Set<String> names, int copies) {
        return STRING.matcher(text)
                .replaceAll(found -> !names.contains(name(found))
                        ? "'" + name(found) + "'"
                        : IntStream.range(0, copies)
                                .mapToObj(copy -> "'" + (copy == 0 ? name(found) : renamed(name(found), copy)) + "'")
                                .collect(Collectors.joining(", ")));
    }

    private static String renamed(String text, Set<String> names, int copy) {
        if (copy == 0) {
            return text;
        }
        Map<String, String> renamed = new LinkedHashMap<>();
        names.forEach(name -> renamed.put(name, renamed(name, copy)));
        String strings =
                STRING.matcher(text).replaceAll(found -> "'" + renamed.getOrDefault(name(found), name(found)) + "'");
        return HEADING.matcher(strings)
                .replaceAll(found -> "# @" + renamed.getOrDefault(name(found), name(found)) + ":");
    }

    private static String name(MatchResult found) {
        return found.group(1);
    }

    /** Keeps to the case that the rules ask of types, events and commands. */
    private static String renamed(String name, int copy) {
        if (name.chars().noneMatch(Character::isLowerCase)) {
            return name + "_C" + copy;
        }
        return Character.isUpperCase(name.charAt(0)) ? name + "C" + copy : name + "-c" + copy;
    }
}
