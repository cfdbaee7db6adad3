package io.github.qapi4j.generator.emit;

import static io.github.qapi4j.generator.emit.Wire.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import golden.ignore.AddChildCommand;
import golden.ignore.AddCircleCommand;
import golden.ignore.AddDeviceCommand;
import golden.ignore.AddLayerCommand;
import golden.ignore.AnyKind;
import golden.ignore.Child;
import golden.ignore.Circle;
import golden.ignore.Colour;
import golden.ignore.DoItAllCommand;
import golden.ignore.DrawCommand;
import golden.ignore.Layer;
import golden.ignore.OldNameCommand;
import golden.ignore.PingCommand;
import golden.ignore.QueryAnyKindCommand;
import golden.ignore.QueryAnyKindsCommand;
import golden.ignore.QueryAnythingCommand;
import golden.ignore.QueryColourCommand;
import golden.ignore.QueryColoursCommand;
import golden.ignore.QueryCountCommand;
import golden.ignore.QueryFlagCommand;
import golden.ignore.QueryKindCommand;
import golden.ignore.QueryNullCommand;
import golden.ignore.QueryRatioCommand;
import golden.ignore.QueryShapesCommand;
import golden.ignore.QuerySizeCommand;
import golden.ignore.QueryTextCommand;
import golden.ignore.QueryTextsCommand;
import golden.ignore.SetUpCommand;
import golden.ignore.Shape;
import golden.ignore.ShutDownCommand;
import golden.ignore.StopNowCommand;
import io.github.qapi4j.runtime.Command;
import io.github.qapi4j.runtime.CommandInfo;
import io.github.qapi4j.runtime.CommandInfo.Flag;
import io.github.qapi4j.runtime.JsonNull;
import io.github.qapi4j.runtime.Nothing;
import io.github.qapi4j.runtime.QType;
import io.github.qapi4j.runtime.QapiJson;
import io.github.qapi4j.runtime.QapiMappers;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a transport needs of commands: the name, the flags, the arguments' JSON, and how to read each sort of result. */
class CommandWireTest {
    @Test
    void knowsNameAndFlags() {
        assertThat(new PingCommand().qapiCommand()).isEqualTo(new CommandInfo("ping", Set.of()));
        assertThat(OldNameCommand.TYPE.info()).isEqualTo(new CommandInfo("old_name", Set.of()));
        assertThat(StopNowCommand.TYPE.info().flags()).containsExactly(Flag.ALLOW_OOB);
        assertThat(SetUpCommand.TYPE.info().flags()).containsExactly(Flag.ALLOW_PRECONFIG);
        assertThat(AddDeviceCommand.TYPE.info().flags()).containsExactly(Flag.FREE_ARGUMENTS);
        assertThat(ShutDownCommand.TYPE.info().flags()).containsExactly(Flag.NO_SUCCESS_RESPONSE);
        assertThat(ShutDownCommand.TYPE.info().repliesOnSuccess()).isFalse();
        assertThat(DoItAllCommand.TYPE.info().flags()).containsExactlyInAnyOrder(Flag.values());
        assertThat(DrawCommand.TYPE.info().repliesOnSuccess()).isTrue();
    }

    @Test
    void writesItsArguments() {
        assertArguments("{}", new PingCommand());
        assertArguments("{'x':1,'colour':'red'}", new DrawCommand(1, Colour.RED, null));
        assertArguments(
                "{'x':1,'parts':[]}",
                DrawCommand.builder().x(1).parts(List.of()).build());
        assertArguments("{'radius':2,'filled':false}", new AddCircleCommand(2, false));
        assertArguments("{'name':'n','age':3,'parent':true}", new AddChildCommand("n", 3, true, null));
        assertArguments("{'layer':'guide','visible':true}", new AddLayerCommand(new Layer.Guide(true)));
        assertArguments("{'wait':true}", new SetUpCommand(true));
        assertThatThrownBy(() -> DrawCommand.builder().build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("'x'");
    }

    /** What device_add takes is a matter of the device, of which the schema says nothing but that there is more. */
    @Test
    void takesArgumentsThatTheSchemaDoesNotName() {
        String arguments = json("{'driver':'virtio-blk-pci','drive':'d0','num-queues':4,'x':{'y':[1.50,null]}}");

        AddDeviceCommand command = Wire.roundTrip(arguments, AddDeviceCommand::read, AddDeviceCommand.class);

        assertThat(command.unknownMembers().asMap()).containsOnlyKeys("drive", "num-queues", "x");
        assertThat(QapiMappers.strict().readValue(arguments, AddDeviceCommand.class))
                .isEqualTo(command);
        Wire.roundTrip(arguments, golden.keep.AddDeviceCommand::read, golden.keep.AddDeviceCommand.class);
        // What the schema names is still checked.
        Wire.refusal(arguments.replace("\"virtio-blk-pci\"", "1"), AddDeviceCommand::read, AddDeviceCommand.class);
        Wire.refusal(arguments.replace("num-queues", "drive"), AddDeviceCommand::read, AddDeviceCommand.class);
        Wire.refusal(() -> QapiJson.strict().read(json("{'x':1,'y':1}"), DrawCommand::read));
    }

    private static void assertArguments(String text, Command<?> command) {
        assertThat(QapiJson.strict().toJson(command)).isEqualTo(json(text));
        assertThat(Wire.PLAIN.readValue(json(text), command.getClass())).isEqualTo(command);
    }

    @Test
    void readsEachSortOfResult() {
        assertThat(result("{}", new PingCommand())).isEqualTo(Nothing.INSTANCE);
        assertThat(result("{'id':1,'kind':'point'}", new DrawCommand(1, null, null)))
                .isEqualTo(new Shape.Point(1, null));
        assertThat(result("[{'radius':1}]", new AddCircleCommand(1, null))).containsExactly(new Circle(1, null));
        assertThat(result("{}", new AddChildCommand(new Child("n", null, true, null).name(), null, true, null)))
                .isEqualTo(new golden.ignore.Nothing());
        assertThat(result("'t'", new QueryTextCommand())).isEqualTo("t");
        assertThat(result("['t','']", new QueryTextsCommand())).containsExactly("t", "");
        assertThat(result("-3", new QueryCountCommand())).isEqualTo(-3L);
        assertThat(result("18446744073709551615", new QuerySizeCommand())).isEqualTo(-1L);
        assertThat(result("1", new QueryRatioCommand())).isEqualTo(1.0);
        assertThat(result("true", new QueryFlagCommand())).isTrue();
        assertThat(result("null", new QueryNullCommand())).isEqualTo(JsonNull.INSTANCE);
        assertThat(result("{'a':[null]}", new QueryAnythingCommand())).isEqualTo(Wire.tree(json("{'a':[null]}")));
        assertThat(result("'red'", new QueryColourCommand())).isEqualTo(Colour.RED);
        assertThat(result("['red','red']", new QueryColoursCommand())).containsExactly(Colour.RED, Colour.RED);
        assertThat(result("'qnum'", new QueryKindCommand())).isEqualTo(QType.QNUM);
        assertThat(result("null", new QueryAnyKindCommand())).isEqualTo(new AnyKind.None());
        assertThat(result("[null,[1]]", new QueryAnyKindsCommand()))
                .containsExactly(new AnyKind.None(), new AnyKind.List(List.of(1)));
        assertThat(result("[]", new QueryShapesCommand())).isEmpty();
    }

    @Test
    void refusesResultsOfAnotherType() {
        Wire.refusal(() -> result("1", new QueryTextCommand()));
        Wire.refusal(() -> result("{}", new QueryTextsCommand()));
        Wire.refusal(() -> result("[]", new PingCommand()));
        assertThat(Wire.refusal(() -> result("[{'radius':1},{'radius':''}]", new AddCircleCommand(1, null)))
                        .jsonPath())
                .isEqualTo("/1/radius");
    }

    private static <R extends @Nullable Object> R result(String text, Command<R> command) {
        return QapiJson.strict().read(json(text), command::readResult);
    }

    @Test
    void goesBetweenACommandAndTheStructThatItsArgumentsAre() {
        AddCircleCommand command = AddCircleCommand.of(new Circle(2, true));

        assertThat(command).isEqualTo(new AddCircleCommand(2, true));
        assertThat(command.arguments()).isEqualTo(new Circle(2, true));
    }

    @Test
    void buildsArgumentsThatTheSchemaDoesNotName() {
        AddDeviceCommand command = AddDeviceCommand.builder()
                .driver("d")
                .argument("text", "x")
                .argument("number", 1)
                .argument("flag", true)
                .argument("tree", Wire.tree("[null]"))
                .build();

        assertArguments("{'driver':'d','text':'x','number':1,'flag':true,'tree':[null]}", command);
    }

    @Test
    void knowsHowItsArgumentsAreRead() {
        assertThat(QapiJson.strict().read(json("{'x':1}"), DrawCommand.TYPE.reader()))
                .isEqualTo(new DrawCommand(1, null, null));
        assertThat(DrawCommand.TYPE.name()).isEqualTo("draw");
    }
}
