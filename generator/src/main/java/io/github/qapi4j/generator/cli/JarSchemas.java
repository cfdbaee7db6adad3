package io.github.qapi4j.generator.cli;

import io.github.qapi4j.generator.BindingReader;
import io.github.qapi4j.generator.compare.ComparedBinding;
import io.github.qapi4j.generator.imported.ImportedBinding;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.options.BindingProperties;
import io.github.qapi4j.generator.options.CheckOptions;
import io.github.qapi4j.generator.syntax.load.SourceLoader;
import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The schemas that an artifact carries, in {@code META-INF/qapi}.
 *
 * @param file what people call the jar
 * @param jar the jar, open
 */
record JarSchemas(String file, ZipFile jar) implements SourceLoader, Closeable {
    private static final String SUFFIX = ".json";

    /** Where the entries seem to lie; nothing is ever looked for there. */
    private static final Path TOP = Path.of("").toAbsolutePath();

    /** How many names are listed at most. */
    private static final int MOST = 10;

    /**
     * Opens a jar.
     *
     * @throws UsageException if it cannot be the name of a file
     * @throws IOException if it cannot be read; the message is for the user
     */
    static JarSchemas open(String file) throws UsageException, IOException {
        Path path = Invocation.paths(List.of(file)).get(0);
        if (Files.isDirectory(path)) {
            throw new IOException(file + ": it is a folder");
        }
        try {
            return new JarSchemas(file, new ZipFile(path.toFile()));
        } catch (ZipException e) {
            throw new IOException(file + ": this is no jar that can be read", e);
        } catch (NoSuchFileException e) {
            throw new IOException(file + ": there is no such file", e);
        }
    }

    @Override
    public void close() throws IOException {
        jar.close();
    }

    /**
     * Returns how all Java of the jar was generated, and from what.
     *
     * @throws UsageException if the jar does not say that
     * @throws IOException if a file cannot be read, or says what nobody understands; the message is for the user
     */
    List<ImportedBinding> imported(CheckOptions reading) throws UsageException, IOException {
        List<ImportedBinding> imported = new ArrayList<>();
        for (String name : names(BindingProperties.SUFFIX)) {
            BindingProperties binding = binding(name);
            if (jar.getEntry(BindingProperties.FOLDER + binding.schema()) == null) {
                throw new IOException(
                        file + "!" + name + " is about '" + binding.schema() + "', a schema that is not in the jar");
            }
            ComparedBinding read = new BindingReader(this, reading).read(binding);
            @Nullable Schema made = read.schema();
            if (made == null) {
                throw new IOException(file + "!" + name + ": " + read.fault());
            }
            imported.add(new ImportedBinding(file + "!" + name, binding, made));
        }
        if (imported.isEmpty()) {
            throw new UsageException(
                    "'" + file + "' does not say how types were generated: there is no file of choices in "
                            + BindingProperties.FOLDER);
        }
        return imported;
    }

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
                        ? "'" + file + "' has no schemas: there is nothing in " + BindingProperties.FOLDER
                        : "'" + file + "' has several schemas; say which one, as in '" + file + "!" + names.get(0)
                                + "': " + listed(names));
    }

    /**
     * Returns a name if there is such a schema.
     *
     * @throws UsageException if there is none
     */
    String require(String name) throws UsageException {
        if (jar.getEntry(BindingProperties.FOLDER + name) == null) {
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
                .filter(name -> name.startsWith(BindingProperties.FOLDER) && name.endsWith(suffix))
                .map(name -> name.substring(BindingProperties.FOLDER.length()))
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
            BindingProperties binding = binding(name);
            if (binding.schema().equals(schema)) {
                bindings.add(binding);
            }
        }
        return bindings;
    }

    private BindingProperties binding(String name) throws IOException {
        String text = text(name);
        try {
            return BindingProperties.parse(text);
        } catch (IllegalArgumentException e) {
            throw new IOException(file + "!" + name + " " + e.getMessage(), e);
        }
    }

    private String text(String name) throws IOException {
        try {
            return new String(read(locate(Path.of(name))), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IOException(file + "!" + name + ": " + e.getMessage(), e);
        }
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
        return TOP.resolve(BindingProperties.FOLDER).resolve(given).normalize();
    }

    @Override
    public String displayName(Path path, String given) {
        // What is given for an included file continues what its includer is called, the jar and all.
        return file + "!" + slashed(TOP.resolve(BindingProperties.FOLDER).relativize(path));
    }

    @Override
    public byte[] read(Path path) throws IOException {
        ZipEntry entry = jar.getEntry(slashed(TOP.relativize(path)));
        if (entry == null || entry.isDirectory()) {
            throw new IOException("there is no such file");
        }
        try (InputStream in = jar.getInputStream(entry)) {
            return SourceLoader.readBounded(in);
        } catch (ZipException e) {
            throw new IOException("the jar is damaged: " + e.getMessage(), e);
        }
    }

    private static String slashed(Path path) {
        return path.toString().replace(File.separatorChar, '/');
    }
}
