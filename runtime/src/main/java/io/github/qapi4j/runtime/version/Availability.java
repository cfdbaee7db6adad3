package io.github.qapi4j.runtime.version;

import io.github.qapi4j.runtime.Command;
import io.github.qapi4j.runtime.CommandInfo;
import io.github.qapi4j.runtime.QapiJson;
import io.github.qapi4j.runtime.QapiValue;
import io.github.qapi4j.runtime.codegen.JsonInput;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Which versions of QEMU know what of the values of generated types. Bindings that stand for several versions have one, in
 * their class {@code QapiVersions}. It knows what the schemas say; what a running QEMU knows, only that QEMU can tell. Values
 * cannot be changed; several threads may use one.
 */
public final class Availability {
    private final String packageName;
    private final List<String> labels;
    private final Map<String, Shape> shapes = new HashMap<>();

    private Availability(String packageName, List<String> labels) {
        this.packageName = packageName;
        this.labels = labels;
    }

    /**
     * Makes a table; generated code calls this.
     *
     * @param packageName the package whose classes are named without it
     * @param labels the labels of the versions, the oldest first, with a space between two
     * @param shapes what versions differ in, a line for each type; in several strings, since a constant has an end
     */
    public static Availability of(String packageName, String labels, String... shapes) {
        Availability made = new Availability(packageName, List.of(labels.split(" ")));
        for (String lines : shapes) {
            lines.lines().map(Shape::parse).forEach(shape -> made.shapes.put(shape.name(), shape));
        }
        return made;
    }

    /** Returns the labels of the versions, as the generator was given them, the oldest first; never empty. */
    public List<String> labels() {
        return labels;
    }

    /**
     * Returns what of a value one version does not take as it is: what it does not know, and what it wants.
     *
     * @param value a value of a generated type, such as a command; what it holds of other packages than the bindings' is not
     *     looked at
     * @param label the label of the version
     * @return what was found, in the order of the schema; empty if the version takes the value, or if the value is of a type
     *     in which versions do not differ
     * @throws IllegalArgumentException if there is no such label; it names those that there are
     */
    public List<Unavailable> unavailable(QapiValue value, String label) {
        int version = version(label);
        String type = type(value.getClass().getName());
        if (!shapes.containsKey(type)) {
            return List.of();
        }
        JsonNode tree = QapiJson.tolerant().read(QapiJson.strict().toJson(value), JsonInput::tree);
        ValueWalk walk = new ValueWalk(shapes, labels, version);
        walk.value(type, tree, "");
        return List.copyOf(walk.found());
    }

    /**
     * Returns how one version lets a command be sent, and what comes back: the flags of the command's type are those of the
     * newest version that has it.
     *
     * @param command a command of a generated type
     * @param label the label of the version
     * @return the flags of that version; those of the newest one for a version that does not have the command
     * @throws IllegalArgumentException if there is no such label; it names those that there are
     */
    public Set<CommandInfo.Flag> flags(Command<?> command, String label) {
        int version = version(label);
        Set<CommandInfo.Flag> flags = EnumSet.noneOf(CommandInfo.Flag.class);
        flags.addAll(command.qapiCommand().flags());
        Shape shape = shapes.get(type(command.getClass().getName()));
        if (shape != null && (shape.versions() == 0 || (shape.versions() >>> version & 1) == 1)) {
            for (CommandInfo.Flag flag : CommandInfo.Flag.values()) {
                Shape.Part part = shape.parts().get("!" + flag.name());
                if (part != null && (part.versions() >>> version & 1) == 1) {
                    flags.add(flag);
                } else if (part != null) {
                    flags.remove(flag);
                }
            }
        }
        return Collections.unmodifiableSet(flags);
    }

    private int version(String label) {
        int version = labels.indexOf(label);
        if (version < 0) {
            throw new IllegalArgumentException(
                    "'" + label + "' is none of the versions of these bindings: " + String.join(", ", labels));
        }
        return version;
    }

    /**
     * Explains why a QEMU refused a command, by the versions that have what it names. Clients do so by themselves ({@code
     * QmpOptions.withAvailability}).
     *
     * @param command the command that was refused
     * @param version the version that the QEMU says it has, such as {@code 7.2.22}; {@link #nearest} stands for it
     * @param description what the QEMU said; it names the command, the argument or the value that it does not take
     * @return null where versions do not explain it: they have all of the command, or the QEMU speaks of something else
     */
    public @Nullable Explanation explain(Command<?> command, String version, String description) {
        List<Unavailable> unavailable = unavailable(command, nearest(version));
        String name = command.qapiCommand().name();
        Map<Boolean, List<Unavailable>> byNamed = unavailable.stream()
                .collect(Collectors.partitioningBy(
                        one -> one.path().isEmpty() ? description.contains(name) : one.isNamedIn(description)));
        List<Unavailable> ordered = new ArrayList<>(byNamed.get(true));
        if (ordered.isEmpty()) {
            return null;
        }
        ordered.addAll(byNamed.get(false));
        return new Explanation(name, version, labels, ordered);
    }

    /** Returns the name of the class of a file: records of unions stand in those of their unions. */
    private String type(String className) {
        int nested = className.indexOf('$');
        String file = nested < 0 ? className : className.substring(0, nested);
        String prefix = packageName + ".";
        return file.startsWith(prefix) && file.indexOf('.', prefix.length()) < 0
                ? file.substring(prefix.length())
                : file;
    }

    /**
     * Returns the label that stands for a running QEMU: of those that are versions the newest that is not newer, else the
     * oldest.
     *
     * @param version the QEMU's version, such as {@code 7.2.22}
     */
    public String nearest(String version) {
        int[] running = numbers(version);
        return labels.stream()
                .filter(label -> Character.isDigit(label.charAt(0)) && Arrays.compare(numbers(label), running) <= 0)
                .reduce((one, other) -> Arrays.compare(numbers(one), numbers(other)) > 0 ? one : other)
                .orElse(labels.get(0));
    }

    private static int[] numbers(String version) {
        int[] numbers = new int[3];
        String[] words = version.split("[^0-9]+", -1);
        for (int i = 0; i < numbers.length && i < words.length && !words[i].isEmpty(); i++) {
            numbers[i] = words[i].length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(words[i]);
        }
        return numbers;
    }
}
