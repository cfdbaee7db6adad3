package io.github.qapi4j.generator.diff.rule;

/**
 * Where something stands on the wire, as seen from a command, event or type: {@code blockdev-add/arg/driver=qcow2/file}. A
 * value of an enum, and a kind of value of an alternate, follow a colon.
 *
 * @param text the steps, joined by slashes
 * @param steps how many there are
 */
public record WirePath(String text, int steps) implements Comparable<WirePath> {
    /** The place itself. */
    public static final WirePath HERE = new WirePath("", 0);

    /** Returns the place of a command, event or type. */
    public static WirePath of(String name) {
        return new WirePath(name, 1);
    }

    /** Returns the place one step below this one. */
    public WirePath below(String step) {
        return new WirePath(steps == 0 ? step : text + "/" + step, steps + 1);
    }

    /** Returns the place of a value at this one. */
    public WirePath value(String value) {
        return new WirePath(text + ":" + value, steps);
    }

    /** Returns a place that was told as seen from this one. */
    public WirePath at(WirePath below) {
        if (below.text.isEmpty()) {
            return this;
        }
        boolean joined = below.text.startsWith(":") || text.isEmpty();
        return new WirePath(text + (joined ? "" : "/") + below.text, steps + below.steps);
    }

    /** Orders by length, then by text: the first of several places is the one to show. */
    @Override
    public int compareTo(WirePath other) {
        return steps == other.steps ? text.compareTo(other.text) : Integer.compare(steps, other.steps);
    }

    @Override
    public String toString() {
        return text;
    }
}
