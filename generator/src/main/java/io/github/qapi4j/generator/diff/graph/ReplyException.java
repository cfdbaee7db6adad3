package io.github.qapi4j.generator.diff.graph;

import io.github.qapi4j.generator.diag.Span;

/** What should be a reply of {@code query-qmp-schema} is none. The message is one sentence for the user, with the place. */
public final class ReplyException extends Exception {
    private static final long serialVersionUID = 1;

    /** Names in a reply may be of any length; what is longer than this is cut. */
    private static final int LONGEST = 400;

    ReplyException(Span place, String sentence) {
        super(place + ": " + (sentence.length() > LONGEST ? sentence.substring(0, LONGEST) + "…" : sentence));
    }
}
