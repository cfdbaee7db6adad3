package io.github.qapi4j.generator.emit;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.lang.invoke.MethodType;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** What a class file refers to, looked up as the JVM does when it links. */
final class ConstantPool {
    private static final int UTF8 = 1;
    private static final int CLASS = 7;
    private static final int FIELD = 9;
    private static final int METHOD = 10;
    private static final int INTERFACE_METHOD = 11;

    private final int[] tags;
    private final Object[] values;

    private ConstantPool(int size) {
        tags = new int[size];
        values = new Object[size];
    }

    static ConstantPool of(byte[] file) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(file));
        in.skipBytes(8);
        ConstantPool pool = new ConstantPool(in.readUnsignedShort());
        for (int i = 1; i < pool.tags.length; i++) {
            pool.tags[i] = in.readUnsignedByte();
            pool.values[i] = switch (pool.tags[i]) {
                case UTF8 -> in.readUTF();
                case CLASS, 8, 16, 19, 20 -> in.readUnsignedShort();
                case 15 -> new int[] {in.readUnsignedByte(), in.readUnsignedShort()};
                case 5, 6 -> in.readLong();
                case 3, 4 -> in.readInt();
                default -> new int[] {in.readUnsignedShort(), in.readUnsignedShort()};
            };
            i += pool.tags[i] == 5 || pool.tags[i] == 6 ? 1 : 0;
        }
        return pool;
    }

    /** Returns whether all classes, fields and methods are found. */
    boolean links(ClassLoader classes) {
        for (int i = 1; i < tags.length; i++) {
            try {
                if (!isFound(i, classes)) {
                    return false;
                }
            } catch (ClassNotFoundException | NoSuchFieldException | TypeNotPresentException e) {
                return false;
            }
        }
        return true;
    }

    private boolean isFound(int index, ClassLoader classes) throws ClassNotFoundException, NoSuchFieldException {
        switch (tags[index]) {
            case CLASS -> load(index, classes);
            case FIELD -> load(pair(index)[0], classes).getField(text(pair(pair(index)[1])[0]));
            case METHOD, INTERFACE_METHOD -> {
                Class<?> owner = load(pair(index)[0], classes);
                int[] signature = pair(pair(index)[1]);
                return owner.isInterface() == (tags[index] == INTERFACE_METHOD)
                        && hasMethod(owner, text(signature[0]), text(signature[1]), classes);
            }
            default -> {}
        }
        return true;
    }

    private static boolean hasMethod(Class<?> owner, String name, String descriptor, ClassLoader classes) {
        MethodType type = MethodType.fromMethodDescriptorString(descriptor, classes);
        Deque<Class<?>> open = new ArrayDeque<>();
        for (Class<?> next = owner; next != null; next = open.poll()) {
            boolean found = Arrays.stream(next.getDeclaredMethods())
                    .anyMatch(method -> method.getName().equals(name)
                            && method.getReturnType() == type.returnType()
                            && Arrays.equals(method.getParameterTypes(), type.parameterArray()));
            if (found || name.equals("<init>")) {
                return true;
            }
            open.addAll(Arrays.asList(next.getInterfaces()));
            if (next.getSuperclass() != null) {
                open.add(next.getSuperclass());
            }
        }
        return false;
    }

    private Class<?> load(int index, ClassLoader classes) throws ClassNotFoundException {
        String name = text((int) values[index]).replace('/', '.');
        return name.startsWith("clients.") ? ConstantPool.class : Class.forName(name, false, classes);
    }

    private int[] pair(int index) {
        return (int[]) values[index];
    }

    private String text(int index) {
        return (String) values[index];
    }
}
