package io.github.qapi4j.generator.diff.report;

import io.github.qapi4j.generator.diff.Finding;
import io.github.qapi4j.generator.diff.Question;
import io.github.qapi4j.generator.diff.SchemaDiff;
import io.github.qapi4j.generator.diff.Suppression;
import io.github.qapi4j.generator.diff.rule.Direction;
import io.github.qapi4j.generator.diff.rule.JavaOutcome;
import io.github.qapi4j.generator.diff.rule.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A line of a report for people: findings that differ in the last step of their places only.
 *
 * @param verdict what answers the question: {@code break}, {@code unstable}, {@code suppressed}
 * @param id which difference
 * @param place the first place, and the last steps of the others
 * @param remarks what is to be said besides; may be empty
 */
record Line(String verdict, String id, String place, String remarks) {
    private static final List<String> ORDER = List.of("break", "risk", "ok", "info", "unstable", "suppressed");

    /** Returns the lines, the worst first. */
    static List<Line> of(SchemaDiff diff, Question question) {
        Map<List<String>, Line> groups = new LinkedHashMap<>();
        Map<List<String>, List<String>> ends = new HashMap<>();
        for (Finding finding : diff.findings()) {
            String place = finding.place().text();
            int head = head(place);
            Line group = new Line(
                    verdict(finding, question), finding.id(), place.substring(0, head), remarks(finding, question));
            // A record makes its own methods when they are first called, which a short process feels.
            List<String> key = List.of(group.verdict, group.id, group.place, group.remarks);
            groups.putIfAbsent(key, group);
            ends.computeIfAbsent(key, none -> new ArrayList<>()).add(place.substring(head));
        }
        List<Line> lines = new ArrayList<>();
        for (String verdict : ORDER) {
            for (Map.Entry<List<String>, Line> group : groups.entrySet()) {
                if (group.getValue().verdict.equals(verdict)) {
                    group.getValue().addTo(lines, ends.getOrDefault(group.getKey(), List.of()));
                }
            }
        }
        return lines;
    }

    /** Adds the line of a group, or one for each where the places are names of commands, events or types. */
    private void addTo(List<Line> lines, List<String> ends) {
        if (place.isEmpty()) {
            for (String end : ends) {
                lines.add(new Line(verdict, id, end, remarks));
            }
        } else {
            lines.add(new Line(verdict, id, place + String.join(", ", ends), remarks));
        }
    }

    /** Returns where the last step of a place begins. */
    private static int head(String place) {
        return Math.max(Math.max(place.lastIndexOf('/'), place.lastIndexOf('=')), place.lastIndexOf(':')) + 1;
    }

    private static String verdict(Finding finding, Question question) {
        if (finding.suppression() != null) {
            return "suppressed";
        }
        return finding.unstable() ? "unstable" : question.verdict(finding).word();
    }

    private static String remarks(Finding finding, Question question) {
        List<String> remarks = new ArrayList<>();
        if (!finding.text().isEmpty()) {
            remarks.add(finding.text());
        }
        if (finding.direction() != Direction.NONE) {
            remarks.add(finding.direction().participle());
        }
        if (finding.reachedBy() > 1) {
            remarks.add("reached from " + finding.reachedBy());
        }
        JavaOutcome java = finding.java();
        if (java != null) {
            remarks.add("source " + java.source().word() + ", binary "
                    + java.binary().word()
                    + (java.positional() && java.worst() != Verdict.BREAK ? ", breaks positional use" : ""));
        } else if (question == Question.ALL && !finding.unstable()) {
            remarks.add("server " + finding.outcome().server().word() + ", client "
                    + finding.outcome().client().word());
        }
        Suppression suppression = finding.suppression();
        if (suppression != null) {
            remarks.add("suppressed: " + suppression.reason());
        }
        return String.join("; ", remarks);
    }
}
