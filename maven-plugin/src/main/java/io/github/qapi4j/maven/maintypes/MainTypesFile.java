package io.github.qapi4j.maven.maintypes;

import io.github.qapi4j.maven.files.ProjectFolders;
import io.github.qapi4j.maven.files.StateFile;
import io.github.qapi4j.maven.source.SchemaPlace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The file in an execution's state folder that says what it made. On each line stands a kind, then words; between two of
 * them is a tab, and a backslash stands before what could pass for one.
 */
public final class MainTypesFile {
    private static final String NAME = "types.txt";
    private static final String HEADING = "qapi-maven-plugin types 1";
    private static final String END = "end";

    private final Map<SchemaPlace, String> packages = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> types = new HashMap<>();
    private final Set<String> defines = new HashSet<>();
    private final Set<String> undefines = new HashSet<>();

    private MainTypesFile() {}

    /**
     * Writes the file in one step.
     *
     * @param folders the state folder among them is the execution's
     * @throws IOException if it cannot be written
     */
    public static void write(ProjectFolders folders, MainTypes types) throws IOException {
        Set<String> lines = new TreeSet<>();
        types.packages()
                .forEach((place, name) -> lines.add(
                        place.entry() == null
                                ? line("package", name, place.file())
                                : line("package", name, place.file(), place.entry())));
        types.nameMappings().forEach((key, value) -> lines.add(line("name", key, value)));
        types.typeMappings().forEach((key, value) -> lines.add(line("type", key, value)));
        types.defines().forEach(identifier -> lines.add(line("define", identifier)));
        types.undefines().forEach(identifier -> lines.add(line("undefine", identifier)));
        List<String> all = new ArrayList<>(List.of(HEADING));
        all.addAll(lines);
        all.add(END);
        StateFile.write(folders, NAME, String.join("\n", all) + "\n");
    }

    /**
     * Removes the file: until the run that begins now has ended, nobody knows what it says.
     *
     * @throws IOException if it cannot be removed
     */
    public static void delete(ProjectFolders folders) throws IOException {
        Files.deleteIfExists(folders.state().resolve(NAME));
    }

    private static String line(String... words) {
        List<String> escaped = new ArrayList<>();
        for (String word : words) {
            escaped.add(word.replace("\\", "\\\\")
                    .replace("\t", "\\t")
                    .replace("\n", "\\n")
                    .replace("\r", "\\r"));
        }
        return String.join("\t", escaped);
    }

    /**
     * Reads what an execution left.
     *
     * @param state the execution's state folder
     * @param show how messages name a path
     * @return null where there is nothing, or nothing that can be understood
     * @throws IOException if the file is there and cannot be read
     */
    public static @Nullable MainTypes read(Path state, Function<Path, String> show) throws IOException {
        String text = StateFile.read(state.resolve(NAME), show);
        return text == null ? null : parse(text);
    }

    /**
     * Returns whether an execution left the file. It is written in one step, so that one with heading and end is all there.
     *
     * @param state the execution's state folder
     * @param show how messages name a path
     * @throws IOException if the file is there and cannot be read
     */
    public static boolean isThere(Path state, Function<Path, String> show) throws IOException {
        String text = StateFile.read(state.resolve(NAME), show);
        return text != null && isWhole(text);
    }

    private static boolean isWhole(String text) {
        return text.startsWith(HEADING + "\n") && text.endsWith("\n" + END + "\n");
    }

    private static @Nullable MainTypes parse(String text) {
        if (!isWhole(text)) {
            return null;
        }
        MainTypesFile reader = new MainTypesFile();
        List<String> lines = List.of(text.split("\n"));
        try {
            lines.subList(1, lines.size() - 1).forEach(reader::accept);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return null;
        }
        return new MainTypes(reader.packages, reader.names, reader.types, reader.defines, reader.undefines);
    }

    private void accept(String line) {
        List<String> words = new ArrayList<>();
        for (String word : line.split("\t", -1)) {
            words.add(word.translateEscapes());
        }
        switch (words.get(0)) {
            case "package" ->
                packages.put(new SchemaPlace(words.get(2), words.size() > 3 ? words.get(3) : null), words.get(1));
            case "name" -> names.put(words.get(1), words.get(2));
            case "type" -> types.put(words.get(1), words.get(2));
            case "define" -> defines.add(words.get(1));
            case "undefine" -> undefines.add(words.get(1));
            default -> throw new IllegalArgumentException(line);
        }
    }
}
