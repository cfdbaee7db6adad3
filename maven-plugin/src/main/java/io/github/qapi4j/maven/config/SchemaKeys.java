package io.github.qapi4j.maven.config;

import io.github.qapi4j.maven.source.FileNames;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.maven.plugin.MojoFailureException;

/** The schemas that entries of a parameter are for, each spelt in one way: relative to the source folder, with slashes. */
public final class SchemaKeys {
    private SchemaKeys() {}

    /**
     * Returns entries under the shortest spelling of their schemas.
     *
     * @param entries schema, as the POM spells it → value
     * @throws MojoFailureException if no file can be called so, or two spellings of a schema have different values
     */
    public static Map<String, String> normalise(String parameter, Map<String, String> entries)
            throws MojoFailureException {
        Map<String, String> normalised = new TreeMap<>();
        Map<String, String> spellings = new HashMap<>();
        for (Map.Entry<String, String> entry : entries.entrySet()) {
            String key = slashed(path(parameter, entry.getKey()).normalize());
            String other = normalised.putIfAbsent(key, entry.getValue());
            if (other != null && !other.equals(entry.getValue())) {
                throw new MojoFailureException(
                        parameter + " gives '" + spellings.get(key) + "' '" + other + "', and '" + entry.getKey()
                                + "', which is the same schema, '" + entry.getValue() + "': remove one of them");
            }
            spellings.putIfAbsent(key, entry.getKey());
        }
        return normalised;
    }

    /**
     * Requires that schemas are not generated and said to be there already.
     *
     * @throws MojoFailureException if one is
     */
    public static void requireApart(Map<String, String> packages, Map<String, String> imports)
            throws MojoFailureException {
        for (String schema : imports.keySet()) {
            if (packages.containsKey(schema)) {
                throw new MojoFailureException("packages and imports contradict each other: '" + schema
                        + "' can either be generated or be there already");
            }
        }
    }

    /**
     * Requires paths.
     *
     * @return the texts
     * @throws MojoFailureException if no file can be called so
     */
    public static List<String> paths(String parameter, List<String> texts) throws MojoFailureException {
        for (String text : texts) {
            path(parameter, text);
        }
        return texts;
    }

    /**
     * Returns the path that a text spells.
     *
     * @throws MojoFailureException if no file can be called so
     */
    static Path path(String parameter, String text) throws MojoFailureException {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new MojoFailureException(parameter + " holds '" + text + "', " + FileNames.fault(e));
        }
    }

    /** Returns how a path is spelt. */
    public static String slashed(Path path) {
        return path.toString().replace(path.getFileSystem().getSeparator(), "/");
    }
}
