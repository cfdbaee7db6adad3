package io.github.qapi4j.maven.config;

import io.github.qapi4j.generator.options.CheckOptions;
import io.github.qapi4j.generator.options.Dialect;
import io.github.qapi4j.generator.options.GenerateOptions;
import io.github.qapi4j.generator.options.OptionException;
import io.github.qapi4j.maven.files.ProjectFolders;
import io.github.qapi4j.maven.source.ImportDependency;
import io.github.qapi4j.maven.source.PatternFilter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoFailureException;
import org.jspecify.annotations.Nullable;

/** Turns what a POM says into values, or says what the POM should say. */
public final class Parameters {
    /** What a parameter says where its default is not wanted, and nothing else. */
    private static final String NONE = "none";

    /** What a list of features is called in a source folder. */
    private static final String FEATURES = "features.txt";

    private Parameters() {}

    /** Returns the elements that say something; none where the list is absent. */
    public static List<String> list(@Nullable List<@Nullable String> elements) {
        if (elements == null) {
            return List.of();
        }
        return elements.stream()
                .filter(element -> element != null && !element.isBlank())
                .map(String::trim)
                .toList();
    }

    /**
     * Returns the elements of a list of patterns for files.
     *
     * @throws MojoFailureException if one of them is none
     */
    public static List<String> patterns(String parameter, @Nullable List<@Nullable String> elements)
            throws MojoFailureException {
        List<String> patterns = list(elements);
        for (String pattern : patterns) {
            try {
                PatternFilter.require(pattern);
            } catch (PatternSyntaxException e) {
                throw new MojoFailureException(parameter + " holds '" + pattern
                        + "', which is no pattern: write one such as api/*.json (" + e.getDescription() + ")");
            }
        }
        return patterns;
    }

    /**
     * Returns the artifacts of a list; none where it is absent.
     *
     * @throws MojoFailureException if one does not say which artifact it is
     */
    public static List<ImportDependency> artifacts(@Nullable List<ImportDependency> elements)
            throws MojoFailureException {
        if (elements == null) {
            return List.of();
        }
        for (ImportDependency element : elements) {
            String fault = element.fault();
            if (fault != null) {
                throw new MojoFailureException("importDependencies holds " + fault);
            }
        }
        return elements;
    }

    /**
     * Returns the entries of a list of {@code key=value}.
     *
     * @throws MojoFailureException if an element is nothing of the kind, or a key stands there twice
     */
    public static Map<String, String> map(String parameter, @Nullable List<@Nullable String> elements)
            throws MojoFailureException {
        Map<String, String> map = new TreeMap<>();
        for (String element : list(elements)) {
            int sign = element.indexOf('=');
            String key = element.substring(0, Math.max(sign, 0)).trim();
            String value = element.substring(sign + 1).trim();
            if (key.isEmpty() || value.isEmpty()) {
                throw new MojoFailureException(parameter + " holds '" + element + "', but must hold key=value");
            }
            String other = map.putIfAbsent(key, value);
            if (other != null && !other.equals(value)) {
                throw new MojoFailureException(parameter + " gives '" + key + "' both '" + other + "' and '" + value
                        + "': remove one of them");
            }
        }
        return map;
    }

    /** Returns what a parameter says, or null where it says nothing. */
    public static @Nullable String text(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.trim();
    }

    /**
     * Returns the file of a list of features, relative to the base folder where there is a way.
     *
     * @param value what the parameter says: a file, {@code none}, or nothing, which means the one in the source folder
     * @return the file; null where no list is wanted, or nothing is said and there is no such file
     * @throws MojoFailureException if no file can be called so
     */
    public static @Nullable Path features(@Nullable String value, ProjectFolders folders) throws MojoFailureException {
        String text = text(value);
        if (NONE.equalsIgnoreCase(text)) {
            return null;
        }
        if (text == null) {
            Path usual = folders.source().resolve(FEATURES);
            return Files.isRegularFile(usual) ? Path.of(folders.show(usual)) : null;
        }
        return Path.of(folders.show(SchemaKeys.path("features", text)));
    }

    /** Returns the sentence for a package that is missing; the schema is null where none has one. */
    public static String noPackage(@Nullable String schema) {
        String why = schema == null ? "" : ", and packages has no entry for '" + schema + "'";
        return "packageName is missing" + why + ": add "
                + "<configuration><packageName>org.example.qapi</packageName></configuration> "
                + "to qapi-maven-plugin in the POM, with the package that the generated types should have";
    }

    /**
     * Returns the options that a builder holds. What they may be is the generator's to say; here it is said of what.
     *
     * @throws MojoFailureException if one is wrong
     */
    public static GenerateOptions options(GenerateOptions.Builder builder) throws MojoFailureException {
        try {
            return builder.build();
        } catch (OptionException e) {
            throw new MojoFailureException(e.option() + " holds '" + e.value() + "', which " + e.fault());
        }
    }

    /**
     * Returns the constant that a word stands for, whatever its case and with {@code -} for {@code _}.
     *
     * @throws MojoFailureException if there is none; the message lists those that there are
     */
    public static <E extends Enum<E>> E word(String parameter, Class<E> type, String value)
            throws MojoFailureException {
        String word = value.trim();
        for (E constant : type.getEnumConstants()) {
            if (written(constant).equalsIgnoreCase(word.replace('_', '-'))) {
                return constant;
            }
        }
        throw new MojoFailureException(parameter + " is '" + word + "', but must be one of: "
                + Arrays.stream(type.getEnumConstants())
                        .map(Parameters::written)
                        .collect(Collectors.joining(", ")));
    }

    /**
     * Returns options with the dialect that a word stands for.
     *
     * @throws MojoFailureException if there is none; the message lists those that there are
     */
    public static CheckOptions dialect(String value, CheckOptions options) throws MojoFailureException {
        try {
            return options.withDialect(value.trim().toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new MojoFailureException(
                    "dialect is '" + value.trim() + "', but must be one of: " + String.join(", ", Dialect.words()));
        }
    }

    private static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Returns whether sources must be ASCII to be read as they are meant: in all encodings but UTF-8.
     *
     * @param encoding the encoding that the compiler reads sources with; null where nobody says
     * @throws MojoFailureException if there is no such encoding, or ASCII is not part of it
     */
    public static boolean asciiOnly(@Nullable String encoding) throws MojoFailureException {
        if (encoding == null || encoding.isBlank()) {
            return true;
        }
        try {
            Charset charset = Charset.forName(encoding.trim());
            if (!"A".equals(new String(new byte[] {'A'}, charset))) {
                throw new MojoFailureException(
                        "encoding is '" + encoding.trim() + "', which Java sources cannot be generated for: use UTF-8");
            }
            return !charset.equals(StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new MojoFailureException("encoding is '" + encoding.trim() + "', which this Java does not know");
        }
    }

    /** Returns the class name of an annotation, empty for none. */
    public static String annotation(String value) {
        String name = value.trim();
        return name.equalsIgnoreCase(NONE) ? "" : name;
    }

    /**
     * Refuses parameters of which one makes another one meaningless.
     *
     * @param named the parameter that is given, which decides
     * @param others parameter → whether it is given, too
     * @throws MojoFailureException if one is
     */
    public static void refuseBoth(String named, String why, Map<String, Boolean> others) throws MojoFailureException {
        List<String> given =
                others.keySet().stream().filter(others::get).sorted().toList();
        if (!given.isEmpty()) {
            throw new MojoFailureException(
                    named + " and " + String.join(" and ", given) + " contradict each other: " + why);
        }
    }
}
