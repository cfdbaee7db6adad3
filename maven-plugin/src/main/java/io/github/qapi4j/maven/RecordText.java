package io.github.qapi4j.maven;

import io.github.qapi4j.maven.files.ProjectFolders;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Records as lines of text that are equal exactly if the values are: a parameter that is added to a request cannot be
 * forgotten where its changes must be noticed.
 */
final class RecordText {
    private final List<String> lines = new ArrayList<>();
    private final ProjectFolders folders;

    private RecordText(ProjectFolders folders) {
        this.folders = folders;
    }

    /**
     * Returns a line {@code path.of.component=value} for each component, those of nested records included.
     *
     * @param folders write paths, so that these do not depend on where the project lies
     */
    static List<String> lines(Record value, ProjectFolders folders) {
        RecordText text = new RecordText(folders);
        text.add("", value);
        return text.lines;
    }

    private void add(String prefix, Record value) {
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            Object part = read(component, value);
            if (part instanceof Record inner) {
                add(prefix + component.getName() + ".", inner);
            } else {
                lines.add(prefix + component.getName() + "=" + text(part));
            }
        }
    }

    private static @Nullable Object read(RecordComponent component, Record value) {
        try {
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Maps and sets have an order that differs between runs. */
    private String text(@Nullable Object value) {
        if (value instanceof Path path) {
            return folders.show(path);
        }
        if (value instanceof Map<?, ?> map) {
            return new TreeMap<>(map).toString();
        }
        return value instanceof Set<?> set ? new TreeSet<>(set).toString() : String.valueOf(value);
    }
}
