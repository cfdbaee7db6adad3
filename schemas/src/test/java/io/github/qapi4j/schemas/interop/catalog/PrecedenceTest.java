package io.github.qapi4j.schemas.interop.catalog;

import static io.github.qapi4j.schemas.interop.catalog.HostTreeFixture.ETC;
import static io.github.qapi4j.schemas.interop.catalog.HostTreeFixture.SHARE;
import static io.github.qapi4j.schemas.interop.catalog.HostTreeFixture.USER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.qapi4j.schemas.interop.DescriptorProblem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which file of a name wins, and in which order the winners stand. */
class PrecedenceTest {
    private static final List<String> DIRECTORIES = List.of(SHARE, ETC, USER);

    @TempDir
    Path root;

    /** What each directory holds under one name: all combinations. */
    static Stream<List<Content>> combinations() {
        List<List<Content>> all = new ArrayList<>();
        for (Content share : Content.values()) {
            for (Content etc : Content.values()) {
                for (Content user : Content.values()) {
                    all.add(List.of(share, etc, user));
                }
            }
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void letsTheMostSpecificFileOfANameDecide(List<Content> contents) {
        HostTreeFixture host = new HostTreeFixture(root);
        List<Path> present = new ArrayList<>();
        Content decisive = Content.ABSENT;
        for (int i = 0; i < DIRECTORIES.size(); i++) {
            String file = DIRECTORIES.get(i) + "50-x.json";
            switch (contents.get(i)) {
                case ABSENT -> {}
                case EMPTY -> present.add(host.write(file, ""));
                case BROKEN -> present.add(host.write(file, "{"));
                case GOOD -> present.add(host.descriptor(file));
            }
            decisive = contents.get(i) == Content.ABSENT ? decisive : contents.get(i);
        }

        DescriptorCatalog<Backend> catalog = host.catalog();

        Path winner = present.isEmpty() ? null : present.get(present.size() - 1);
        List<Path> losers = present.isEmpty() ? List.of() : present.subList(0, present.size() - 1);
        assertThat(catalog.entries())
                .extracting(DescriptorEntry::path)
                .isEqualTo(decisive == Content.GOOD ? List.of(winner) : List.of());
        assertThat(catalog.problems())
                .extracting(DescriptorProblem::path)
                .isEqualTo(decisive == Content.BROKEN ? List.of(winner) : List.of());
        assertThat(catalog.ignored())
                .extracting(IgnoredDescriptor::path)
                .isEqualTo(decisive == Content.EMPTY ? List.of(winner) : List.of());
        assertThat(catalog.masked()).extracting(MaskedDescriptor::path).containsExactlyInAnyOrderElementsOf(losers);
        assertThat(catalog.masked())
                .allSatisfy(masked -> assertThat(masked.by()).isEqualTo(winner));
        assertThat(catalog.files()).hasSize(present.size());
    }

    @Test
    void sortsByTheBytesOfNames() {
        HostTreeFixture host = new HostTreeFixture(root);
        List<String> names = List.of("10-b.json", "9-a.json", "B.json", "a.json", "b.json");
        for (int i = 0; i < names.size(); i++) {
            host.descriptor(DIRECTORIES.get(i % 3) + names.get(i));
        }
        assertThat(host.catalog().entries()).extracting(DescriptorEntry::name).isEqualTo(names);
    }

    @Test
    void findsTheFirstThatSuits() {
        HostTreeFixture host = new HostTreeFixture(root);
        host.write(USER + "90-x.json", "{\"description\": \"wanted\"}");
        host.write(ETC + "20-x.json", "{\"description\": \"wanted\"}");
        host.descriptor(SHARE + "10-x.json");
        DescriptorCatalog<Backend> catalog = host.catalog();
        assertThat(catalog.firstMatching(backend -> backend.description().equals("wanted")))
                .get()
                .extracting(DescriptorEntry::name)
                .isEqualTo("20-x.json");
        assertThat(catalog.firstMatching(backend -> false)).isEmpty();
    }

    private enum Content {
        ABSENT,
        EMPTY,
        BROKEN,
        GOOD
    }
}
