package io.github.qapi4j.generator.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qapi4j.generator.QapiCompiler;
import io.github.qapi4j.generator.diag.TextPrinter;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.options.CheckOptions;
import io.github.qapi4j.generator.options.Dialect;
import io.github.qapi4j.generator.syntax.load.MemoryLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class MatcherTest {
    @Test
    void namesCorrespondWithinTheirKind() {
        Matches matches = match("""
                { 'struct': 'Cup', 'data': { } }
                { 'enum': 'Lid', 'data': [ ] }
                { 'struct': 'Saucer', 'data': { } }
                """, """
                { 'enum': 'Kind', 'data': [ 'a' ] }
                { 'union': 'Cup', 'base': { 'kind': 'Kind' }, 'discriminator': 'kind', 'data': { } }
                { 'struct': 'Lid', 'data': { } }
                """);

        assertThat(sources(matches, "Cup")).containsExactly("1 Cup", "0 Cup");
        assertThat(sources(matches, "Lid")).containsExactly("1 Lid");
        assertThat(sources(matches, "Saucer")).containsExactly("0 Saucer");
        assertThat(matches.all()).extracting(Match::name).containsExactly("QType", "Kind", "Cup", "Lid", "Saucer");
        assertThat(matches.conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.newer().definition().keyword()).isEqualTo("struct");
            assertThat(conflict.older().definition().keyword()).isEqualTo("enum");
        });
    }

    /** A place of each role, with a type that has another name in the older version. */
    @Test
    void typesAtOnePlaceCorrespond() {
        Matches matches = match("""
                { 'struct': 'OldMember', 'data': { } }
                { 'struct': 'OldElement', 'data': { } }
                { 'struct': 'OldBranch', 'data': { } }
                { 'struct': 'OldHeld', 'data': { } }
                { 'struct': 'OldResult', 'data': { } }
                { 'struct': 'OldData', 'data': { } }
                { 'enum': 'Kind', 'data': [ 'a' ] }
                { 'struct': 'Base', 'data': { 'm': 'OldMember' } }
                { 'struct': 'Heir', 'base': 'Base', 'data': { 'list': [ 'OldElement' ] } }
                { 'union': 'Any', 'base': { 'kind': 'Kind' }, 'discriminator': 'kind', 'data': { 'a': 'OldBranch' } }
                { 'alternate': 'One', 'data': { 'old': 'OldHeld', 'text': 'str' } }
                { 'command': 'query', 'returns': 'OldResult', 'data': 'OldData' }
                """, """
                { 'struct': 'NewMember', 'data': { } }
                { 'struct': 'NewElement', 'data': { } }
                { 'struct': 'NewBranch', 'data': { } }
                { 'struct': 'NewHeld', 'data': { } }
                { 'struct': 'NewResult', 'data': { } }
                { 'struct': 'NewData', 'data': { } }
                { 'enum': 'Kind', 'data': [ 'a' ] }
                { 'struct': 'Heir', 'data': { 'm': 'NewMember', 'list': [ 'NewElement' ] } }
                { 'union': 'Any', 'base': { 'kind': 'Kind' }, 'discriminator': 'kind', 'data': { 'a': 'NewBranch' } }
                { 'alternate': 'One', 'data': { 'new': 'NewHeld', 'text': 'str' } }
                { 'command': 'query', 'returns': 'NewResult', 'data': 'NewData' }
                """);

        for (String role : List.of("Member", "Element", "Branch", "Held", "Result", "Data")) {
            assertThat(sources(matches, "New" + role)).containsExactly("1 New" + role, "0 Old" + role);
            assertThat(matches.standingFor(0, "Old" + role)).containsExactly("New" + role, "Old" + role);
        }
        assertThat(renamed(matches))
                .containsExactly("Heir.m", "Heir.list", "Any:a", "One:new", "query:data", "query:returns");
    }

    /** What corresponds by its place has members, whose types then correspond too. */
    @Test
    void goesOnUntilNothingIsAdded() {
        Matches matches = match("""
                { 'struct': 'OldLid', 'data': { } }
                { 'struct': 'OldCup', 'data': { 'c': 'OldLid' } }
                { 'struct': 'OldTray', 'data': { 'b': 'OldCup' } }
                { 'command': 'query', 'returns': 'OldTray' }
                """, """
                { 'struct': 'NewLid', 'data': { } }
                { 'struct': 'NewCup', 'data': { 'c': 'NewLid' } }
                { 'struct': 'NewTray', 'data': { 'b': 'NewCup' } }
                { 'command': 'query', 'returns': 'NewTray' }
                """);

        assertThat(sources(matches, "NewLid")).containsExactly("1 NewLid", "0 OldLid");
    }

    /** Neighbours have nothing in common at the place of the middle version; the first and the last have. */
    @Test
    void looksAtAllVersionsTogether() {
        Matches matches = match(
                "{ 'struct': 'Old', 'data': { } } { 'struct': 'Cup', 'data': { 'lid': 'Old' } }",
                "{ 'struct': 'Cup', 'data': { } }",
                "{ 'struct': 'New', 'data': { } } { 'struct': 'Cup', 'data': { 'lid': 'New' } }");

        assertThat(sources(matches, "New")).containsExactly("2 New", "0 Old");
    }

    @Test
    void oneTypeMayBeSplitAndSeveralMayBeJoined() {
        String one = "{ 'struct': 'Both', 'data': { } } { 'struct': 'Cup', 'data': { 'a': 'Both', 'b': 'Both' } }";
        String two = "{ 'struct': 'Left', 'data': { } } { 'struct': 'Right', 'data': { } }"
                + "{ 'struct': 'Cup', 'data': { 'a': 'Left', 'b': 'Right' } }";

        assertThat(sources(match(one, two), "Left")).containsExactly("1 Left", "0 Both");
        assertThat(match(one, two).standingFor(0, "Both")).containsExactly("Both", "Left", "Right");
        assertThat(sources(match(two, one), "Both")).containsExactly("1 Both", "0 Left", "0 Right");
    }

    @Test
    void anAlternateStandsForWhatOneOfItsBranchesHolds() {
        String plain = "{ 'struct': 'Old', 'data': { } } { 'struct': 'Cup', 'data': { 'lid': 'Old' } }";
        String alternate =
                "{ 'struct': 'New', 'data': { } } { 'alternate': 'Lid', 'data': { 'lid': 'New', 'none': 'null' } }"
                        + "{ 'struct': 'Cup', 'data': { 'lid': 'Lid' } }";

        assertThat(sources(match(plain, alternate), "Lid")).containsExactly("1 Lid", "0 holds Old");
        assertThat(sources(match(plain, alternate), "New")).containsExactly("1 New", "0 Old");
        assertThat(sources(match(alternate, plain), "Lid")).containsExactly("1 holds Old", "0 Lid");
        assertThat(sources(match(alternate, plain), "Old")).containsExactly("1 Old", "0 New");
    }

    @Test
    void aTypeThatIsNamedForDataStandsForDataInPlaceAndForNone() {
        Matches matches = match(
                "{ 'event': 'FULL' }",
                "{ 'event': 'FULL', 'data': { 'cup': 'int' } }",
                "{ 'struct': 'Full', 'data': { 'cup': 'int' } } { 'event': 'FULL', 'data': 'Full' }");

        assertThat(sources(matches, "Full")).containsExactly("2 Full", "1 data of FULL", "0 data of FULL");
        assertThat(matches.places(Objects.requireNonNull(matches.of("FULL")))).hasSize(1);
    }

    @Test
    void kindsThatCannotStandForEachOtherDoNot() {
        Matches matches = match(
                "{ 'enum': 'Old', 'data': [ ] } { 'struct': 'Cup', 'data': { 'a': 'Old', 'b': 'Old', 'c': 'Old', 'd': [ 'Old' ] } }",
                "{ 'struct': 'New', 'data': { } } { 'struct': 'Cup', 'data': { 'a': 'New', 'b': 'str', 'c': 'any', 'd': 'New' } }");

        assertThat(sources(matches, "New")).containsExactly("1 New");
        assertThat(matches.standingFor(0, "Old")).containsExactly("Old");
    }

    @Test
    void aPreferredVersionIsAllThatCounts() {
        String old = "{ 'struct': 'Old', 'data': { } } { 'enum': 'Lid', 'data': [ ] }"
                + "{ 'struct': 'Cup', 'data': { 'm': 'Old' } }";
        String now = "{ 'struct': 'New', 'data': { } } { 'struct': 'Lid', 'data': { } }"
                + "{ 'struct': 'Cup', 'data': { 'm': 'New' } }";
        List<Schema> schemas = List.of(schema(old), schema(now));

        assertThat(sources(Matcher.match(schemas, new Preferences(Map.of("Cup.m", 1))), "New"))
                .containsExactly("1 New");
        Matches whole = Matcher.match(schemas, new Preferences(Map.of("Lid", 0)));
        assertThat(sources(whole, "Lid")).containsExactly("0 Lid");
        assertThat(whole.conflicts()).isEmpty();
    }

    private static List<String> sources(Matches matches, String name) {
        return Objects.requireNonNull(matches.of(name)).sources().stream()
                .map(source -> source.version()
                        + (source instanceof Source.Held
                                ? " holds "
                                : source instanceof Source.Data ? " data of " : " ")
                        + source.name())
                .toList();
    }

    /** Returns the places where types have several names. */
    private static List<String> renamed(Matches matches) {
        List<String> renamed = new ArrayList<>();
        for (Match match : matches.all()) {
            for (PlaceTypes place : matches.places(match)) {
                if (place.types().stream()
                                .map(at -> at.type().qapiName())
                                .distinct()
                                .count()
                        > 1) {
                    renamed.add(place.place().toString());
                }
            }
        }
        return renamed;
    }

    private static Matches match(String... texts) {
        return Matcher.match(List.of(texts).stream().map(MatcherTest::schema).toList());
    }

    private static Schema schema(String text) {
        var result = new QapiCompiler(new MemoryLoader().with("root.json", text))
                .check(Path.of("root.json"), CheckOptions.DEFAULT.withDialect(Dialect.CURRENT));
        return Objects.requireNonNull(result.schema(), () -> TextPrinter.print(result.diagnostics()));
    }
}
