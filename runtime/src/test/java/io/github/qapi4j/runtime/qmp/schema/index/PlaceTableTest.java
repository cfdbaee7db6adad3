package io.github.qapi4j.runtime.qmp.schema.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Places are found by entity and name, however a reply chose them. */
class PlaceTableTest {
    @Test
    void findsWhatAMapFinds() {
        Random random = new Random(7);
        int[] first = IntStream.rangeClosed(0, 300).map(i -> i * i / 20).toArray();
        int[] names = random.ints(first[300], 0, 40).toArray();
        PlaceTable table = new PlaceTable(first, names);
        Map<String, Integer> expected = new HashMap<>();
        for (int entity = 0; entity < 300; entity++) {
            for (int place = first[entity]; place < first[entity + 1]; place++) {
                table.add(entity, place);
                expected.putIfAbsent(entity + "/" + names[place], place);
            }
        }
        for (int entity = 0; entity < 300; entity++) {
            for (int name = 0; name < 41; name++) {
                assertThat(table.find(entity, name)).isEqualTo(expected.getOrDefault(entity + "/" + name, -1));
            }
        }
    }

    /** For each entity the name that is looked for at the same place. */
    @Test
    void placesThatCrowdAreFound() {
        int count = 2_000;
        int[] first = IntStream.rangeClosed(0, count).toArray();
        int[] names = new int[count];
        PlaceTable table = new PlaceTable(first, names);
        for (int entity = 0; entity < count; entity++) {
            while (table.hash(entity, names[entity]) != 0) {
                names[entity]++;
            }
            table.add(entity, entity);
        }
        assertThat(IntStream.range(0, count).allMatch(entity -> table.find(entity, names[entity]) == entity))
                .isTrue();
        assertThat(IntStream.range(0, count).allMatch(entity -> table.find(entity, names[entity] + 1) == -1))
                .isTrue();
        assertThat(Arrays.stream(names).max().orElseThrow()).isGreaterThan(count);
    }
}
