package io.github.qapi4j.runtime.version;

import io.github.qapi4j.runtime.text.Quoting;
import java.util.ArrayList;
import java.util.List;

/**
 * Why a QEMU of some age may have refused a command: what of it that QEMU is too old for, or too young. It is an explanation
 * and no proof: schemas tell what versions know, and distributors take features back into older ones.
 */
public final class Explanation {
    /** So many things are told of in the sentence; the list has all. */
    private static final int TOLD = 3;

    private final String command;
    private final String version;
    private final List<String> labels;
    private final List<Unavailable> unavailable;

    Explanation(String command, String version, List<String> labels, List<Unavailable> unavailable) {
        this.command = command;
        this.version = version;
        this.labels = labels;
        this.unavailable = List.copyOf(unavailable);
    }

    /** Returns the version that the QEMU says it has, such as {@code 7.2.22}. */
    public String version() {
        return version;
    }

    /**
     * Returns all of the command that the version nearest to this QEMU's does not take; first what QEMU named when it refused.
     * Never empty.
     */
    public List<Unavailable> unavailable() {
        return unavailable;
    }

    /**
     * Returns a sentence without its final stop, such as {@code 'throttle' of 'blockdev-add' is known since 8.2, and this QEMU
     * says it is 7.2.22}.
     */
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        unavailable.stream().limit(TOLD).map(this::part).forEach(parts::add);
        int more = unavailable.size() - TOLD;
        if (more > 0) {
            parts.add("there " + (more == 1 ? "is one thing more" : "are " + more + " things more"));
        }
        return String.join(", ", parts) + ", and this QEMU says it is " + Quoting.clip(version);
    }

    private String part(Unavailable one) {
        String place = one.path().isEmpty() ? "'" + command + "'" : "'" + one.path() + "' of '" + command + "'";
        if (one.reason() == Unavailable.Reason.MISSING) {
            return place + " is mandatory in " + one.label();
        }
        String what = one.value() == null ? place : "'" + one.value() + "' as " + place;
        return what + " is known " + when(one.versions());
    }

    private String when(List<String> having) {
        int count = having.size();
        if (labels.subList(labels.size() - count, labels.size()).equals(having)) {
            return "since " + having.get(0);
        }
        boolean upTo = count > 1 && labels.subList(0, count).equals(having);
        return upTo ? "up to " + having.get(count - 1) : "only in " + Unavailable.list(having);
    }
}
