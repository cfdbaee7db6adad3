package io.github.qapi4j.generator.emit;

import io.github.qapi4j.generator.emit.javadoc.Comments;
import io.github.qapi4j.generator.feature.Waypoint;
import io.github.qapi4j.generator.model.Element;
import java.util.List;

/**
 * What the schema says of something that a path names.
 *
 * @param comments where it is said
 */
record PointComment(Comments comments) implements Waypoint.Visitor<String> {
    @Override
    public String visitWhole(Waypoint.Whole whole) {
        return Comments.summary(comments.type(whole.owner(), List.of()));
    }

    @Override
    public String visitMember(Waypoint.OfMember member) {
        return comments.member(
                Element.member(member.owner().name(), member.thing().name()), member.thing());
    }

    @Override
    public String visitValue(Waypoint.OfValue value) {
        return comments.value(value.owner(), value.thing());
    }

    @Override
    public String visitFeature(Waypoint.OfFeature feature) {
        return comments.feature(feature.owner(), feature.thing().name());
    }
}
