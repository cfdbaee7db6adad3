package io.github.qapi4j.benchmarks.cold;

/** What every Java process costs. */
final class Nothing {
    private Nothing() {}

    /** Prints its argument. */
    public static void main(String[] arguments) {
        System.out.println(arguments[0]);
    }
}
