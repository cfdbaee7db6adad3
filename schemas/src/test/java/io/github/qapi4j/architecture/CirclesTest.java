package io.github.qapi4j.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Nothing that we write needs itself by way of others, but where this says so. */
class CirclesTest {
    /** One room with two doors: values name their input, and the input makes values. Java has no friend packages. */
    private static final Set<String> TWO_DOORS = Set.of("runtime", "runtime.codegen");

    /** As many classes may need each other: a thing and its builder, or its parts. */
    private static final int SMALL = 3;

    @Test
    void packagesDoNotNeedEachOther() {
        Map<String, Set<String>> needs = new TreeMap<>();
        for (JavaClass type : Modules.classes()) {
            Set<String> of = needs.computeIfAbsent(name(type), unused -> new TreeSet<>());
            Modules.needs(type).forEach(other -> of.add(name(other)));
        }
        assertThat(Circles.in(needs))
                .filteredOn(circle -> !circle.equals(TWO_DOORS))
                .isEmpty();
    }

    @Test
    void classesOfAPackageAreNoKnot() {
        Map<String, Map<String, Set<String>>> packages = new TreeMap<>();
        Map<String, JavaClass> types = new TreeMap<>();
        for (JavaClass type : Modules.classes()) {
            JavaClass outermost = Modules.outermost(type);
            types.put(outermost.getName(), outermost);
            Set<String> of = packages.computeIfAbsent(type.getPackageName(), unused -> new TreeMap<>())
                    .computeIfAbsent(outermost.getName(), unused -> new TreeSet<>());
            Modules.needs(type).stream()
                    .filter(other -> other.getPackageName().equals(type.getPackageName()))
                    .forEach(other -> of.add(other.getName()));
        }
        List<SortedSet<String>> knots = packages.values().stream()
                .flatMap(needs -> Circles.in(needs).stream())
                .filter(circle -> circle.size() > SMALL && !isFamily(circle, types))
                .toList();
        assertThat(knots).isEmpty();
    }

    /** A sealed root names those that it permits, and they implement it; perhaps by way of one thing that holds such. */
    private static boolean isFamily(Set<String> circle, Map<String, JavaClass> types) {
        return circle.stream()
                .anyMatch(root -> circle.stream()
                                .filter(member -> !types.get(member).isAssignableTo(root))
                                .count()
                        <= 1);
    }

    private static String name(JavaClass type) {
        return type.getPackageName().substring(Modules.ROOT.length());
    }
}
