package io.github.qapi4j.generator.imported;

import io.github.qapi4j.generator.diag.Diagnostics;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.model.filter.ConditionFilter;
import io.github.qapi4j.generator.model.filter.Profile;
import io.github.qapi4j.generator.naming.Imports;
import io.github.qapi4j.generator.options.BindingProperties;
import io.github.qapi4j.generator.options.GenerateOptions;
import io.github.qapi4j.generator.select.DefinitionSelection;
import io.github.qapi4j.generator.select.OptionalMembers;
import java.util.List;
import java.util.Map;

/**
 * How the Java of an artifact was generated, and from what.
 *
 * @param source what people call the file that says so
 * @param properties what it says
 * @param schema the root schema, or what its versions were merged into
 */
public record ImportedBinding(String source, BindingProperties properties, Schema schema) {
    GenerateOptions options() {
        return properties.options();
    }

    /** Returns the definitions of which there are classes, with the members as these have them. */
    Schema generated() {
        Diagnostics accepted = new Diagnostics();
        Schema configured = ConditionFilter.apply(
                schema, new Profile(options().defines(), options().undefines()));
        Schema loosened = new OptionalMembers(List.of(options()))
                .apply(configured, Imports.of(schema, options()).keySet(), options(), accepted);
        return new DefinitionSelection(List.of(options())).apply(loosened, options(), accepted);
    }

    /** Returns module → package of its types, for the modules whose types are not imported there, too. */
    Map<String, String> packages() {
        Map<String, String> packages = Imports.packages(schema, options());
        packages.keySet().removeAll(Imports.of(schema, options()).keySet());
        return packages;
    }
}
