package io.github.qapi4j.runtime.qmp.schema;

import io.github.qapi4j.runtime.qmp.schema.index.EntityKind;
import io.github.qapi4j.runtime.qmp.schema.index.JsonKind;
import io.github.qapi4j.runtime.qmp.schema.index.NamedRuns;
import io.github.qapi4j.runtime.qmp.schema.index.SchemaIndex;
import io.github.qapi4j.runtime.text.Quoting;
import io.github.qapi4j.runtime.text.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Looks at the arguments of a command that is to be sent: whether each member that is set, each kind of value and each value
 * of an enum is known. No text shows a value, since it may be secret; but the tags that chose branches, which the schema
 * knows.
 */
final class ArgumentCheck {
    private final SchemaIndex index;
    private final Wording wording;

    ArgumentCheck(SchemaIndex index) {
        this.index = index;
        this.wording = new Wording(index);
    }

    /** Returns what is not known of a command; null if all is, or if the schema does not tell. */
    @Nullable
    String objection(String command, JsonNode arguments) {
        int entity = index.entity(command);
        if (entity < 0 || index.kind(entity) != EntityKind.COMMAND) {
            return "there is no command " + Quoting.quote(command)
                    + Suggestion.hint(command, index.named(EntityKind.COMMAND));
        }
        return value(index.slots().type(index.slots().first(entity)), arguments, command + "/arg");
    }

    private @Nullable String value(int type, JsonNode value, String place) {
        if ((index.leaves().jsonKinds(type) & kinds(value)) == 0) {
            return place + " is " + wording.kinds(type) + ", and cannot be " + JsonKind.text(kinds(value));
        }
        return switch (index.kind(type)) {
            case ALTERNATE -> branch(type, value, place);
            case ARRAY -> elements(index.slots().type(index.slots().first(type)), value, place);
            case OBJECT -> members(type, value, place);
            case ENUM -> enumValue(type, value, place);
            case BUILTIN, OTHER, COMMAND, EVENT -> null;
        };
    }

    private static int kinds(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> JsonKind.STRING.bit();
            case BOOLEAN -> JsonKind.BOOLEAN.bit();
            case NULL -> JsonKind.NULL.bit();
            case OBJECT -> JsonKind.OBJECT.bit();
            case ARRAY -> JsonKind.ARRAY.bit();
            // One that has a fraction is refused by QEMU; that is no matter of what it knows.
            case NUMBER -> JsonKind.NUMBER.bit() | JsonKind.INT.bit();
            default -> JsonKind.ALL;
        };
    }

    /** Of an alternate, at most one branch is of the value's kind. */
    private @Nullable String branch(int alternate, JsonNode value, String place) {
        NamedRuns slots = index.slots();
        for (int slot = slots.first(alternate); slot < slots.end(alternate); slot++) {
            if ((index.leaves().jsonKinds(slots.type(slot)) & kinds(value)) != 0) {
                return value(slots.type(slot), value, place);
            }
        }
        return null;
    }

    private @Nullable String elements(int type, JsonNode list, String place) {
        for (JsonNode element : list) {
            String objection = value(type, element, place);
            if (objection != null) {
                return objection;
            }
        }
        return null;
    }

    private @Nullable String enumValue(int type, JsonNode value, String place) {
        boolean isKnown = index.slots().find(type, index.nameNumber(value.stringValue())) >= 0;
        return isKnown ? null : place + " has a value that is not known";
    }

    private @Nullable String members(int object, JsonNode value, String place) {
        List<Integer> levels = new ArrayList<>();
        StringBuilder chosen = new StringBuilder(place);
        for (int level = object; level >= 0; level = chosenBranch(level, value, chosen)) {
            levels.add(level);
        }
        boolean isOpen = levels.stream().anyMatch(level -> index.isOpen(level));
        for (Map.Entry<String, JsonNode> member : value.properties()) {
            int slot = find(levels, member.getKey());
            if (slot < 0 && !isOpen) {
                return unknown(levels, member.getKey(), chosen.toString());
            }
            String objection =
                    slot < 0 ? null : value(index.slots().type(slot), member.getValue(), place + "/" + member.getKey());
            if (objection != null) {
                return objection;
            }
        }
        return null;
    }

    /** Returns the branch that an object's tag chooses, and adds it to the place; negative if there is none. */
    private int chosenBranch(int union, JsonNode value, StringBuilder place) {
        int tag = index.tag(union);
        JsonNode text = tag < 0 ? null : value.get(index.name(tag));
        if (text == null || !text.isString()) {
            return SchemaIndex.NONE;
        }
        int branch = index.branch(union, text.stringValue());
        if (branch >= 0) {
            place.append('/').append(ParsedPath.label(index.name(tag), text.stringValue()));
        }
        return branch;
    }

    private int find(List<Integer> levels, String member) {
        int name = index.nameNumber(member);
        for (int level : levels) {
            int slot = index.slots().find(level, name);
            if (slot >= 0) {
                return slot;
            }
        }
        return SchemaIndex.NONE;
    }

    private String unknown(List<Integer> levels, String member, String place) {
        Set<String> near = new TreeSet<>();
        levels.forEach(level -> wording.addNames(level, near));
        return Wording.noMember(place, member) + Suggestion.hint(member, near);
    }
}
