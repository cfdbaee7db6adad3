package io.github.qapi4j.runtime.qmp.schema;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Asks whether a QEMU knows something: a command, an event, or something in one, such as {@code
 * blockdev-add/arg/driver=qcow2/data-file}. Immutable.
 *
 * <p>A path is the name of a command or event; then, with {@code /} before each, {@code arg} (the arguments), {@code ret} (what
 * is returned) or {@code data} (of an event), and members. Lists are looked through, and of an alternate each branch.
 *
 * <ul>
 *   <li>{@code member=value} chooses the branch of a union by its tag. What follows is looked for among the common members and
 *       in that branch; without a tag, among the common ones only. At the end of a path it asks for the value of any enum,
 *       as in {@code migrate-set-capabilities/arg/capabilities/capability=xbzrle}, and so does {@code ret=value}.
 *   <li>{@code **}{@code /member} is a member anywhere below: the first one, by levels and then by names.
 *   <li>{@code :KIND} at the end asks what may stand there: {@code string}, {@code int}, {@code number}, {@code boolean},
 *       {@code null}, {@code object} or {@code array}. Here lists are not looked through. An {@code int} may stand where any
 *       number may.
 *   <li>{@code @FEATURE}, last, asks for a feature such as {@code deprecated} or {@code unstable}: of the command, event,
 *       member or value, or of the type that stands there.
 *   <li>{@code path1 | path2} asks several; the first that is known counts.
 * </ul>
 */
public final class SchemaPath {
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final List<ParsedPath> paths;

    /** Each path has its own, until all are given; negative ones come after that. */
    private final int number = NUMBERS.get() < 0 ? -1 : NUMBERS.incrementAndGet();

    private SchemaPath(List<ParsedPath> paths) {
        this.paths = paths;
    }

    /**
     * Returns the path that a text stands for.
     *
     * @throws IllegalArgumentException if it is none; the message says at which column, counted from 1, and what should
     *     stand there
     */
    public static SchemaPath parse(String text) {
        return new SchemaPath(PathParser.parse(Objects.requireNonNull(text, "text")));
    }

    /** Returns the single paths, of which the first that is known counts. */
    List<ParsedPath> paths() {
        return paths;
    }

    /** Returns a number that no other path of this process has; a negative one if there was none left. */
    int number() {
        return number;
    }

    /** Two are equal if they ask the same in the same words, blanks aside. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SchemaPath that && paths.equals(that.paths);
    }

    @Override
    public int hashCode() {
        return paths.hashCode();
    }

    /** Returns the text, with one blank on each side of a bar. */
    @Override
    public String toString() {
        return String.join(" | ", paths.stream().map(ParsedPath::toString).toList());
    }
}
