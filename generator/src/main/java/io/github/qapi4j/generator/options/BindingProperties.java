package io.github.qapi4j.generator.options;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
 * The choices that shaped the Java of one root schema, in the format in which they lie beside its copy in an artifact:
 * {@code META-INF/qapi/NAME.properties} for {@code META-INF/qapi/NAME.json}. Whoever compares the types with those of another
 * release has to know them; the schema alone does not tell.
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
 * optional.deprecated=true
 * package=org.example.qmp
 * schema=qapi-schema.json
 * type.GuestFileRead.buf-b64=base64
 * unknownMembers=ignore
 * }</pre>
 *
 * <p>Where the types stand for several versions of the schema, it also says which, the oldest first, and where each lies, if it
 * is in an artifact:
 *
 * <pre>{@code
 * dialect.fork=8.2
 * prefer.DiskInfo.size=fork
 * version.7.2=qemu-7.2/qapi/qapi-schema.json
 * version.fork=fork/qapi/qapi-schema.json
 * versions=7.2/fork
 * }</pre>
 *
 * <p>A reader takes {@code format=1} and ignores keys that it does not know.
 *
 * @param generator the version of the generator; empty where nobody says
 * @param schema the root schema, as its path below {@code META-INF/qapi}, with slashes
 * @param options the choices; what is said of documentation and of annotations that mark types is not kept, since no code
 *     depends on it
 * @param versions the versions that the types stand for, of which the root schema is the newest; their roots are paths as that of
 *     the schema is, empty where they are in no artifact; null where the types are those of the schema alone
 */
public record BindingProperties(
        String generator,
        String schema,
        GenerateOptions options,
        @Nullable MergeOptions versions) {
    /** The folder of artifacts in which such files lie, beside the schemas. */
    public static final String FOLDER = "META-INF/qapi/";

    /** How the names of such files end. */
    public static final String SUFFIX = ".properties";

    private static final String FORMAT = "1";

    /** Stands between labels, which hold none. */
    private static final String SEPARATOR = "/";

    /** Makes what is said of types of one schema alone. */
    public BindingProperties(String generator, String schema, GenerateOptions options) {
        this(generator, schema, options, null);
    }

    /**
     * Returns the name of the file beside a schema, such as {@code api/vm.properties} for {@code api/vm.json}.
     *
     * @param execution tells who chose, where a schema may be generated from more than once, as in
     *     {@code api/vm@client.properties}; empty where there is only one
     */
    public static String fileName(String schema, String execution) {
        String name = schema.endsWith(".json") ? schema.substring(0, schema.length() - 5) : schema;
        return name + (execution.isEmpty() ? "" : "@" + execution) + SUFFIX;
    }

    /** Returns the text of the file. */
    public String text() {
        SortedMap<String, String> entries = new TreeMap<>();
        entries.put("format", FORMAT);
        entries.put("generator", generator);
        entries.put("schema", schema);
        entries.put("package", options.packageName());
        entries.put("unknownMembers", options.unknownMembers().name().toLowerCase(Locale.ROOT));
        entries.put("nullness", Boolean.toString(options.nullness()));
        options.packages().forEach((key, value) -> entries.put("package." + key, value));
        options.imports().forEach((key, value) -> entries.put("import." + key, value));
        options.nameMappings().forEach((key, value) -> entries.put("name." + key, value));
        options.typeMappings().forEach((key, value) -> entries.put("type." + key, value));
        options.optionalMembers().forEach(key -> entries.put("optional." + key, "true"));
        options.includeDefinitions().forEach(pattern -> entries.put("include." + pattern, "true"));
        options.excludeDefinitions().forEach(pattern -> entries.put("exclude." + pattern, "true"));
        options.undefines().forEach(identifier -> entries.put("define." + identifier, "false"));
        options.defines().forEach(identifier -> entries.put("define." + identifier, "true"));
        if (versions != null) {
            add(versions, entries);
        }
        StringBuilder text = new StringBuilder();
        entries.forEach((key, value) ->
                text.append(escape(key)).append('=').append(escape(value)).append('\n'));
        return text.toString();
    }

    private static void add(MergeOptions versions, Map<String, String> entries) {
        List<String> labels =
                versions.versions().stream().map(SchemaVersion::label).toList();
        entries.put("versions", String.join(SEPARATOR, labels));
        for (SchemaVersion version : versions.versions()) {
            Path root = version.root();
            entries.put(
                    "version." + version.label(),
                    root.toString().replace(root.getFileSystem().getSeparator(), "/"));
            if (version.dialect() != null) {
                entries.put("dialect." + version.label(), version.dialect());
            }
        }
        versions.preferences().forEach((place, label) -> entries.put("prefer." + place, label));
    }

    /** All but letters, digits and what names are joined with is escaped, so that keys and values stay apart. */
    private static String escape(String text) {
        StringBuilder out = new StringBuilder();
        text.chars().forEach(c -> {
            if (c < 0x80 && (Character.isLetterOrDigit(c) || "._-*?$/".indexOf(c) >= 0)) {
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
        try {
            return new Reader(properties).read();
        } catch (OptionException e) {
            // Without the cause, whose message is the same: Maven shows both.
            throw new IllegalArgumentException("gives " + e.option() + " '" + e.value() + "', which " + e.fault());
        }
    }

    /** The entries of a file, sorted out by the first word of their keys. */
    private static final class Reader {
        private final Properties properties;

        private Reader(Properties properties) {
            this.properties = properties;
        }

        private BindingProperties read() {
            boolean keeps = properties.getProperty("unknownMembers", "").equals("keep");
            GenerateOptions options = GenerateOptions.builder(properties.getProperty("package", ""))
                    .unknownMembers(keeps ? UnknownMembersMode.KEEP : UnknownMembersMode.IGNORE)
                    .nullness(!properties.getProperty("nullness", "true").equals("false"))
                    .packages(entries("package."))
                    .imports(entries("import."))
                    .nameMappings(entries("name."))
                    .typeMappings(entries("type."))
                    .optionalMembers(keys("optional.", "true"))
                    .includeDefinitions(keys("include.", "true"))
                    .excludeDefinitions(keys("exclude.", "true"))
                    .defines(keys("define.", "true"))
                    .undefines(keys("define.", "false"))
                    .build();
            return new BindingProperties(
                    properties.getProperty("generator", ""), properties.getProperty("schema", ""), options, versions());
        }

        private @Nullable MergeOptions versions() {
            @Nullable String labels = properties.getProperty("versions");
            if (labels == null) {
                return null;
            }
            List<SchemaVersion> versions = new ArrayList<>();
            for (String label : labels.split(SEPARATOR, -1)) {
                String root = properties.getProperty("version." + label, "");
                try {
                    versions.add(new SchemaVersion(label, properties.getProperty("dialect." + label), Path.of(root)));
                } catch (InvalidPathException e) {
                    throw new OptionException("version." + label, root, "cannot be the name of a file");
                }
            }
            return new MergeOptions(versions, entries("prefer."));
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
