package io.github.qapi4j.schemas.interop.probe;

import io.github.qapi4j.runtime.JsonReader;
import io.github.qapi4j.runtime.QapiJson;
import io.github.qapi4j.runtime.QapiJsonException;
import io.github.qapi4j.schemas.interop.Host;
import io.github.qapi4j.schemas.interop.IoMessages;
import io.github.qapi4j.schemas.interop.JsonFailure;
import io.github.qapi4j.schemas.interop.LinkTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Asks a vhost-user backend what it can do: runs {@code BINARY --print-capabilities} and reads the answer.
 *
 * <p>No shell is involved. The program gets no input, an environment of {@code PATH} and {@code LC_ALL=C} alone (and a
 * mark by which its children are found), and an empty directory as its working directory, which is deleted afterwards
 * ({@code /} if there is no room for one). When it ends, or is late, or writes too
 * much, it is killed with what it started. A child that keeps the output open is not waited for.
 *
 * <p>Of what it started are killed: its descendants, those also that lost their parents while the probe was looking, every
 * few milliseconds at first; and on Linux every process of this user that still has something of the program's: the mark
 * in its environment, its working directory, or its output as standard output or error. A process is left behind only if
 * it got rid of all of these, and of its parent, before it was seen, as a daemon does. Nothing but what the program
 * started is killed.
 *
 * <p>A probe runs a program. Run it only for descriptors that you trust, as the account that will run the backend.
 * A probe is immutable; the {@code with} methods return changed copies.
 *
 * @param <C> the type of the capabilities
 */
public final class BackendProbe<C> {
    private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration LONGEST_TIMEOUT = Duration.ofDays(1);
    private static final int LIMIT = 1 << 20;
    private static final Map<String, String> ENVIRONMENT =
            Map.of("PATH", "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL", "C");

    private final JsonReader<C> reader;
    private final Function<? super C, String> typeOf;
    private final Host host;
    private final Duration timeout;

    private BackendProbe(JsonReader<C> reader, Function<? super C, String> typeOf, Host host, Duration timeout) {
        this.reader = reader;
        this.typeOf = typeOf;
        this.host = host;
        this.timeout = timeout;
    }

    /**
     * Returns a probe that waits for 5 seconds and reads up to 1 MiB from each stream.
     *
     * @param reader reads an answer, such as {@code VHostUserBackendCapabilities::read}
     * @param typeOf returns the type in an answer, by its wire name
     */
    public static <C> BackendProbe<C> of(JsonReader<C> reader, Function<? super C, String> typeOf) {
        return new BackendProbe<>(
                Objects.requireNonNull(reader), Objects.requireNonNull(typeOf), Host.local(), DEFAULT_TIMEOUT);
    }

    /**
     * Returns the same probe with another timeout.
     *
     * @throws IllegalArgumentException if it is not positive, or longer than a day
     */
    public BackendProbe<C> withTimeout(Duration other) {
        if (other.isNegative() || other.isZero() || other.compareTo(LONGEST_TIMEOUT) > 0) {
            throw new IllegalArgumentException("a timeout is positive and at most one day, and not " + other);
        }
        return new BackendProbe<>(reader, typeOf, host, other);
    }

    /** Returns the same probe for programs that lie below another root; they run on this host all the same. */
    public BackendProbe<C> withHost(Host other) {
        return new BackendProbe<>(reader, typeOf, Objects.requireNonNull(other), timeout);
    }

    /**
     * Asks a program, and accepts an answer of any type.
     *
     * @param binary the absolute path of the program, as a descriptor gives it
     */
    public ProbeOutcome<C> run(String binary) {
        return ask(binary, null);
    }

    /**
     * Asks a program, and accepts an answer of one type.
     *
     * @param binary the absolute path of the program, as a descriptor gives it
     * @param type the type that the descriptor names, by its wire name
     */
    public ProbeOutcome<C> run(String binary, String type) {
        return ask(binary, Objects.requireNonNull(type));
    }

    private ProbeOutcome<C> ask(String binary, @Nullable String type) {
        Optional<Path> absolute = host.absolute(binary);
        if (absolute.isEmpty()) {
            return new ProbeOutcome.NotExecutable<>(binary, "its path is not absolute");
        }
        Path path = host.locate(absolute.get());
        try {
            LinkTarget target = host.traceInside(absolute.get());
            if (!target.isThere()) {
                return new ProbeOutcome.Missing<>(path);
            }
            Optional<String> objection = ProgramFile.objection(target.path());
            if (objection.isPresent()) {
                return new ProbeOutcome.NotExecutable<>(binary, objection.get());
            }
            // A program may look at the name by which it is called; only in another tree must links be resolved for it.
            boolean local = host.root().equals(path.getRoot());
            return start(binary, local ? path : target.path(), type);
        } catch (IOException e) {
            return new ProbeOutcome.NotExecutable<>(binary, IoMessages.text(e));
        }
    }

    private ProbeOutcome<C> start(String binary, Path program, @Nullable String type) {
        if (!survivesAsText(program)) {
            return new ProbeOutcome.NotExecutable<>(
                    binary, "Java cannot pass on its path in this locale; set LC_ALL to C.UTF-8");
        }
        ProcessBuilder builder = new ProcessBuilder(program.toString(), "--print-capabilities");
        builder.directory(program.getRoot().toFile());
        builder.environment().clear();
        builder.environment().putAll(ENVIRONMENT);
        try {
            return outcome(new ProgramRun(builder, timeout, LIMIT).run(), type);
        } catch (IOException e) {
            return Files.exists(program)
                    ? new ProbeOutcome.NotExecutable<>(binary, IoMessages.ofStart(e))
                    : new ProbeOutcome.Missing<>(program);
        }
    }

    /** Java hands programs over as text of the locale, which need not be able to hold a path. */
    private static boolean survivesAsText(Path program) {
        try {
            return program.getFileSystem().getPath(program.toString()).equals(program);
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private ProbeOutcome<C> outcome(ProgramRun.Result result, @Nullable String type) {
        return switch (result.end()) {
            case LATE -> new ProbeOutcome.TimedOut<>(timeout, result.errors());
            case TOO_MUCH_OUTPUT -> new ProbeOutcome.TooMuchOutput<>(ProbeOutcome.Stream.OUTPUT, LIMIT);
            case TOO_MUCH_ERRORS -> new ProbeOutcome.TooMuchOutput<>(ProbeOutcome.Stream.ERROR, LIMIT);
            case INTERRUPTED -> new ProbeOutcome.Interrupted<>();
            case EXITED ->
                result.exitCode() == 0
                        ? answer(result.output(), type)
                        : new ProbeOutcome.Failed<>(result.exitCode(), result.errors());
        };
    }

    private ProbeOutcome<C> answer(byte[] output, @Nullable String type) {
        C value;
        try {
            value = QapiJson.tolerant().read(output, reader);
        } catch (QapiJsonException e) {
            JsonFailure failure = JsonFailure.of(e);
            return new ProbeOutcome.BadAnswer<>(failure.place(), failure.malformed(), failure.detail());
        }
        String found = typeOf.apply(value);
        return type == null || type.equals(found)
                ? new ProbeOutcome.Answered<>(value)
                : new ProbeOutcome.WrongType<>(type, found, value);
    }
}
