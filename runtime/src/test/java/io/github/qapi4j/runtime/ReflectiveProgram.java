package io.github.qapi4j.runtime;

import java.nio.file.spi.FileSystemProvider;
import java.util.ServiceLoader;
import java.util.function.UnaryOperator;

/** A program that does what readers and writers must not do; a test looks whether that shows. */
final class ReflectiveProgram {
    private final String text;

    ReflectiveProgram(String text) {
        this.text = text;
    }

    public static void main(String[] arguments) throws ReflectiveOperationException {
        UnaryOperator<String> same = text -> text;
        Object made =
                ReflectiveProgram.class.getDeclaredConstructor(String.class).newInstance(same.apply(""));
        ReflectiveProgram.class.getDeclaredField("text").get(made);
        ReflectiveProgram.class.getDeclaredMethod("length").invoke(made);
        ServiceLoader.load(FileSystemProvider.class).iterator().hasNext();
    }

    int length() {
        return text.length();
    }
}
