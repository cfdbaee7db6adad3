package io.github.qapi4j.maven.files;

import io.github.qapi4j.generator.options.GenerateOptions;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Records with random components. Most are made of signs that stand between the parts of a text. */
public final class RandomRecords {
    private static final List<String> SIGNS =
            List.of("", "a", "b", ", ", "=", ": ", "\"", "\\", "[", "]", "{", "}", "(", ")", "\n", "null", "true");
    private static final List<String> NAMES = List.of("", "A", "B", "a.b", "a.b.C", "a.b, c");

    private final Random random = new Random(1);
    private final ProjectFolders folders;

    public RandomRecords(ProjectFolders folders) {
        this.folders = folders;
    }

    /** Returns a record of which everything is random. */
    public <R extends Record> R record(Class<R> type) {
        while (true) {
            RecordComponent[] components = type.getRecordComponents();
            Object[] values = new Object[components.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = value(components[i].getGenericType(), isNullable(components[i]), type);
            }
            R made = make(type, values);
            if (made != null) {
                return made;
            }
        }
    }

    /**
     * Returns a copy of a record in which one component differs, or one of a record in it.
     *
     * @param changed takes the name of the component
     */
    public <R extends Record> R change(R record, Set<String> changed) {
        @SuppressWarnings("unchecked")
        Class<R> type = (Class<R>) record.getClass();
        RecordComponent[] components = type.getRecordComponents();
        while (true) {
            Object[] values = new Object[components.length];
            int chosen = random.nextInt(values.length);
            for (int i = 0; i < values.length; i++) {
                values[i] = read(components[i], record);
                if (i == chosen) {
                    values[i] = values[i] instanceof Record inner
                            ? change(inner, changed)
                            : value(components[i].getGenericType(), isNullable(components[i]), type);
                }
            }
            R made = make(type, values);
            if (made != null) {
                changed.add(components[chosen].getName());
                return made;
            }
        }
    }

    private static @Nullable Object read(RecordComponent component, Record record) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** Returns a record, or null where its constructor refuses the values. */
    private static <R extends Record> @Nullable R make(Class<R> type, Object[] values) {
        try {
            Class<?>[] types = new Class<?>[values.length];
            for (int i = 0; i < values.length; i++) {
                types[i] = type.getRecordComponents()[i].getType();
            }
            Constructor<R> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException) {
                return null;
            }
            throw new AssertionError(e);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private @Nullable Object value(Type type, boolean nullable, Class<?> owner) {
        if (nullable && random.nextInt(4) == 0) {
            return null;
        }
        if (type instanceof ParameterizedType parameterized) {
            return container(parameterized, owner);
        }
        Class<?> plain = (Class<?>) type;
        if (plain == boolean.class) {
            return random.nextBoolean();
        }
        if (plain == String.class) {
            return owner == GenerateOptions.class ? pick(NAMES) : text();
        }
        if (plain == Path.class) {
            return folders.base().resolve(pick(List.of("a", "b", "a b", "a\\b", "a/b", "a, b", "a\"")));
        }
        if (plain.isEnum()) {
            return pick(List.of(plain.getEnumConstants()));
        }
        return record(plain.asSubclass(Record.class));
    }

    private Object container(ParameterizedType type, Class<?> owner) {
        List<Object> elements = new ArrayList<>();
        Type[] arguments = type.getActualTypeArguments();
        for (int i = random.nextInt(4); i > 0; i--) {
            elements.add(value(arguments[0], false, owner));
        }
        if (type.getRawType() == Set.class) {
            return new HashSet<>(elements);
        }
        if (type.getRawType() == List.class) {
            return elements;
        }
        Map<Object, Object> map = new HashMap<>();
        elements.forEach(key -> map.put(key, value(arguments[1], false, owner)));
        return map;
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            text.append(pick(SIGNS));
        }
        return text.toString();
    }

    private <T> T pick(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }
}
