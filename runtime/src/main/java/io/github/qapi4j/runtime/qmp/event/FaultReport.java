package io.github.qapi4j.runtime.qmp.event;

/** Is told of faults of the user's callbacks, which nobody else would hear of. */
public interface FaultReport {
    /**
     * Takes a fault.
     *
     * @param what happened, in words
     * @param fault what was thrown
     */
    void fault(String what, Throwable fault);
}
