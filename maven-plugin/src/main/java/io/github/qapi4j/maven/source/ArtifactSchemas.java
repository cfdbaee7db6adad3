package io.github.qapi4j.maven.source;

import io.github.qapi4j.generator.options.BindingProperties;
import io.github.qapi4j.generator.syntax.load.SourceLoader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The schemas of one artifact, under {@link DependencySchemaSource#FOLDER}. What they include and the artifact lacks comes
 * from other artifacts.
 */
public final class ArtifactSchemas implements SourceLoader {
    private static final String FOLDER = DependencySchemaSource.FOLDER;

    /** Where the files seem to lie; nothing is ever looked for there. */
    private static final Path TOP = Path.of("").toAbsolutePath().resolve("META-INF");

    private final String shown;
    private final ArtifactFiles files;
    private final DependencySchemaSource dependencies;
    private final ReadFiles reads;

    /**
     * Looks into an artifact.
     *
     * @param shown how messages name it, in front of a file's name
     * @param place the archive, or the folder that it is made from; need not exist
     * @param dependencies where included files are looked for that it lacks
     * @param reads takes note of what is read
     * @throws IOException if it cannot be read
     */
    public ArtifactSchemas(String shown, Path place, DependencySchemaSource dependencies, ReadFiles reads)
            throws IOException {
        this.shown = shown;
        this.files = ArtifactFiles.of(place.toAbsolutePath().normalize(), FOLDER);
        this.dependencies = dependencies;
        this.reads = reads;
    }

    /** Returns how messages name a schema. */
    public String show(String schema) {
        return shown + schema;
    }

    /** Returns the names of all files with schemas and with how Java was generated from them, sorted. */
    public List<String> names() throws IOException {
        return List.copyOf(files.names(FOLDER));
    }

    /** Returns whether the artifact holds a schema. */
    public boolean has(String schema) throws IOException {
        return files.names(FOLDER).contains(FOLDER + schema);
    }

    /** Returns whether the artifact holds one of several schemas. */
    boolean hasOneOf(Set<String> schemas) throws IOException {
        SortedSet<String> names = files.names(FOLDER);
        return schemas.stream().anyMatch(schema -> names.contains(FOLDER + schema));
    }

    /**
     * Returns the schemas from which Java was generated, sorted, or where nothing tells, those that no other one includes.
     *
     * @throws IOException if a file cannot be read, or says what nobody understands; the message is for the user
     */
    public SortedSet<String> roots() throws IOException {
        SortedSet<String> roots = new TreeSet<>();
        for (BindingProperties binding : bindings()) {
            if (has(binding.schema())) {
                roots.add(binding.schema());
            }
        }
        if (roots.isEmpty()) {
            SortedMap<Path, byte[]> contents = new TreeMap<>();
            for (String name : files.names(FOLDER)) {
                if (name.endsWith(".json")) {
                    Path path = locate(Path.of(name.substring(FOLDER.length())));
                    contents.put(path, readNamed(path));
                }
            }
            SchemaRoots.among(contents).forEach(path -> roots.add(name(path)));
        }
        return roots;
    }

    /**
     * Returns how Java was generated from a schema; empty where the artifact does not say.
     *
     * @throws IOException as {@link #roots} does
     */
    public List<BindingProperties> bindings(String schema) throws IOException {
        return bindings().stream()
                .filter(binding -> binding.schema().equals(schema))
                .toList();
    }

    /**
     * Returns the schema that now has the place of an older artifact's: the one of the same name; or where types of several
     * versions come from it on one side, and their newest version has another name on the other, the one from which the types
     * of the same package come.
     *
     * @param schema its path there
     * @param before how Java was generated from it
     * @throws IOException as {@link #roots} does
     */
    public String successor(String schema, List<BindingProperties> before) throws IOException {
        List<BindingProperties> now = bindings();
        if (now.stream().anyMatch(binding -> binding.schema().equals(schema))) {
            return schema;
        }
        return now.stream()
                .filter(binding -> before.stream().anyMatch(old -> follows(binding, old)))
                .map(BindingProperties::schema)
                .findFirst()
                .orElse(schema);
    }

    private static boolean follows(BindingProperties now, BindingProperties before) {
        return (now.versions() != null || before.versions() != null)
                && now.options().packageName().equals(before.options().packageName());
    }

    private List<BindingProperties> bindings() throws IOException {
        return List.copyOf(choices().values());
    }

    /**
     * Returns what says how Java was generated, by the name of the file.
     *
     * @throws IOException as {@link #roots} does
     */
    SortedMap<String, BindingProperties> choices() throws IOException {
        SortedMap<String, BindingProperties> choices = new TreeMap<>();
        for (String name : files.names(FOLDER)) {
            if (name.endsWith(BindingProperties.SUFFIX)) {
                String file = name.substring(FOLDER.length());
                String text = new String(readNamed(locate(Path.of(file))), StandardCharsets.UTF_8);
                try {
                    choices.put(file, BindingProperties.parse(text));
                } catch (IllegalArgumentException e) {
                    throw new IOException(show(file) + " " + e.getMessage(), e);
                }
            }
        }
        return choices;
    }

    @Override
    public Path locate(Path given) {
        return TOP.resolve(given).normalize();
    }

    @Override
    public String displayName(Path path, String given) {
        return show(name(path));
    }

    @Override
    public byte[] read(Path path) throws IOException {
        DependencySchemaSource.Found found = find(name(path));
        reads.add(found);
        return found.content();
    }

    /** Reads a file for those who have no better place to name than the file itself. */
    private byte[] readNamed(Path path) throws IOException {
        try {
            return read(path);
        } catch (IOException e) {
            throw new IOException(show(name(path)) + ": " + e.getMessage(), e);
        }
    }

    private DependencySchemaSource.Found find(String name) throws IOException {
        DependencySchemaSource.Found found = files.find(FOLDER + name);
        if (found != null) {
            return found;
        }
        List<DependencySchemaSource.Found> others = dependencies.find(name);
        if (others.isEmpty()) {
            throw new IOException("there is no such file");
        }
        return others.get(0);
    }

    private static String name(Path path) {
        return TOP.relativize(path).toString().replace(File.separatorChar, '/');
    }
}
