package io.github.qapi4j.generator.diff.rule;

/**
 * Where something stands on the wire, as seen from a command, event or type: {@code blockdev-add/arg/driver=qcow2/file}. A
 * value of an enum, and a kind of value of an alternate, follow a colon.
 *
 * @param text the steps, joined by slashes
 * @param steps how many there are
 */
public record Place(String text, int steps) implements Comparable<Place> {
    /** The place itself. */
    public static final Place HERE = new Place("", 0);

    /** Returns the place of a command, event or type. */
    public static Place of(String name) {
        return new Place(name, 1);
    }

    /** Returns the place one step below this one. */
    public Place below(String step) {
        return new Place(steps == 0 ? step : text + "/" + step, steps + 1);
    }

    /** Returns the place of a value at this one. */
    public Place value(String value) {
        return new Place(text + ":" + value, steps);
    }

    /** Returns a place that was told as seen from this one. */
    public Place at(Place below) {
        if (below.text.isEmpty()) {
            return this;
        }
        boolean joined = below.text.startsWith(":") || text.isEmpty();
        return new Place(text + (joined ? "" : "/") + below.text, steps + below.steps);
    }

    /** Orders by length, then by text: the first of several places is the one to show. */
    @Override
    public int compareTo(Place other) {
        return steps == other.steps ? text.compareTo(other.text) : Integer.compare(steps, other.steps);
    }

    @Override
    public String toString() {
        return text;
    }
}
