package io.github.qapi4j.generator.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NameScopeTest {
    private static List<String> unique(NameKind kind, String... wanted) {
        NameScope scope = new NameScope(kind);
        List<String> names = new ArrayList<>();
        for (String name : wanted) {
            names.add(scope.unique(name));
        }
        return names;
    }

    @Test
    void whoeverComesFirstKeepsThePlainName() {
        assertThat(unique(NameKind.COMPONENT, "a", "a", "b", "a", "a_", "A"))
                .containsExactly("a", "a_", "b", "a__", "a___", "A");
    }

    @Test
    void filesDifferByMoreThanCase() {
        assertThat(unique(NameKind.TYPE, "Ab", "AB", "aB", "Ab_")).containsExactly("Ab", "AB_", "aB__", "Ab___");
        assertThat(unique(NameKind.BRANCH, "Ab", "AB")).containsExactly("Ab", "AB_");
        assertThat(unique(NameKind.CONSTANT, "AB", "Ab")).containsExactly("AB", "Ab");
    }

    @Test
    void reservedNamesGiveWay() {
        assertThat(unique(NameKind.TYPE, "Builder", "builder", "QapiEvents"))
                .containsExactly("Builder_", "builder__", "QapiEvents_");
        assertThat(unique(NameKind.COMPONENT, "class", "record", "toString", "true", "goto", "class_"))
                .containsExactly("class_", "record", "toString_", "true_", "goto_", "class__");
        assertThat(unique(NameKind.CONSTANT, "UNRECOGNIZED")).containsExactly("UNRECOGNIZED_");
        NameScope scope = new NameScope(NameKind.COMPONENT);
        scope.reserve("asBase");
        assertThat(scope.unique("asBase")).isEqualTo("asBase_");
    }

    @Test
    void manyClashesAreCounted() {
        List<String> names = unique(NameKind.TYPE, "X_9", "X", "X", "X", "X", "X", "X", "X", "X", "X", "X", "X");

        assertThat(names).doesNotHaveDuplicates();
        assertThat(names.subList(9, 12)).containsExactly("X________", "X_10", "X_11");
    }
}
