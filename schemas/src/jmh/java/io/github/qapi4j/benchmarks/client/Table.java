package io.github.qapi4j.benchmarks.client;

import java.util.Locale;

/** Prints what was measured beside what was aimed at. */
final class Table {
    private Table() {}

    /** Prints a line whose goal is a number that must not be missed on the wrong side. */
    static void row(String what, double measured, String unit, String goal, boolean reached) {
        System.out.printf(
                Locale.ROOT, "%-62s %12s %-4s %-14s %s%n", what, number(measured), unit, goal, reached ? "" : "MISSED");
    }

    /** Prints a line without a goal. */
    static void row(String what, Object measured) {
        System.out.printf(Locale.ROOT, "%-62s %17s%n", what, measured);
    }

    private static String number(double value) {
        return value >= 1_000 ? String.format(Locale.ROOT, "%,.0f", value) : String.format(Locale.ROOT, "%.2f", value);
    }
}
