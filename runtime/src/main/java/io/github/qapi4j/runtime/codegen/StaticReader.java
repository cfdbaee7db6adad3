package io.github.qapi4j.runtime.codegen;

import io.github.qapi4j.runtime.JsonReader;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * The reader of a generated type where only its class is known: the public static method {@code read}, found by its name.
 * Only databind comes this way, once for a type; programs that read without it name the method themselves.
 */
final class StaticReader implements JsonReader<Object> {
    private static final MethodType ANY = MethodType.methodType(Object.class, JsonInput.class);

    private final MethodHandle method;

    private StaticReader(MethodHandle method) {
        this.method = method;
    }

    /**
     * Finds the reader of a type.
     *
     * @throws NoSuchMethodException if there is none
     * @throws IllegalAccessException if it, its class or its package is not public
     */
    static StaticReader of(Class<?> type) throws NoSuchMethodException, IllegalAccessException {
        MethodType own = MethodType.methodType(type, JsonInput.class);
        return new StaticReader(
                MethodHandles.publicLookup().findStatic(type, "read", own).asType(ANY));
    }

    @Override
    public Object read(JsonInput in) {
        try {
            return (Object) method.invokeExact(in);
        } catch (RuntimeException | Error failure) {
            throw failure;
        } catch (Throwable checked) {
            throw new IllegalStateException("generated readers throw no checked exceptions", checked);
        }
    }
}
