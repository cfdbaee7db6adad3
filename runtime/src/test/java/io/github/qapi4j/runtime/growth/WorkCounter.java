package io.github.qapi4j.runtime.growth;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Loads the runtime and Jackson anew, with a count of every call and of every turn of a loop: what code does, and not how
 * long a machine takes for it. What the JDK does shows in the bytes that are allocated.
 */
public final class WorkCounter extends ClassLoader {
    private static final String SELF = WorkCounter.class.getName().replace('.', '/');
    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static long steps;

    WorkCounter() {
        super(WorkCounter.class.getClassLoader());
    }

    /** Counts one step. The classes that are loaded here call it. */
    public static void step() {
        steps++;
    }

    /** Runs something and returns what it took. */
    static Work count(Runnable action) {
        // What is made only once, such as classes and buffers, is not to count.
        action.run();
        long before = steps;
        action.run();
        long taken = steps - before;
        long allocated = THREADS.getCurrentThreadAllocatedBytes();
        action.run();
        return new Work(taken, THREADS.getCurrentThreadAllocatedBytes() - allocated);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        boolean counted = name.startsWith("io.github.qapi4j.") || name.startsWith("tools.jackson.");
        if (!counted || name.equals(WorkCounter.class.getName())) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? findClass(name) : loaded;
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (in == null) {
                throw new ClassNotFoundException(name);
            }
            ClassReader reader = new ClassReader(in);
            ClassWriter writer = new ClassWriter(reader, 0);
            reader.accept(new CountingClass(writer), 0);
            byte[] code = writer.toByteArray();
            return defineClass(name, code, 0, code.length);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * What something took.
     *
     * @param steps calls and turns of loops
     * @param bytes what was allocated
     */
    record Work(long steps, long bytes) {}

    private static final class CountingClass extends ClassVisitor {
        CountingClass(ClassVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            return new CountingMethod(super.visitMethod(access, name, descriptor, signature, exceptions));
        }
    }

    /** Counts where a method begins and where it jumps back. */
    private static final class CountingMethod extends MethodVisitor {
        private final Set<Label> passed = new HashSet<>();

        CountingMethod(MethodVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public void visitCode() {
            super.visitCode();
            count();
        }

        @Override
        public void visitLabel(Label label) {
            passed.add(label);
            super.visitLabel(label);
        }

        @Override
        public void visitJumpInsn(int opcode, Label target) {
            if (passed.contains(target)) {
                count();
            }
            super.visitJumpInsn(opcode, target);
        }

        private void count() {
            super.visitMethodInsn(Opcodes.INVOKESTATIC, SELF, "step", "()V", false);
        }
    }
}
