package io.github.qapi4j.maven.config;

import io.github.qapi4j.generator.diff.DiffException;
import io.github.qapi4j.generator.diff.VersionNumber;
import io.github.qapi4j.generator.diff.rule.Direction;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.maven.plugin.MojoFailureException;
import org.jspecify.annotations.Nullable;

/** Turns what a POM says about comparing into values, or says what the POM should say. */
public final class DiffChoices {
    private static final Map<String, Set<Direction>> WAYS = Map.of(
            "send", EnumSet.of(Direction.SEND),
            "receive", EnumSet.of(Direction.RECEIVE),
            "both", EnumSet.of(Direction.SEND, Direction.RECEIVE));

    private DiffChoices() {}

    /**
     * Returns types of documents → the ways these go.
     *
     * @throws MojoFailureException if an element is no {@code type=way}
     */
    public static Map<String, Set<Direction>> roots(@Nullable List<@Nullable String> elements)
            throws MojoFailureException {
        Map<String, Set<Direction>> roots = new TreeMap<>();
        for (Map.Entry<String, String> entry : Parameters.map("roots", elements).entrySet()) {
            Set<Direction> ways = WAYS.get(entry.getValue());
            if (ways == null) {
                throw new MojoFailureException("roots holds '" + entry.getKey() + "=" + entry.getValue()
                        + "', but the way must be one of: send, receive, both");
            }
            roots.put(entry.getKey(), ways);
        }
        return roots;
    }

    /**
     * Returns the version that a word stands for; null where nothing is said.
     *
     * @throws MojoFailureException if it is none
     */
    public static @Nullable VersionNumber version(String parameter, @Nullable String value)
            throws MojoFailureException {
        String text = Parameters.text(value);
        try {
            return text == null ? null : VersionNumber.parse(text);
        } catch (DiffException e) {
            throw new MojoFailureException(parameter + ": " + e.getMessage(), e);
        }
    }
}
