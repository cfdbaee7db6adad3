package io.github.qapi4j.generator.check;

import io.github.qapi4j.generator.diag.DefinitionRef;
import io.github.qapi4j.generator.diag.Diagnostic;
import io.github.qapi4j.generator.diag.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where an error is, as an {@code .err} file of QEMU's tests says: only what QEMU says is compared.
 *
 * @param place the lines that lead to the message, files without their folders
 */
record ExpectedError(List<String> place) {
    private static final Pattern INCLUDED = Pattern.compile("In file included from (.*):(\\d+):");
    private static final Pattern CONTEXT = Pattern.compile("(.*): In (\\w+) '(.*)':");
    private static final Pattern LOCATION = Pattern.compile("(.*?):(\\d+)(:\\d+)?: .*");

    /** Reads the first error of an {@code .err} file; what follows its location line is of no interest here. */
    static ExpectedError parse(List<String> lines) {
        List<String> place = new ArrayList<>();
        for (String line : lines) {
            Matcher included = INCLUDED.matcher(line);
            Matcher context = CONTEXT.matcher(line);
            Matcher location = LOCATION.matcher(line);
            if (included.matches()) {
                place.add("included from " + file(included.group(1)) + ":" + included.group(2));
            } else if (context.matches()) {
                place.add("in " + context.group(2) + " " + context.group(3));
            } else if (location.matches()) {
                String column = location.group(3) == null ? "" : location.group(3);
                place.add("at " + file(location.group(1)) + ":" + location.group(2) + column);
                break;
            }
        }
        return new ExpectedError(List.copyOf(place));
    }

    /** Says where one of our errors is, in as much detail as this one. */
    ExpectedError sameDetailOf(Diagnostic actual) {
        Span span = actual.span();
        DefinitionRef definition = actual.definition();
        boolean inDefinition = place.stream().anyMatch(line -> line.startsWith("in "));
        boolean inColumn = place.stream().anyMatch(line -> line.matches("at .*:\\d+:\\d+"));
        Stream<String> includes = span.file().includeChain().stream()
                .map(include -> "included from " + file(include.file().name()) + ":" + include.line());
        Stream<String> context = inDefinition && definition != null
                ? Stream.of("in " + definition.kind() + " " + definition.name())
                : Stream.of();
        int line = inDefinition && definition != null ? definition.line() : span.line();
        String at = "at " + file(span.file().name()) + ":" + line + (inColumn ? ":" + span.column() : "");
        return new ExpectedError(Stream.of(includes, context, Stream.of(at))
                .flatMap(lines -> lines)
                .toList());
    }

    private static String file(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
