package io.github.qapi4j.generator.feature;

import io.github.qapi4j.generator.model.Documentation;
import io.github.qapi4j.generator.model.Documentation.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A release that brought something, as doc comments name it.
 *
 * @param numbers such as 2, 12 and 0
 */
record Release(List<Integer> numbers) implements Comparable<Release> {
    private static final String NUMBERS = "(?<numbers>\\d{1,4}(?:\\.\\d{1,4}){1,3})(?![\\d.]*\\d)";
    private static final Pattern SECTION = Pattern.compile("v?" + NUMBERS + "[\\s\\S]*");
    private static final Pattern REMARK =
            Pattern.compile("\\((?:[^()]*\\W)?since:?\\s+v?" + NUMBERS, Pattern.CASE_INSENSITIVE);

    Release {
        numbers = List.copyOf(numbers);
    }

    /**
     * Returns the release that brought a point: the one in the text about it, or else that of who writes it down, but for
     * features, which are added to what exists.
     */
    static Optional<Release> of(Waypoint point) {
        Documentation documentation = point.owner().header().documentation();
        if (documentation == null) {
            return Optional.empty();
        }
        return point.accept(new Waypoint.Visitor<>() {
            @Override
            public Optional<Release> visitWhole(Waypoint.Whole whole) {
                return section(documentation);
            }

            @Override
            public Optional<Release> visitMember(Waypoint.OfMember member) {
                return described(member.thing().name());
            }

            @Override
            public Optional<Release> visitValue(Waypoint.OfValue value) {
                return described(value.thing().name());
            }

            @Override
            public Optional<Release> visitFeature(Waypoint.OfFeature feature) {
                return remark(documentation.feature(feature.thing().name()).orElse(""));
            }

            private Optional<Release> described(String name) {
                return remark(documentation.members().getOrDefault(name, "")).or(() -> section(documentation));
            }
        });
    }

    private static Optional<Release> remark(String text) {
        Matcher remark = REMARK.matcher(text);
        return remark.find() ? Optional.of(parse(remark)) : Optional.empty();
    }

    private static Optional<Release> section(Documentation documentation) {
        return documentation.sections().stream()
                .filter(section -> section.kind() == Kind.SINCE)
                .map(section -> SECTION.matcher(section.text()))
                .filter(Matcher::matches)
                .map(Release::parse)
                .findFirst();
    }

    private static Release parse(Matcher matcher) {
        return new Release(Arrays.stream(matcher.group("numbers").split("\\."))
                .map(Integer::valueOf)
                .toList());
    }

    @Override
    public int compareTo(Release other) {
        for (int i = 0; i < Math.max(numbers.size(), other.numbers.size()); i++) {
            int order = Integer.compare(number(i), other.number(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private int number(int at) {
        return at < numbers.size() ? numbers.get(at) : 0;
    }

    /** Returns it as people write it. */
    @Override
    public String toString() {
        return String.join(".", numbers.stream().map(String::valueOf).toList());
    }
}
