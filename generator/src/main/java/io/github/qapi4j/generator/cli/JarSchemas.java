package io.github.qapi4j.generator.cli;

import io.github.qapi4j.generator.options.BindingProperties;
import io.github.qapi4j.generator.syntax.load.SourceLoader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The schemas that an artifact carries, in {@code META-INF/qapi}.
 *
 * @param file what people call the jar
 * @param jar the jar, open
 */
record JarSchemas(String file, ZipFile jar) implements SourceLoader {
    private static final String FOLDER = "META-INF/qapi/";
    private static final String SUFFIX = ".json";

    /** Where the entries seem to lie; nothing is ever looked for there. */
    private static final Path TOP = Path.of("").toAbsolutePath();

    /** How many names are listed at most. */
    private static final int MOST = 10;

    /**
     * Returns the one schema that there is.
     *
     * @throws UsageException if there are none or several
     */
    String only() throws UsageException {
        List<String> names = names();
        if (names.size() == 1) {
            return names.get(0);
        }
        throw new UsageException(
                names.isEmpty()
                        ? "'" + file + "' has no schemas: there is nothing in " + FOLDER
                        : "'" + file + "' has several schemas; say which one, as in '" + file + "!" + names.get(0)
                                + "': " + listed(names));
    }

    /**
     * Returns a name if there is such a schema.
     *
     * @throws UsageException if there is none
     */
    String require(String name) throws UsageException {
        if (jar.getEntry(FOLDER + name) == null) {
            throw new UsageException("'" + file + "' has no schema '" + name + "'; it has " + listed(names()));
        }
        return name;
    }

    private List<String> names() {
        return names(SUFFIX);
    }

    private List<String> names(String suffix) {
        return jar.stream()
                .map(ZipEntry::getName)
                .filter(name -> name.startsWith(FOLDER) && name.endsWith(suffix))
                .map(name -> name.substring(FOLDER.length()))
                .sorted()
                .toList();
    }

    /**
     * Returns how Java was generated from a schema; empty where the jar does not say.
     *
     * @throws IOException if a file cannot be read, or says what nobody understands; the message is for the user
     */
    List<BindingProperties> bindings(String schema) throws IOException {
        List<BindingProperties> bindings = new ArrayList<>();
        for (String name : names(BindingProperties.SUFFIX)) {
            String text = new String(read(locate(Path.of(name))), StandardCharsets.UTF_8);
            try {
                BindingProperties binding = BindingProperties.parse(text);
                if (binding.schema().equals(schema)) {
                    bindings.add(binding);
                }
            } catch (IllegalArgumentException e) {
                throw new IOException(file + "!" + name + " " + e.getMessage(), e);
            }
        }
        return bindings;
    }

    private static String listed(List<String> names) {
        if (names.isEmpty()) {
            return "none";
        }
        String all = String.join(", ", names.subList(0, Math.min(MOST, names.size())));
        return names.size() > MOST ? all + " and " + (names.size() - MOST) + " more" : all;
    }

    @Override
    public Path locate(Path given) {
        return TOP.resolve(FOLDER).resolve(given).normalize();
    }

    @Override
    public String displayName(Path path, String given) {
        return file + "!" + given;
    }

    @Override
    public byte[] read(Path path) throws IOException {
        String name = TOP.relativize(path).toString().replace(File.separatorChar, '/');
        ZipEntry entry = jar.getEntry(name);
        if (entry == null || entry.isDirectory()) {
            throw new IOException("there is no such file");
        }
        try (InputStream in = jar.getInputStream(entry)) {
            return SourceLoader.readBounded(in);
        }
    }
}
