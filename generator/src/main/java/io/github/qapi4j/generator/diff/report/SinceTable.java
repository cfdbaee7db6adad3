package io.github.qapi4j.generator.diff.report;

import io.github.qapi4j.generator.diag.Span;
import io.github.qapi4j.generator.diff.Finding;
import io.github.qapi4j.generator.diff.SchemaDiff;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What came and what went between two schemas, and since which version it was there as doc comments tell.
 *
 * @param before what people call the old schema
 * @param after what people call the new schema
 * @param rows what came, then what went
 */
public record SinceTable(String before, String after, List<Row> rows) {
    private static final Pattern CAME_OR_WENT =
            Pattern.compile("(?<kind>command|event|type|member|enum|alternate|branch|feature)\\."
                    + "(?:value-|branch-)?(?<what>added|removed)(?:\\.mandatory|\\.optional|\\.deprecated)?");

    private static final Map<String, String> KINDS = Map.of("enum", "value", "alternate", "branch");

    private static final Comparator<Row> ORDER =
            Comparator.comparing(Row::what).thenComparing(Row::kind).thenComparing(Row::place);

    /** Copies the list. */
    public SinceTable {
        rows = List.copyOf(rows);
    }

    /**
     * Something that came or went.
     *
     * @param what {@code came} or {@code went}
     * @param kind {@code command}, {@code event}, {@code type}, {@code member}, {@code value}, {@code branch} or
     *     {@code feature}
     * @param place where, as seen from a command, an event or a type
     * @param since since which version it is or was there, or null where nothing tells
     * @param unstable whether nothing was promised of it
     */
    public record Row(
            String what,
            String kind,
            String place,
            @Nullable String since,
            boolean unstable) {}

    /**
     * Lists what came and went.
     *
     * @param old places of the old schema → versions
     * @param now places of the new schema → versions
     */
    public static SinceTable of(SchemaDiff diff, Map<Span, String> old, Map<Span, String> now) {
        // What goes both ways is found twice.
        Set<Row> rows = new LinkedHashSet<>();
        for (Finding finding : diff.findings()) {
            Matcher id = CAME_OR_WENT.matcher(finding.id());
            if (finding.java() == null && id.matches()) {
                boolean came = id.group("what").equals("added");
                Span place = came ? finding.after() : finding.before();
                rows.add(new Row(
                        came ? "came" : "went",
                        Objects.requireNonNull(KINDS.getOrDefault(id.group("kind"), id.group("kind"))),
                        finding.place().text(),
                        place == null ? null : (came ? now : old).get(place),
                        finding.unstable()));
            }
        }
        return new SinceTable(
                diff.before(), diff.after(), rows.stream().sorted(ORDER).toList());
    }

    /** Returns the numbers in one line: {@code 7 came, 3 went}. */
    String line() {
        long came = rows.stream().filter(row -> row.what().equals("came")).count();
        return came + " came, " + (rows.size() - came) + " went";
    }
}
