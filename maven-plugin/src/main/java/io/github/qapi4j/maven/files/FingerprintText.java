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
import java.util.SortedSet;
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
                StringBuilder line =
                        new StringBuilder(prefix).append(component.getName()).append('=');
                append(part, line);
                lines.add(line.toString());
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
        StringBuilder text = new StringBuilder();
        append(value, text);
        return text.toString();
    }

    private void append(@Nullable Object value, StringBuilder out) {
        if (value instanceof String string) {
            appendQuoted(string, out);
        } else if (value instanceof Path path) {
            appendQuoted(folders.show(path), out);
        } else if (value instanceof List<?> list) {
            appendAll('[', texts(list), ']', out);
        } else if (value instanceof Set<?> set) {
            appendAll('{', new TreeSet<>(texts(set)), '}', out);
        } else if (value instanceof Map<?, ?> map) {
            appendAll('{', entries(map), '}', out);
        } else if (value instanceof Record inner) {
            appendAll('(', lines(inner, folders), ')', out);
        } else if (value == null || value instanceof Boolean || value instanceof Integer) {
            out.append(value);
        } else if (value instanceof Enum<?> constant) {
            out.append(constant.name());
        } else {
            throw new IllegalArgumentException("no text for " + value.getClass());
        }
    }

    private static void appendAll(char open, Collection<String> texts, char close, StringBuilder out) {
        out.append(open).append(String.join(", ", texts)).append(close);
    }

    private static void appendQuoted(String text, StringBuilder out) {
        out.append('"').append(text.replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
    }

    private List<String> texts(Collection<?> values) {
        List<String> texts = new ArrayList<>();
        for (Object value : values) {
            texts.add(text(value));
        }
        return texts;
    }

    /** Maps and sets have an order that differs between runs. */
    private SortedSet<String> entries(Map<?, ?> map) {
        SortedSet<String> entries = new TreeSet<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            StringBuilder text = new StringBuilder();
            append(entry.getKey(), text);
            append(entry.getValue(), text.append(": "));
            entries.add(text.toString());
        }
        return entries;
    }
}
