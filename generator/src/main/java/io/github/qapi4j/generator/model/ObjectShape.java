package io.github.qapi4j.generator.model;

import io.github.qapi4j.generator.model.type.DefinedType;
import io.github.qapi4j.generator.model.type.Type;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where an object's members come from: a type of their own, or the place that needs them. */
public sealed interface ObjectShape {
    /** Calls the method of the visitor that fits. */
    <R> R accept(Visitor<R> visitor);

    /** Returns the members that are written in place; none where a type is named. */
    List<Member> ownMembers();

    /** Returns the shape with other members written in place; itself where a type is named. */
    default ObjectShape withOwnMembers(List<Member> others) {
        return named() != null ? this : new Inline(others);
    }

    /** Returns the type that is named; null where members are written in place. */
    default @Nullable DefinedType named() {
        return null;
    }

    /** Returns the types that it refers to. */
    List<Type> references();

    /**
     * The members of a struct or union.
     *
     * @param type its name
     */
    record Named(DefinedType type) implements ObjectShape {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitNamed(this);
        }

        @Override
        public DefinedType named() {
            return type;
        }

        @Override
        public List<Member> ownMembers() {
            return List.of();
        }

        @Override
        public List<Type> references() {
            return List.of(type);
        }
    }

    /**
     * Members written in place.
     *
     * @param members the members, in order; never empty
     */
    record Inline(List<Member> members) implements ObjectShape {
        public Inline {
            members = List.copyOf(members);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitInline(this);
        }

        @Override
        public List<Member> ownMembers() {
            return members;
        }

        @Override
        public List<Type> references() {
            List<Type> types = new ArrayList<>();
            for (Member member : members) {
                types.add(member.type());
            }
            return types;
        }
    }

    /**
     * One method for each kind of shape.
     *
     * @param <R> what the visit gives
     */
    interface Visitor<R> {
        /** Visits a reference to a type. */
        R visitNamed(Named shape);

        /** Visits members written in place. */
        R visitInline(Inline shape);
    }
}
