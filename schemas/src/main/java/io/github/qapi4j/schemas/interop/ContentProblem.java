package io.github.qapi4j.schemas.interop;

import java.nio.file.Path;
import java.util.Objects;

/** What is wrong with what a file says: it is no descriptor, or one of which something must be said. */
public sealed interface ContentProblem extends DescriptorProblem {
    /**
     * A file that is not JSON, or not UTF-8, or not one object that obeys the schema.
     *
     * @param path the file
     * @param place where in it
     * @param malformed true if the text is not one JSON document, false if that document disobeys the schema
     * @param detail what was expected and what was found
     */
    record BadContent(Path path, TextPlace place, boolean malformed, String detail) implements ContentProblem {
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
    record BadReference(Path path, FileReference reference, ReferenceFault fault) implements ContentProblem {
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
     * counts all the same; only a {@code DescriptorCheck} reports it, and only the first one of a file.
     *
     * @param path the descriptor
     * @param place where in it
     * @param detail what was expected and what was found
     */
    record UnknownContent(Path path, TextPlace place, String detail) implements ContentProblem {
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
     * same; only a {@code DescriptorCheck} reports it.
     *
     * @param path the descriptor
     * @param rule the rule
     * @param jsonPath where it is broken, as a JSON pointer; empty for the file as a whole
     */
    record BrokenRule(Path path, DescriptorRule<?> rule, String jsonPath) implements ContentProblem {
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
}
