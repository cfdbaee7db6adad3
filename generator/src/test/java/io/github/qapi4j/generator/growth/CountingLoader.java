package io.github.qapi4j.generator.growth;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Loads the compiler and its libraries anew, with a counter in every method and every loop. */
final class CountingLoader extends ClassLoader {
    private static final List<String> CHANGED =
            List.of("io.github.qapi4j.generator.", "org.antlr.", "com.palantir.javapoet.", "tools.jackson.core.");
    private static final Set<Integer> CALLS =
            Set.of(Opcodes.H_INVOKEVIRTUAL, Opcodes.H_INVOKEINTERFACE, Opcodes.H_INVOKESTATIC);
    /** Constructors of collections that copy another. */
    private static final Set<String> COPIES = Set.of("(Ljava/util/Collection;)V", "(Ljava/util/Map;)V");

    private static final String WORK = Type.getInternalName(Work.class);
    private static final String COUNTED = Type.getInternalName(Counted.class);
    private static final List<String> KEPT = List.of(Work.class.getName(), Counted.class.getName());

    CountingLoader() {
        super(CountingLoader.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (CHANGED.stream().noneMatch(name::startsWith) || KEPT.contains(name)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? findClass(name) : loaded;
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (in == null) {
                throw new ClassNotFoundException(name);
            }
            ClassReader reader = new ClassReader(in);
            ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
            reader.accept(new Counter(writer), 0);
            byte[] bytes = writer.toByteArray();
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Counter extends ClassVisitor {
        Counter(ClassVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            return new Body(super.visitMethod(access, name, descriptor, signature, exceptions));
        }
    }

    /** Counts the entry of a method and each jump back, and sends calls of the JDK to {@link Counted}. */
    private static final class Body extends MethodVisitor {
        private final Set<Label> passed = new HashSet<>();

        Body(MethodVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public void visitCode() {
            super.visitCode();
            step();
        }

        @Override
        public void visitLabel(Label label) {
            passed.add(label);
            super.visitLabel(label);
        }

        @Override
        public void visitJumpInsn(int opcode, Label label) {
            if (passed.contains(label)) {
                step();
            }
            super.visitJumpInsn(opcode, label);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            String twin = opcode == Opcodes.INVOKESPECIAL
                    ? null
                    : Twins.of(owner, opcode == Opcodes.INVOKESTATIC, name, descriptor);
            if (twin == null) {
                if (COPIES.contains(descriptor) && owner.startsWith("java/util/")) {
                    super.visitInsn(Opcodes.DUP);
                    super.visitMethodInsn(Opcodes.INVOKESTATIC, COUNTED, "copied", "(Ljava/lang/Object;)V", false);
                }
                super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
            } else {
                super.visitMethodInsn(Opcodes.INVOKESTATIC, COUNTED, name, twin, false);
            }
        }

        @Override
        public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
            Object[] counted = arguments.clone();
            for (int i = 0; i < counted.length; i++) {
                if (counted[i] instanceof Handle handle && CALLS.contains(handle.getTag())) {
                    boolean fixed = handle.getTag() == Opcodes.H_INVOKESTATIC;
                    String twin = Twins.of(handle.getOwner(), fixed, handle.getName(), handle.getDesc());
                    counted[i] = twin == null
                            ? handle
                            : new Handle(Opcodes.H_INVOKESTATIC, COUNTED, handle.getName(), twin, false);
                }
            }
            super.visitInvokeDynamicInsn(name, descriptor, bootstrap, counted);
        }

        private void step() {
            super.visitMethodInsn(Opcodes.INVOKESTATIC, WORK, "step", "()V", false);
        }
    }
}
