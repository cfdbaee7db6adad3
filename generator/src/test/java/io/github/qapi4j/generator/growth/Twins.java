package io.github.qapi4j.generator.growth;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;

/** Finds the method of {@link Counted} that stands for one of the JDK. */
final class Twins {
    private static final List<Method> ALL = Arrays.stream(Counted.class.getMethods())
            .filter(method -> Modifier.isStatic(method.getModifiers()))
            .toList();
    private static final Map<String, Optional<String>> FOUND = new ConcurrentHashMap<>();

    private Twins() {}

    /**
     * Returns the descriptor of the twin, which has the same name; null where there is none.
     *
     * @param owner the internal name of the class on which the method is called
     * @param fixed whether the method is static
     */
    static @Nullable String of(String owner, boolean fixed, String name, String descriptor) {
        if (!owner.startsWith("java/")) {
            return null;
        }
        return FOUND.computeIfAbsent(owner + fixed + name + descriptor, key -> find(owner, fixed, name, descriptor))
                .orElse(null);
    }

    private static Optional<String> find(String owner, boolean fixed, String name, String descriptor) {
        Class<?> receiver = receiver(owner);
        if (fixed) {
            return receiver == List.class ? exact(name, descriptor) : Optional.empty();
        }
        return ALL.stream()
                .filter(method -> method.getName().equals(name)
                        && method.getParameterCount() > 0
                        && method.getParameterTypes()[0].isAssignableFrom(receiver)
                        && withoutReceiver(method).equals(descriptor))
                .reduce((one, other) ->
                        one.getParameterTypes()[0].isAssignableFrom(other.getParameterTypes()[0]) ? other : one)
                .map(Type::getMethodDescriptor);
    }

    private static Optional<String> exact(String name, String descriptor) {
        return ALL.stream()
                .filter(method -> method.getName().equals(name)
                        && Type.getMethodDescriptor(method).equals(descriptor))
                .map(Type::getMethodDescriptor)
                .findFirst();
    }

    private static Class<?> receiver(String owner) {
        try {
            return Class.forName(owner.replace('/', '.'), false, null);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String withoutReceiver(Method method) {
        Type[] all = Type.getArgumentTypes(method);
        return Type.getMethodDescriptor(Type.getReturnType(method), Arrays.copyOfRange(all, 1, all.length));
    }
}
