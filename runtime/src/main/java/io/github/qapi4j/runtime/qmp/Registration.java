package io.github.qapi4j.runtime.qmp;

/** Something that stays until it is closed. */
public interface Registration extends AutoCloseable {
    /** Ends it. A callback that runs is not waited for; none begins afterwards. Does nothing the second time. */
    @Override
    void close();
}
