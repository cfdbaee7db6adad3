package io.github.qapi4j.schemas.interop.probe;

import io.github.qapi4j.schemas.interop.TerminalText;
import io.github.qapi4j.schemas.interop.TextPlace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;

/**
 * What came of asking a program for its capabilities: an answer, or why there is none.
 *
 * @param <C> the type of the capabilities
 */
public sealed interface ProbeOutcome<C> {
    /** Returns what happened, in one sentence without a final stop, safe to print. */
    String describe();

    /** Calls the method for this outcome. */
    <R> R accept(Visitor<C, R> visitor);

    /**
     * The program answered.
     *
     * @param value its capabilities
     */
    record Answered<C>(C value) implements ProbeOutcome<C> {
        /**
         * Checks that there is a value.
         *
         * @throws NullPointerException if it is null
         */
        public Answered {
            Objects.requireNonNull(value, "value");
        }

        @Override
        public String describe() {
            return "it answered";
        }

        @Override
        public <R> R accept(Visitor<C, R> visitor) {
            return visitor.answered(this);
        }
    }

    /**
     * There is no such program.
     *
     * @param binary where it was looked for
     */
    record Missing<C>(Path binary) implements ProbeOutcome<C> {
        @Override
        public String describe() {
            return "the program '" + TerminalText.of(binary) + "' does not exist";
        }

        @Override
        public <R> R accept(Visitor<C, R> visitor) {
            return visitor.missing(this);
        }
    }

    /**
     * What is there cannot be run.
     *
     * @param binary the program as the descriptor names it
     * @param cause why not, in words
     */
    record NotExecutable<C>(String binary, String cause) implements ProbeOutcome<C> {
        @Override
        public String describe() {
            return "the program '" + TerminalText.of(binary) + "' cannot be run: " + TerminalText.of(cause);
        }

        @Override
        public <R> R accept(Visitor<C, R> visitor) {
            return visitor.notExecutable(this);
        }
    }

    /**
     * The program failed.
     *
     * @param exitCode its exit code, other than 0; 128 and the signal's number if a signal ended it
     * @param errors the end of what it wrote to its standard error, at most 2,000 characters
     */
    record Failed<C>(int exitCode, String errors) implements ProbeOutcome<C> {
        @Override
        public String describe() {
            String tail = TerminalText.of(errors.strip());
            return "it ended with exit code " + exitCode + (tail.isEmpty() ? "" : ": " + tail);
        }

        @Override
        public <R> R accept(Visitor<C, R> visitor) {
            return visitor.failed(this);
        }
    }

    /**
     * The program took too long, and was killed.
     *
     * @param timeout how long it was waited for
     * @param errors the end of what it wrote to its standard error, at most 2,000 characters
     */
    record TimedOut<C>(Duration timeout, String errors) implements ProbeOutcome<C> {
        @Override
        public String describe() {
            String tail = TerminalText.of(errors.strip());
            return "it did not end within " + timeout.toMillis() + " ms" + (tail.isEmpty() ? "" : ": " + tail);
        }

        @Override
        public <R> R accept(Visitor<C, R> visitor) {
            return visitor.timedOut(this);
        }
    }

    /**
     * The program wrote more than any answer has, and was killed.
     *
     * @param stream which of its streams
     * @param limit how much is read of it, in bytes
     */
    record TooMuchOutput<C>(Stream stream, int limit) implements ProbeOutcome<C> {
        @Override
        public String describe() {
            return "it wrote more than " + limit + " bytes to its " + stream.text();
        }

        @Override
        public <R> R accept(Visitor<C, R> visitor) {
            return visitor.tooMuchOutput(this);
        }
    }

    /**
     * The program wrote something else than its capabilities.
     *
     * @param place where in its output
     * @param malformed true if the output is not one JSON document, false if that document disobeys the schema
     * @param detail what was expected and what was found
     */
    record BadAnswer<C>(TextPlace place, boolean malformed, String detail) implements ProbeOutcome<C> {
        @Override
        public String describe() {
            String where = place.line() < 1 ? "" : "line " + place.line() + ", column " + place.column() + ": ";
            return "its answer is " + (malformed ? "no JSON: " : "wrong: ") + where + detail;
        }

        @Override
        public <R> R accept(Visitor<C, R> visitor) {
            return visitor.badAnswer(this);
        }
    }

    /**
     * The program answered, and is of another type than its descriptor says.
     *
     * @param expected the type in the descriptor
     * @param found the type in the answer
     * @param value the answer
     */
    record WrongType<C>(String expected, String found, C value) implements ProbeOutcome<C> {
        @Override
        public String describe() {
            return "its descriptor says type '" + TerminalText.of(expected) + "', and it answered '"
                    + TerminalText.of(found) + "'";
        }

        @Override
        public <R> R accept(Visitor<C, R> visitor) {
            return visitor.wrongType(this);
        }
    }

    /** The calling thread was interrupted; the program was killed, and the thread's interrupt flag is set again. */
    record Interrupted<C>() implements ProbeOutcome<C> {
        @Override
        public String describe() {
            return "the probe was interrupted";
        }

        @Override
        public <R> R accept(Visitor<C, R> visitor) {
            return visitor.interrupted(this);
        }
    }

    /** The streams that a program writes to. */
    enum Stream {
        /** The standard output. */
        OUTPUT("standard output"),
        /** The standard error. */
        ERROR("standard error");

        private final String text;

        Stream(String text) {
            this.text = text;
        }

        /** Returns the stream's name in words. */
        public String text() {
            return text;
        }
    }

    /**
     * One method for each outcome.
     *
     * @param <C> the type of the capabilities
     * @param <R> what the methods return
     */
    interface Visitor<C, R> {
        /** Visits an answer. */
        R answered(Answered<C> outcome);

        /** Visits a program that does not exist. */
        R missing(Missing<C> outcome);

        /** Visits a program that cannot be run. */
        R notExecutable(NotExecutable<C> outcome);

        /** Visits a program that failed. */
        R failed(Failed<C> outcome);

        /** Visits a program that was too late. */
        R timedOut(TimedOut<C> outcome);

        /** Visits a program that wrote too much. */
        R tooMuchOutput(TooMuchOutput<C> outcome);

        /** Visits an answer that does not fit. */
        R badAnswer(BadAnswer<C> outcome);

        /** Visits an answer of another type. */
        R wrongType(WrongType<C> outcome);

        /** Visits an interruption. */
        R interrupted(Interrupted<C> outcome);
    }
}
