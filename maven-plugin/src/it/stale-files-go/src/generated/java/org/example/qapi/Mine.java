package org.example.qapi;

/** Written by hand, and for some reason among the generated files: the goal leaves it alone. */
final class Mine {
    private Mine() {}
}
