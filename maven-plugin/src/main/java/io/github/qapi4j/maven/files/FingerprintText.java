package io.github.qapi4j.maven.files;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Records as lines of text that are equal exactly if the values are.
 *
 * <p>Of two values of one type the texts differ if the values do: strings stand in quotes, with a backslash before each
 * quote and backslash inside, so that nothing in a string can pass for the punctuation of what holds it.
 */
final class FingerprintText {
    private final List<String> lines = new ArrayList<>();
    private final ProjectFolders folders;

    private FingerprintText(ProjectFolders folders) {
        this.folders = folders;
    }

    /**
     * Returns a line {@code path.of.component=value} for each component, those of nested records included.
     *
     * @param folders write paths, so that these do not depend on where the project lies
     * @throws IllegalArgumentException if a component holds something that has no such text
     */
    static List<String> lines(Record value, ProjectFolders folders) {
        FingerprintText text = new FingerprintText(folders);
        text.add("", value);
        return text.lines;
    }

    /**
     * Returns a short text for values of which there may be thousands: their SHA-256, empty where there are none.
     *
     * @param folders write paths
     */
    static String digest(List<?> values, ProjectFolders folders) {
        if (values.isEmpty()) {
            return "";
        }
        try {
            byte[] text = new FingerprintText(folders).text(values).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
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
            Method accessor = component.getAccessor();
            // Its record may be of another package, and private there.
            accessor.setAccessible(true);
            return accessor.invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private String text(@Nullable Object value) {
        if (value instanceof String string) {
            return quote(string);
        }
        if (value instanceof Path path) {
            return quote(folders.show(path));
        }
        if (value instanceof List<?> list) {
            return "[" + String.join(", ", texts(list)) + "]";
        }
        if (value instanceof Set<?> set) {
            return "{" + String.join(", ", new TreeSet<>(texts(set))) + "}";
        }
        if (value instanceof Map<?, ?> map) {
            return map(map);
        }
        if (value instanceof Record inner) {
            return "(" + String.join(", ", lines(inner, folders)) + ")";
        }
        if (value == null || value instanceof Boolean || value instanceof Integer) {
            return String.valueOf(value);
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        throw new IllegalArgumentException("no text for " + value.getClass());
    }

    private List<String> texts(Collection<?> values) {
        return values.stream().map(this::text).toList();
    }

    /** Maps and sets have an order that differs between runs. */
    private String map(Map<?, ?> map) {
        Set<String> entries = new TreeSet<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            entries.add(text(entry.getKey()) + ": " + text(entry.getValue()));
        }
        return "{" + String.join(", ", entries) + "}";
    }

    private static String quote(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
