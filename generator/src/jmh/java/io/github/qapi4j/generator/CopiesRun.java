package io.github.qapi4j.generator;

import io.github.qapi4j.generator.options.CheckOptions;
import io.github.qapi4j.generator.options.GenerateOptions;
import io.github.qapi4j.generator.options.UnknownMembersMode;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;

/** A process that generates from a number of copies once, without writing, and prints what that took. */
final class CopiesRun {
    private CopiesRun() {}

    /** Prints copies, bytes of schema and of Java, milliseconds and the most heap that was in use. */
    public static void main(String[] arguments) throws IOException {
        int copies = Integer.parseInt(arguments[0]);
        SchemaCopies source = SchemaCopies.of(copies);
        System.gc();
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
        long before = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        long start = System.nanoTime();
        GenerateResult result = new QapiCompiler(source)
                .generate(
                        List.of(SchemaCopies.ROOT),
                        CheckOptions.DEFAULT,
                        new GenerateOptions("org.example.qapi", UnknownMembersMode.IGNORE));
        long millis = (System.nanoTime() - start) / 1_000_000;
        long peak =
                heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() - before;
        long java = result.files().stream()
                .mapToLong(file -> file.content().length())
                .sum();
        System.out.println(copies + " copies, " + source.bytes() + " bytes of schema, " + java + " of Java in "
                + result.files().size() + " files: " + millis + " ms, peak of the heap " + (peak >> 20) + " MiB");
        if (result.hasErrors()) {
            throw new IllegalStateException(result.diagnostics().get(0).toString());
        }
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }
}
