package io.github.qapi4j.runtime.qmp.wire;

/** What a {@link Framer} tells. It calls in the order of the bytes. */
public interface FrameSink {
    /** A message is complete. The frame is valid until this returns. */
    void message(Frame frame);

    /** A message was longer than the limit: the frame knows its members and its id, but has no text. */
    void oversized(Frame frame);

    /** Some bytes belong to no message, though they are no white space. */
    void stray(int count);

    /** The peer's mark (0xFF) stood here; what it cut short is dropped. */
    void mark();

    /** A message nests too deep to be meant well. Nothing is told after this. */
    void tooDeep();
}
