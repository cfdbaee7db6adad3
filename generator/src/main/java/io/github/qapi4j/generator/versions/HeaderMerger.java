package io.github.qapi4j.generator.versions;

import io.github.qapi4j.generator.match.Match;
import io.github.qapi4j.generator.match.Source;
import io.github.qapi4j.generator.model.Element;
import io.github.qapi4j.generator.model.Header;
import java.util.List;

/** Merges what all definitions have: place and features are the newest's. */
final class HeaderMerger {
    private final MergeContext context;
    private final DocumentationMerger documentation;

    HeaderMerger(MergeContext context) {
        this.context = context;
        this.documentation = new DocumentationMerger(context);
    }

    /**
     * Merges the headers of a definition.
     *
     * @param names what the merged definition writes down itself and its doc comment therefore describes
     */
    Header merge(Match match, List<String> names) {
        Header newest = match.definition().header();
        context.facts().available(Element.of(match.name()), match.sources());
        return new Header(
                match.name(),
                newest.span(),
                context.module(match.head()),
                Conditions.any(match.definitions().stream()
                        .map(Source.Whole::definition)
                        .map(definition -> definition.header().condition())
                        .toList()),
                newest.features(),
                documentation.merge(match, names));
    }
}
