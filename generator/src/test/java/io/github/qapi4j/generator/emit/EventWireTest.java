package io.github.qapi4j.generator.emit;

import static io.github.qapi4j.generator.emit.Wire.json;
import static org.assertj.core.api.Assertions.assertThat;

import golden.ignore.ChildAddedEvent;
import golden.ignore.CircleAddedEvent;
import golden.ignore.Corner;
import golden.ignore.Layer;
import golden.ignore.LayerAddedEvent;
import golden.ignore.MovedEvent;
import golden.ignore.PingEvent;
import golden.ignore.QapiEvents;
import golden.ignore.Shape;
import io.github.qapi4j.runtime.Event;
import io.github.qapi4j.runtime.QapiJson;
import io.github.qapi4j.runtime.QapiJsonException;
import io.github.qapi4j.runtime.UnknownEvent;
import org.junit.jupiter.api.Test;

/** Reads events by their names: with data of all sorts, without any, and those that the schema does not know. */
class EventWireTest {
    @Test
    void readsEventsByTheirNames() {
        assertThat(event("PING", "{}")).isEqualTo(new PingEvent());
        assertThat(event("MOVED", "{'by':'me'}")).isEqualTo(new MovedEvent(null, "me"));
        assertThat(event("MOVED", "{'to':{'x':1,'y':2},'by':'me'}"))
                .isEqualTo(MovedEvent.builder()
                        .to(new Corner((short) 1, (short) 2))
                        .by("me")
                        .build());
        assertThat(event("CIRCLE_ADDED", "{'radius':2}")).isEqualTo(new CircleAddedEvent(2, null));
        assertThat(event("CHILD_ADDED", "{'name':'n','parent':true}"))
                .isEqualTo(new ChildAddedEvent("n", null, true, null));
        assertThat(event("LAYER_ADDED", "{'layer':'shape','visible':true,'id':1,'kind':'point'}"))
                .isEqualTo(new LayerAddedEvent(new Layer.Shape(true, new Shape.Point(1, null))));
    }

    private static Event event(String name, String text) {
        Event event = QapiJson.strict().read(json(text), in -> QapiEvents.read(name, in));
        assertThat(event.qapiEvent()).isEqualTo(name);
        assertThat(QapiJson.strict().toJson(event)).isEqualTo(json(text));
        assertThat(Wire.PLAIN.readValue(json(text), event.getClass())).isEqualTo(event);
        return event;
    }

    @Test
    void keepsAnEventThatTheSchemaDoesNotKnow() {
        String data = json("{'a':[1,{'b':null}]}");
        Event event = QapiJson.tolerant().read(data, in -> QapiEvents.read("ping", in));

        assertThat(event).isInstanceOf(UnknownEvent.class);
        assertThat(event.qapiEvent()).isEqualTo("ping");
        assertThat(QapiJson.strict().toJson(event)).isEqualTo(data);
    }

    @Test
    void saysWhichMemberOfTheDataIsWrong() {
        QapiJsonException refusal = Wire.refusal(
                () -> QapiJson.tolerant().read(json("{'to':{'x':40000,'y':2}}"), in -> QapiEvents.read("MOVED", in)));

        assertThat(refusal.jsonPath()).isEqualTo("/to/x");
        assertThat(refusal.typeName()).isEqualTo("Corner");
        assertThat(Wire.refusal("{}", MovedEvent::read, MovedEvent.class)).hasMessageContaining("'by'");
    }
}
