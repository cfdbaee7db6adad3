package io.github.qapi4j.maven.source;

import io.github.qapi4j.generator.options.BindingProperties;
import io.github.qapi4j.maven.files.Input;
import io.github.qapi4j.maven.files.ProjectFolders;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where schemas of other artifacts are found. */
public interface DependencySchemaSource {
    /** The folder of jars and of class folders that schemas lie in. */
    String FOLDER = BindingProperties.FOLDER;

    /**
     * A schema of another artifact.
     *
     * @param file the schema in a folder of classes, or the archive that holds it; absolute
     * @param entry what it is called in the archive; null for a file
     * @param content its bytes, as {@link io.github.qapi4j.generator.syntax.load.SourceLoader#readBounded} gives them
     */
    record Found(Path file, @Nullable String entry, byte[] content) {
        /** Returns how messages name it. */
        String shown(ProjectFolders folders) {
            String place = folders.show(file);
            return entry == null ? place : Input.show(place, entry);
        }
    }

    /**
     * Looks for a schema.
     *
     * @param name its path below {@link #FOLDER}, with slashes
     * @return what artifacts hold of that name, in the order in which they are searched
     * @throws IOException if nobody knows; the message is for the user
     */
    List<Found> find(String name) throws IOException;

    /**
     * Returns the files at which a schema would be found that is not there now, but may soon be; absolute.
     *
     * @param name as in {@link #find}
     * @throws IOException as {@link #find} does
     */
    List<Path> vacancies(String name) throws IOException;

    /**
     * Returns the archives and folders that are searched, in order.
     *
     * @throws IOException as {@link #find} does
     */
    List<Path> artifacts() throws IOException;

    /**
     * Returns whether there is anything that is searched.
     *
     * @throws IOException as {@link #find} does
     */
    boolean isEmpty() throws IOException;
}
