package io.github.qapi4j.generator.versions;

import io.github.qapi4j.generator.match.Match;
import io.github.qapi4j.generator.match.Source;
import io.github.qapi4j.generator.model.Element;
import io.github.qapi4j.generator.model.EnumDefinition;
import io.github.qapi4j.generator.model.EnumValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Merges enums: the values of all versions, in the newest's order, older ones behind them. */
final class EnumMerger {
    private final MergeContext context;

    EnumMerger(MergeContext context) {
        this.context = context;
    }

    EnumDefinition merge(Match match, EnumDefinition newest) {
        Map<String, List<EnumValue>> byName = new LinkedHashMap<>();
        Map<String, List<Source>> sources = new LinkedHashMap<>();
        for (Source.Whole source : match.definitions()) {
            for (EnumValue value : source.definition().values()) {
                byName.computeIfAbsent(value.name(), unused -> new ArrayList<>())
                        .add(value);
                sources.computeIfAbsent(value.name(), unused -> new ArrayList<>())
                        .add(source);
            }
        }
        sources.forEach((name, having) -> context.facts().available(Element.value(match.name(), name), having));
        List<EnumValue> values = new ArrayList<>();
        byName.forEach((name, having) -> values.add(new EnumValue(
                name,
                Conditions.any(having.stream().map(EnumValue::condition).toList()),
                having.get(0).features(),
                having.get(0).span())));
        return new EnumDefinition(
                new HeaderMerger(context).merge(match, List.copyOf(byName.keySet())), values, newest.prefix());
    }
}
