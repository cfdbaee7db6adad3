package io.github.qapi4j.generator.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file of findings that the user knows of. Each line has an id, a place and, behind a {@code #}, the reason:
 *
 * <pre>{@code member.removed  chardev-add/arg/**}{@code /reconnect  until=11.2  # replaced by reconnect-ms}</pre>
 *
 * <p>Lines without any of that, and lines that begin with a {@code #}, are for people.
 *
 * @param file what people call the file
 * @param entries its entries, in order
 */
public record Suppressions(String file, List<Suppression> entries) {
    /** No file. */
    public static final Suppressions NONE = new Suppressions("", List.of());

    private static final String LINE =
            "(?<id>[^\\s#]+)\\s+(?<place>[^\\s#]+)(?:\\s+until=(?<until>[^\\s#]+))?\\s+#(?<reason>.*)";

    public Suppressions {
        entries = List.copyOf(entries);
    }

    /**
     * Reads a file.
     *
     * @param file what people call it
     * @param text its text
     * @throws DiffException if a line is no entry
     */
    public static Suppressions parse(String file, String text) throws DiffException {
        Pattern form = Pattern.compile(LINE);
        List<Suppression> entries = new ArrayList<>();
        int number = 0;
        // Some editors put a byte order mark in front.
        String content = text.startsWith("\ufeff") ? text.substring(1) : text;
        for (String line : content.lines().map(String::strip).toList()) {
            number++;
            if (!line.isEmpty() && !line.startsWith("#")) {
                entries.add(entry(file + ":" + number, number, form.matcher(line)));
            }
        }
        return new Suppressions(file, entries);
    }

    private static Suppression entry(String where, int number, Matcher parts) throws DiffException {
        if (!parts.matches() || parts.group("reason").isBlank()) {
            throw new DiffException(where + ": this should be an id, a place and, behind a #, the reason, such as:"
                    + " member.removed  chardev-add/arg/**/reconnect  # replaced by reconnect-ms");
        }
        String until = parts.group("until");
        return new Suppression(
                number,
                parts.group("id"),
                parts.group("place"),
                until == null ? null : until(where, until),
                parts.group("reason").strip());
    }

    private static VersionNumber until(String where, String text) throws DiffException {
        try {
            return VersionNumber.parse(text);
        } catch (DiffException e) {
            throw new DiffException(where + ": " + e.getMessage());
        }
    }

    /**
     * What entries did.
     *
     * @param findings all findings, those that an entry takes out with that entry
     * @param complaints a sentence for each entry that took out nothing
     */
    public record Applied(List<Finding> findings, List<String> complaints) {
        public Applied {
            findings = List.copyOf(findings);
            complaints = List.copyOf(complaints);
        }
    }

    /**
     * Takes findings out of the count; of several entries for one finding, the first does it, and all count as used.
     *
     * @param version the version of the new schema, or null where it is not told: then all entries hold
     */
    public Applied apply(List<Finding> findings, @Nullable VersionNumber version) {
        if (entries.isEmpty()) {
            return new Applied(findings, List.of());
        }
        Map<Suppression, Suppression.Matcher> matchers = new LinkedHashMap<>();
        entries.stream().filter(entry -> holds(entry, version)).forEach(entry -> matchers.put(entry, entry.matcher()));
        Set<Suppression> used = new LinkedHashSet<>();
        List<Finding> applied = new ArrayList<>();
        for (Finding finding : findings) {
            Finding result = finding;
            for (Map.Entry<Suppression, Suppression.Matcher> entry : matchers.entrySet()) {
                if (entry.getValue().matches(finding.id(), finding.place().text())) {
                    used.add(entry.getKey());
                    result = result.suppression() == null ? result.suppressed(entry.getKey()) : result;
                }
            }
            applied.add(result);
        }
        return new Applied(applied, complaints(used, version));
    }

    private static boolean holds(Suppression entry, @Nullable VersionNumber version) {
        VersionNumber until = entry.until();
        return until == null || version == null || version.compareTo(until) < 0;
    }

    private List<String> complaints(Set<Suppression> used, @Nullable VersionNumber version) {
        List<String> complaints = new ArrayList<>();
        for (Suppression entry : entries) {
            String what = file + ":" + entry.line() + ": '" + entry.id() + "  " + entry.place() + "' ";
            if (!holds(entry, version)) {
                complaints.add(what + "held until " + entry.until() + " only; look at it again, or delete it");
            } else if (!used.contains(entry)) {
                complaints.add(what + "matches no finding; correct or delete it");
            }
        }
        return complaints;
    }
}
