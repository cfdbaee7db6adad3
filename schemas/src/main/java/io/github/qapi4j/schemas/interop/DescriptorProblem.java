package io.github.qapi4j.schemas.interop;

import java.nio.file.Path;

/**
 * Why a file or a directory does not count, or what is wrong with a descriptor that does.
 *
 * <p>{@link #describe()} is the whole story in one line; {@link #accept} tells the kinds apart.
 */
public sealed interface DescriptorProblem permits FileProblem, ContentProblem {
    /** Returns the file or directory that has the problem, as the search path leads to it. */
    Path path();

    /** Returns what is wrong: one sentence without a final stop, safe to print. */
    String message();

    /** Returns what to do about it, in the same form. */
    String remedy();

    /**
     * Returns whether the descriptor does not count because of it; {@link ContentProblem.BadReference}, {@link
     * ContentProblem.UnknownContent} and
     * {@link ContentProblem.BrokenRule} leave it standing.
     */
    default boolean disqualifies() {
        return true;
    }

    /** Calls the method for this kind of problem. */
    <R> R accept(Visitor<R> visitor);

    /** Returns the place in the file; line 0 and an empty pointer where the file as a whole has the problem. */
    default TextPlace place() {
        return TextPlace.WHOLE;
    }

    /** Returns all of it on one line: {@code PATH:LINE:COLUMN: MESSAGE; REMEDY}. */
    default String describe() {
        return TerminalText.of(path()) + place().suffix() + ": " + message() + "; " + remedy();
    }

    /**
     * One method for each kind of problem.
     *
     * @param <R> what the methods return
     */
    interface Visitor<R> {
        /** Visits a directory that cannot be listed. */
        R unreadableDirectory(FileProblem.UnreadableDirectory problem);

        /** Visits a link that leads to nothing. */
        R danglingLink(FileProblem.DanglingLink problem);

        /** Visits a link that leads in a circle. */
        R linkLoop(FileProblem.LinkLoop problem);

        /** Visits a file that cannot be read. */
        R unreadableFile(FileProblem.UnreadableFile problem);

        /** Visits a file that changed under the reader. */
        R changed(FileProblem.Changed problem);

        /** Visits a file that is too large. */
        R tooLarge(FileProblem.TooLarge problem);

        /** Visits a file whose content is wrong. */
        R badContent(ContentProblem.BadContent problem);

        /** Visits a descriptor that names a file which cannot be used. */
        R badReference(ContentProblem.BadReference problem);

        /** Visits a descriptor with something that the schema does not know. */
        R unknownContent(ContentProblem.UnknownContent problem);

        /** Visits a descriptor that breaks a rule. */
        R brokenRule(ContentProblem.BrokenRule problem);
    }
}
