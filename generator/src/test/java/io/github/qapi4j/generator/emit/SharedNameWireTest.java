package io.github.qapi4j.generator.emit;

import static io.github.qapi4j.generator.emit.Wire.json;
import static org.assertj.core.api.Assertions.assertThat;

import golden.ignore.Corner;
import golden.ignore.Mark;
import golden.ignore.NumberMark;
import golden.ignore.PathMark;
import golden.ignore.TextMark;
import io.github.qapi4j.runtime.QapiJson;
import io.github.qapi4j.runtime.QapiJsonException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Reads a union whose branches have members of the same name and of different types, with the tag before, between and
 * after them: a value is taken for what it is in the branch that the tag chooses, and for nothing else.
 */
class SharedNameWireTest {
    private static final String FOREIGN = "'unit':[1,{'x':null}]";

    /** Returns objects of these members, in which each one comes first, between the others, and last. */
    private static List<String> rotations(String... members) {
        List<String> order = new ArrayList<>(List.of(members));
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < members.length; i++) {
            Collections.rotate(order, 1);
            texts.add(json("{" + String.join(",", order) + "}"));
        }
        return texts;
    }

    private static void reads(Mark expected, String... members) {
        for (String text : rotations(members)) {
            assertThat(Wire.roundTrip(text, Mark::read, Mark.class)).isEqualTo(expected);
        }
    }

    private static Corner corner(int x, int y) {
        return new Corner((short) x, (short) y);
    }

    @Test
    void readsTheTypeOfTheChosenBranch() {
        reads(new Mark.Number(new NumberMark(7)), "'mark':'number'", "'value':7");
        reads(new Mark.Text(new TextMark("7", "mm")), "'mark':'text'", "'value':'7'", "'unit':'mm'");
        reads(
                new Mark.Path(new PathMark(List.of(corner(1, 2), corner(3, 4)))),
                "'mark':'path'",
                "'value':[{'x':1,'y':2},{'y':4,'x':3}]");
    }

    @Test
    void refusesTheTypeOfAnotherBranch() {
        for (String text : rotations("'mark':'text'", "'value':[{'x':1,'y':2}]")) {
            QapiJsonException refusal = Wire.refusal(text, Mark::read, Mark.class);
            assertThat(refusal.memberName()).isEqualTo("value");
            assertThat(refusal.expected()).isEqualTo("a string");
            assertThat(refusal.found()).isEqualTo("an array");
        }
        for (String text : rotations("'mark':'path'", "'value':[{'x':1,'y':'2'}]")) {
            QapiJsonException refusal = Wire.refusal(() -> QapiJson.tolerant().read(text, Mark::read));
            assertThat(refusal.memberName()).isEqualTo("y");
            assertThat(refusal.getLocation().getColumnNr()).isEqualTo(text.indexOf("\"2\"") + 1);
            assertThat(refusal.jsonPath()).isEqualTo("/value/0/y");
        }
    }

    @Test
    void leavesAMemberOfAnotherBranchOutWhateverItIs() {
        for (String text : rotations("'mark':'number'", "'value':7", FOREIGN)) {
            assertThat(QapiJson.tolerant().read(text, Mark::read)).isEqualTo(new Mark.Number(new NumberMark(7)));
            assertThat(Wire.PLAIN.readValue(text, Mark.class)).isEqualTo(new Mark.Number(new NumberMark(7)));
            QapiJsonException refusal = Wire.refusal(() -> QapiJson.strict().read(text, Mark::read));
            assertThat(refusal.memberName()).isEqualTo("unit");
            assertThat(refusal.typeName()).isEqualTo("Mark.Number");
        }
    }

    @Test
    void keepsAMemberOfAnotherBranchWhateverItIs() {
        for (String text : rotations("'mark':'number'", "'value':7", FOREIGN)) {
            golden.keep.Mark mark = QapiJson.tolerant().read(text, golden.keep.Mark::read);
            assertThat(((golden.keep.Mark.Number) mark).unknownMembers().asMap())
                    .containsOnlyKeys("unit");
            JsonTrees.assertSame(JsonTrees.of(text), QapiJson.strict().toJson(mark));
            Wire.refusal(() -> QapiJson.strict().read(text, golden.keep.Mark::read));
        }
    }

    @Test
    void keepsAllMembersBesideAnUnknownTag() {
        for (String text : rotations("'mark':'colour'", "'value':{'rgb':[1,2,3]}", FOREIGN)) {
            golden.keep.Mark mark = QapiJson.tolerant().read(text, golden.keep.Mark::read);
            assertThat(mark).isInstanceOf(golden.keep.Mark.Unrecognized.class);
            JsonTrees.assertSame(JsonTrees.of(text), QapiJson.strict().toJson(mark));
            Wire.refusal(() -> QapiJson.strict().read(text, golden.keep.Mark::read));
        }
    }
}
