package io.github.qapi4j.generator.emit.record;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import javax.lang.model.element.Modifier;

/** The methods that lead to each builder and out of it. */
public final class BuilderMethods {
    private BuilderMethods() {}

    /** Returns the method that makes a builder. */
    public static MethodSpec builder(ClassName builder) {
        return MethodSpec.methodBuilder("builder")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc("{@return a builder in which nothing is set}\n")
                .returns(builder)
                .addStatement("return new $T()", builder)
                .build();
    }

    /** Starts the method that makes a builder of a value. */
    public static MethodSpec.Builder toBuilder(ClassName builder) {
        return MethodSpec.methodBuilder("toBuilder")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("{@return a builder in which everything is set as in this value}\n")
                .returns(builder);
    }

    /**
     * Starts the method that builds a value.
     *
     * @param mandatory whether anything must be set
     */
    public static MethodSpec.Builder build(ClassName self, boolean mandatory) {
        MethodSpec.Builder method = MethodSpec.methodBuilder("build")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("{@return the value}\n")
                .returns(self);
        return mandatory
                ? method.addJavadoc(
                        "@throws $T if mandatory members are not set; it names all of them\n",
                        IllegalStateException.class)
                : method;
    }
}
