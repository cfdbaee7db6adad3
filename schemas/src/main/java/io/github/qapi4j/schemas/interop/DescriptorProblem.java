package io.github.qapi4j.schemas.interop;

import io.github.qapi4j.schemas.interop.catalog.DescriptorCheck;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Why a file or a directory does not count, or what is wrong with a descriptor that does.
 *
 * <p>{@link #describe()} is the whole story in one line; {@link #accept} tells the kinds apart.
 */
public sealed interface DescriptorProblem {
    /** Returns the file or directory that has the problem, as the search path leads to it. */
    Path path();

    /** Returns what is wrong: one sentence without a final stop, safe to print. */
    String message();

    /** Returns what to do about it, in the same form. */
    String remedy();

    /**
     * Returns whether the descriptor does not count because of it; {@link BadReference}, {@link UnknownContent} and
     * {@link BrokenRule} leave it standing.
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
     * A directory of the search path exists and cannot be listed; the others are read all the same.
     *
     * @param path the directory
     * @param cause why not, in words
     */
    record UnreadableDirectory(Path path, String cause) implements DescriptorProblem {
        @Override
        public String message() {
            return "the directory cannot be read: " + TerminalText.of(cause);
        }

        @Override
        public String remedy() {
            return "make it a directory that this user may list, or leave it out of the search path";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.unreadableDirectory(this);
        }
    }

    /**
     * A link that leads to nothing.
     *
     * @param path the link
     * @param missing what does not exist
     */
    record DanglingLink(Path path, Path missing) implements DescriptorProblem {
        @Override
        public String message() {
            return "the link leads to '" + TerminalText.of(missing) + "', which does not exist";
        }

        @Override
        public String remedy() {
            return "install what it leads to, or remove the link; an empty file hides a name";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.danglingLink(this);
        }
    }

    /**
     * A link that leads in a circle, or through more than 40 links.
     *
     * @param path the link
     */
    record LinkLoop(Path path) implements DescriptorProblem {
        @Override
        public String message() {
            return "the link leads in a circle, or through more than 40 links";
        }

        @Override
        public String remedy() {
            return "let it lead to a file";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.linkLoop(this);
        }
    }

    /**
     * A file that cannot be read.
     *
     * @param path the file
     * @param cause why not, in words
     */
    record UnreadableFile(Path path, String cause) implements DescriptorProblem {
        @Override
        public String message() {
            return "the file cannot be read: " + TerminalText.of(cause);
        }

        @Override
        public String remedy() {
            return "make it a regular file that this user may read";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.unreadableFile(this);
        }
    }

    /**
     * A file that vanished or was replaced between the listing of its directory and the end of its reading.
     *
     * @param path the file
     */
    record Changed(Path path) implements DescriptorProblem {
        @Override
        public String message() {
            return "the file vanished or was replaced while it was being looked at";
        }

        @Override
        public String remedy() {
            return "look again";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.changed(this);
        }
    }

    /**
     * A file that is larger than any descriptor.
     *
     * @param path the file
     * @param limit the largest size that is read, in bytes
     */
    record TooLarge(Path path, int limit) implements DescriptorProblem {
        @Override
        public String message() {
            return "the file is larger than " + limit + " bytes";
        }

        @Override
        public String remedy() {
            return "a descriptor is one small JSON object; put nothing else in the file";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.tooLarge(this);
        }
    }

    /**
     * A file that is not JSON, or not UTF-8, or not one object that obeys the schema.
     *
     * @param path the file
     * @param place where in it
     * @param malformed true if the text is not one JSON document, false if that document disobeys the schema
     * @param detail what was expected and what was found
     */
    record BadContent(Path path, TextPlace place, boolean malformed, String detail) implements DescriptorProblem {
        /**
         * Checks that nothing is null.
         *
         * @throws NullPointerException if an argument is null
         */
        public BadContent {
            Objects.requireNonNull(path, "path");
            Objects.requireNonNull(place, "place");
            Objects.requireNonNull(detail, "detail");
        }

        @Override
        public String message() {
            return detail;
        }

        @Override
        public String remedy() {
            return malformed
                    ? "write one JSON object in UTF-8, as the schema describes it"
                    : "write it as the schema describes it";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.badContent(this);
        }
    }

    /**
     * A descriptor that names a file which cannot be used. It counts all the same: whether the fault is fatal is for
     * its user to say.
     *
     * @param path the descriptor
     * @param reference the file, as the descriptor names it
     * @param fault what is wrong with that file
     */
    record BadReference(Path path, FileReference reference, ReferenceFault fault) implements DescriptorProblem {
        @Override
        public TextPlace place() {
            return new TextPlace(0, 0, reference.jsonPath());
        }

        @Override
        public boolean disqualifies() {
            return false;
        }

        @Override
        public String message() {
            String what = reference.program() ? "the program '" : "the file '";
            return what + TerminalText.of(reference.file()) + "' "
                    + switch (fault) {
                        case NOT_ABSOLUTE -> "is not named by an absolute path";
                        case MISSING -> "does not exist";
                        case NOT_A_FILE -> "is not a regular file";
                        case NOT_EXECUTABLE -> "may not be executed by this user";
                        case UNREACHABLE -> "lies in a directory that this user may not search";
                    }
                    + " (at " + reference.jsonPath() + ")";
        }

        @Override
        public String remedy() {
            return switch (fault) {
                case NOT_ABSOLUTE -> "write its whole path, from '/' on";
                case MISSING, NOT_A_FILE -> "install it, or correct the path";
                case NOT_EXECUTABLE -> "give it the permission to be executed";
                case UNREACHABLE -> "give the directories on its path the permission to be searched";
            };
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.badReference(this);
        }
    }

    /**
     * A descriptor with a member or a value that the schema does not know: it is newer than the schema, or misspelt. It
     * counts all the same; only a {@link DescriptorCheck} reports it, and only the first one of a file.
     *
     * @param path the descriptor
     * @param place where in it
     * @param detail what was expected and what was found
     */
    record UnknownContent(Path path, TextPlace place, String detail) implements DescriptorProblem {
        @Override
        public boolean disqualifies() {
            return false;
        }

        @Override
        public String message() {
            return detail;
        }

        @Override
        public String remedy() {
            return "correct it if it is misspelt; software that does not know it passes over it";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.unknownContent(this);
        }
    }

    /**
     * A descriptor that obeys the schema, and breaks a rule which only the schema's description states. It counts all the
     * same; only a {@link DescriptorCheck} reports it.
     *
     * @param path the descriptor
     * @param rule the rule
     * @param jsonPath where it is broken, as a JSON pointer; empty for the file as a whole
     */
    record BrokenRule(Path path, DescriptorRule<?> rule, String jsonPath) implements DescriptorProblem {
        @Override
        public TextPlace place() {
            return new TextPlace(0, 0, jsonPath);
        }

        @Override
        public boolean disqualifies() {
            return false;
        }

        @Override
        public String message() {
            return rule.message() + (jsonPath.isEmpty() ? "" : " (at " + jsonPath + ")");
        }

        @Override
        public String remedy() {
            return rule.remedy();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.brokenRule(this);
        }
    }

    /**
     * One method for each kind of problem.
     *
     * @param <R> what the methods return
     */
    interface Visitor<R> {
        /** Visits a directory that cannot be listed. */
        R unreadableDirectory(UnreadableDirectory problem);

        /** Visits a link that leads to nothing. */
        R danglingLink(DanglingLink problem);

        /** Visits a link that leads in a circle. */
        R linkLoop(LinkLoop problem);

        /** Visits a file that cannot be read. */
        R unreadableFile(UnreadableFile problem);

        /** Visits a file that changed under the reader. */
        R changed(Changed problem);

        /** Visits a file that is too large. */
        R tooLarge(TooLarge problem);

        /** Visits a file whose content is wrong. */
        R badContent(BadContent problem);

        /** Visits a descriptor that names a file which cannot be used. */
        R badReference(BadReference problem);

        /** Visits a descriptor with something that the schema does not know. */
        R unknownContent(UnknownContent problem);

        /** Visits a descriptor that breaks a rule. */
        R brokenRule(BrokenRule problem);
    }
}
