package io.github.qapi4j.generator.emit;

import io.github.qapi4j.generator.model.Definition;
import io.github.qapi4j.runtime.QType;
import io.github.qapi4j.runtime.QapiEnum;
import io.github.qapi4j.runtime.QapiValue;
import io.github.qapi4j.runtime.UnknownMembers;
import java.lang.ref.SoftReference;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.DefaultTyping;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import tools.jackson.databind.type.TypeFactory;

/**
 * Reads and writes generated types with mappers, also such that write the classes of values, and then prints what was reached
 * by reflection: {@code named CLASS} for what was looked up by its name, and {@code CLASS FIELD} for a list of members that the
 * virtual machine has made, by the name of the field that holds it.
 */
final class MapperProgram {
    private final GeneratedTypes types = GeneratedTypes.golden();
    private final RandomJson random = new RandomJson(types.schema(), 20261129);
    private final RecordingLoader loader = new RecordingLoader();
    private final JsonMapper typing = JsonMapper.builder()
            .typeFactory(TypeFactory.createDefaultInstance().withClassLoader(loader))
            .activateDefaultTyping(
                    BasicPolymorphicTypeValidator.builder()
                            .allowIfBaseType(Object.class)
                            .build(),
                    DefaultTyping.NON_FINAL_AND_ENUMS)
            .build();

    private MapperProgram() {}

    /** Says which classes are asked for by name. */
    private static final class RecordingLoader extends ClassLoader {
        private final Set<String> names = new TreeSet<>();

        RecordingLoader() {
            super(MapperProgram.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            names.add(name);
            return super.loadClass(name, resolve);
        }
    }

    public static void main(String[] arguments) throws Exception {
        MapperProgram program = new MapperProgram();
        program.types.definitions().forEach(program::map);
        Wire.PLAIN.readValue("{}", UnknownMembers.class);
        Wire.PLAIN.writeValueAsString(UnknownMembers.NONE);
        Wire.PLAIN.readValue(Wire.PLAIN.writeValueAsString(QType.QNULL), QType.class);
        program.loader.names.forEach(name -> System.out.println("named " + name));
        for (Class<?> type : MappedClasses.all()) {
            print(type);
        }
    }

    private void map(Definition definition) {
        for (int i = 0; i < 20; i++) {
            JsonNode json = random.of(definition, 0);
            if (json != null) {
                QapiValue value = (QapiValue) Wire.PLAIN.readValue(json.toString(), types.type(definition.name()));
                Wire.PLAIN.readValue(Wire.PLAIN.writeValueAsString(value), value.getClass());
                Object[] held = {value};
                typing.readValue(typing.writeValueAsString(held), Object[].class);
                if (value instanceof QapiEnum) {
                    keys(value.getClass(), json);
                }
            }
        }
    }

    private static void keys(Class<?> type, JsonNode text) {
        JavaType map = Wire.PLAIN.getTypeFactory().constructMapType(Map.class, type, Object.class);
        Wire.PLAIN.writerFor(map).writeValueAsString(Wire.PLAIN.readValue("{" + text + ":1}", map));
    }

    /**
     * Prints the members of a class that were looked up. Interfaces of a class and its annotations, with what they hold, are
     * part of every image, and so are the constants of an enum, which the JDK finds by its public method {@code values}.
     */
    private static void print(Class<?> type) throws ReflectiveOperationException {
        Object members =
                ((SoftReference<?>) value(Class.class, "reflectionData", type, new SoftReference<>(null))).get();
        String always = type.isEnum() ? "interfaces|declaredPublicMethods" : "interfaces";
        if (members != null && !type.isAnnotation()) {
            for (Field list : members.getClass().getDeclaredFields()) {
                boolean isOfMembers =
                        list.getType().isArray() && !list.getName().matches(always);
                if (isOfMembers && value(members.getClass(), list.getName(), members, List.of()) instanceof Object[]) {
                    System.out.println(type.getName() + " " + list.getName());
                }
            }
        }
    }

    private static Object value(Class<?> type, String field, Object of, Object absent)
            throws ReflectiveOperationException {
        Field found = type.getDeclaredField(field);
        found.setAccessible(true);
        Object value = found.get(of);
        return value == null ? absent : value;
    }
}
