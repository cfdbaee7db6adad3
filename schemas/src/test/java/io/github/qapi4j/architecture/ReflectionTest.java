package io.github.qapi4j.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Where the runtime looks at classes by reflection: what is found so, native images have to be told of. */
class ReflectionTest {
    private static final Set<String> LOOK_UPS = Set.of(
            "forName",
            "getConstructor",
            "getConstructors",
            "getDeclaredConstructor",
            "getDeclaredConstructors",
            "getField",
            "getFields",
            "getDeclaredField",
            "getDeclaredFields",
            "getMethod",
            "getMethods",
            "getDeclaredMethod",
            "getDeclaredMethods",
            "getRecordComponents",
            "newInstance");

    @Test
    void onlyTheReaderOfATypeIsFoundByItsName() {
        Set<String> looking = new TreeSet<>();
        for (JavaClass type : Modules.classes()) {
            if (type.getName().startsWith("io.github.qapi4j.runtime.") && looksUp(type)) {
                looking.add(type.getName());
            }
        }
        assertThat(looking).containsExactly("io.github.qapi4j.runtime.codegen.TypeDeserializer$StaticReader");
    }

    private static boolean looksUp(JavaClass type) {
        return type.getCodeUnitCallsFromSelf().stream().anyMatch(call -> {
            String owner = call.getTargetOwner().getName();
            return owner.equals("java.lang.Class") && LOOK_UPS.contains(call.getName())
                    || owner.equals("java.lang.invoke.MethodHandles$Lookup")
                    || owner.startsWith("java.lang.reflect.");
        });
    }
}
