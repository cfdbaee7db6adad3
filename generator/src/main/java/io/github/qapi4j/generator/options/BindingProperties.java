package io.github.qapi4j.generator.options;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The choices that shaped the Java of one schema file, in the format in which they lie beside its copy in an artifact:
 * {@code META-INF/qapi/NAME.properties} for {@code META-INF/qapi/NAME.json}. Whoever imports the types, or compares them with
 * those of another release, has to know them; the schema alone does not tell.
 *
 * <p>A file of {@link Properties}, sorted by key, in ASCII and without a date, so that the same choices give the same bytes:
 *
 * <pre>{@code
 * define.CONFIG_LINUX=true
 * define.CONFIG_WIN32=false
 * format=1
 * generator=0.1.0
 * name.BlockdevOptions.node-name=name
 * nullness=true
 * optional.StatusInfo.singlestep=true
 * package=org.example.qmp
 * type.GuestFileRead.buf-b64=base64
 * unknownMembers=ignore
 * }</pre>
 *
 * <p>Names, types and optional members are those of the file's own definitions. Optional members are listed one by one,
 * never as words or with a star: what a word comes to depends on the whole schema. Patterns of definitions stand in the same
 * form, as {@code include.query-*=true} and {@code exclude.x-*=true}. A reader takes {@code format=1} and ignores keys that
 * it does not know.
 *
 * @param generator the version of the generator; empty where nobody says
 * @param packageName the package of the types
 * @param unknownMembers what becomes of members that the schema does not know
 * @param nullness whether JSpecify's annotations say what may be null
 * @param names as {@link GenerateOptions#nameMappings}
 * @param types as {@link GenerateOptions#typeMappings}
 * @param optionalMembers keys {@code Type.member} of members that are mandatory in the schema and optional in Java
 * @param includes as {@link GenerateOptions#includeDefinitions}
 * @param excludes as {@link GenerateOptions#excludeDefinitions}
 * @param defines as {@link GenerateOptions#defines}
 * @param undefines as {@link GenerateOptions#undefines}
 */
public record BindingProperties(
        String generator,
        String packageName,
        UnknownMembersMode unknownMembers,
        boolean nullness,
        Map<String, String> names,
        Map<String, String> types,
        Set<String> optionalMembers,
        Set<String> includes,
        Set<String> excludes,
        Set<String> defines,
        Set<String> undefines) {
    private static final String FORMAT = "1";

    /** Copies the collections. */
    public BindingProperties {
        names = Collections.unmodifiableMap(new TreeMap<>(names));
        types = Collections.unmodifiableMap(new TreeMap<>(types));
        optionalMembers = Collections.unmodifiableSet(new TreeSet<>(optionalMembers));
        includes = Collections.unmodifiableSet(new TreeSet<>(includes));
        excludes = Collections.unmodifiableSet(new TreeSet<>(excludes));
        defines = Collections.unmodifiableSet(new TreeSet<>(defines));
        undefines = Collections.unmodifiableSet(new TreeSet<>(undefines));
    }

    /** Returns the name of the file beside a schema, such as {@code api/vm.properties} for {@code api/vm.json}. */
    public static String fileName(String schema) {
        return (schema.endsWith(".json") ? schema.substring(0, schema.length() - 5) : schema) + ".properties";
    }

    /** Returns these choices as made by a version of the generator. */
    public BindingProperties madeBy(String version) {
        return new BindingProperties(
                version,
                packageName,
                unknownMembers,
                nullness,
                names,
                types,
                optionalMembers,
                includes,
                excludes,
                defines,
                undefines);
    }

    /** Returns options that make the same Java of the same schema file, in the same package. */
    public GenerateOptions options() {
        return GenerateOptions.builder(packageName)
                .unknownMembers(unknownMembers)
                .nullness(nullness)
                .nameMappings(names)
                .typeMappings(types)
                .optionalMembers(optionalMembers)
                .includeDefinitions(includes)
                .excludeDefinitions(excludes)
                .defines(defines)
                .undefines(undefines)
                .build();
    }

    /** Returns the text of the file. */
    public String text() {
        SortedMap<String, String> entries = new TreeMap<>();
        entries.put("format", FORMAT);
        entries.put("generator", generator);
        entries.put("package", packageName);
        entries.put("unknownMembers", unknownMembers.name().toLowerCase(Locale.ROOT));
        entries.put("nullness", Boolean.toString(nullness));
        names.forEach((key, value) -> entries.put("name." + key, value));
        types.forEach((key, value) -> entries.put("type." + key, value));
        optionalMembers.forEach(key -> entries.put("optional." + key, "true"));
        includes.forEach(pattern -> entries.put("include." + pattern, "true"));
        excludes.forEach(pattern -> entries.put("exclude." + pattern, "true"));
        undefines.forEach(identifier -> entries.put("define." + identifier, "false"));
        defines.forEach(identifier -> entries.put("define." + identifier, "true"));
        StringBuilder text = new StringBuilder();
        entries.forEach((key, value) ->
                text.append(escape(key)).append('=').append(escape(value)).append('\n'));
        return text.toString();
    }

    /** All but letters, digits and what names are joined with is escaped, so that keys and values stay apart. */
    private static String escape(String text) {
        StringBuilder out = new StringBuilder();
        text.chars().forEach(c -> {
            if (c < 0x80 && (Character.isLetterOrDigit(c) || "._-*?$".indexOf(c) >= 0)) {
                out.append((char) c);
            } else {
                out.append(String.format(Locale.ROOT, "\\u%04x", c));
            }
        });
        return out.toString();
    }

    /**
     * Reads the text of such a file.
     *
     * @throws IllegalArgumentException if it is none; the message says why, as the end of a sentence that starts with the
     *     file's name
     */
    public static BindingProperties parse(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("is no file of properties", e);
        }
        @Nullable String format = properties.getProperty("format");
        if (!FORMAT.equals(format)) {
            throw new IllegalArgumentException("has the format " + format + ", but only " + FORMAT + " is known");
        }
        return new Reader(properties).read();
    }

    /** The entries of a file, sorted out by the first word of their keys. */
    private static final class Reader {
        private final Properties properties;

        private Reader(Properties properties) {
            this.properties = properties;
        }

        private BindingProperties read() {
            String unknown = properties.getProperty("unknownMembers", "ignore");
            return new BindingProperties(
                    properties.getProperty("generator", ""),
                    properties.getProperty("package", ""),
                    unknown.equals("keep") ? UnknownMembersMode.KEEP : UnknownMembersMode.IGNORE,
                    !properties.getProperty("nullness", "true").equals("false"),
                    entries("name."),
                    entries("type."),
                    keys("optional.", "true"),
                    keys("include.", "true"),
                    keys("exclude.", "true"),
                    keys("define.", "true"),
                    keys("define.", "false"));
        }

        private Map<String, String> entries(String prefix) {
            Map<String, String> entries = new TreeMap<>();
            each(prefix, entries::put);
            return entries;
        }

        private Set<String> keys(String prefix, String value) {
            Set<String> keys = new TreeSet<>();
            each(prefix, (key, found) -> {
                if (found.equals(value)) {
                    keys.add(key);
                }
            });
            return keys;
        }

        private void each(String prefix, BiConsumer<String, String> action) {
            for (String key : properties.stringPropertyNames()) {
                if (key.startsWith(prefix)) {
                    action.accept(key.substring(prefix.length()), properties.getProperty(key));
                }
            }
        }
    }
}
