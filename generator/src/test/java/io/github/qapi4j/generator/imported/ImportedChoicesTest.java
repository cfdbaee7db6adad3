package io.github.qapi4j.generator.imported;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qapi4j.generator.GenerateResult;
import io.github.qapi4j.generator.QapiCompiler;
import io.github.qapi4j.generator.diag.Diagnostic;
import io.github.qapi4j.generator.diag.Diagnostics;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.options.BindingProperties;
import io.github.qapi4j.generator.options.CheckOptions;
import io.github.qapi4j.generator.options.GenerateOptions;
import io.github.qapi4j.generator.options.UnknownMembersMode;
import io.github.qapi4j.generator.syntax.load.SourceLoader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Types of one artifact, used by another whose author does not say how they were generated. */
class ImportedChoicesTest {
    private static final String COMMON = """
            { 'struct': 'Article', 'data': { 'name': 'str', 'price-tag': 'int',
              'weight': { 'type': 'int', 'if': 'CONFIG_SCALES' } } }
            { 'struct': 'Rest', 'data': { 'a': 'str' } }
            { 'enum': 'Kind', 'data': [ 'article', 'none' ] }
            { 'alternate': 'Ref', 'data': { 'name': 'str', 'nothing': 'null' } }
            { 'event': 'SOLD_OUT', 'data': { 'what': 'Article' } }
            """;
    private static final String SHOP =
            "{ 'include': 'common.json' }\n{ 'command': 'query-all', 'returns': ['Article'] }";
    private static final String BASKET = """
            { 'include': 'common.json' }
            { 'struct': 'Offer', 'base': 'Article', 'data': { 'until': 'str' } }
            { 'struct': 'Basket', 'data': { 'articles': [ 'Article' ], '*note': 'str' } }
            """;
    private static final String ITEM = """
            { 'include': 'common.json' }
            { 'union': 'Item', 'base': { 'kind': 'Kind' }, 'discriminator': 'kind', 'data': { 'article': 'Article' } }
            """;
    private static final String LABEL = """
            { 'include': 'common.json' }
            { 'struct': 'Label', 'data': { 'kind': 'Kind', 'kinds': [ 'Kind' ], '*ref': 'Ref' } }
            """;

    private final QapiCompiler compiler = new QapiCompiler(new SourceLoader() {
        @Override
        public byte[] read(Path path) throws IOException {
            return switch (path.getFileName().toString()) {
                case "common.json" -> COMMON.getBytes(StandardCharsets.UTF_8);
                case "shop.json" -> SHOP.getBytes(StandardCharsets.UTF_8);
                case "basket.json" -> BASKET.getBytes(StandardCharsets.UTF_8);
                case "item.json" -> ITEM.getBytes(StandardCharsets.UTF_8);
                case "label.json" -> LABEL.getBytes(StandardCharsets.UTF_8);
                default -> throw new IOException("there is no such file");
            };
        }
    });

    private Schema schema(String name) {
        return Objects.requireNonNull(
                compiler.check(Path.of(name), CheckOptions.DEFAULT).schema());
    }

    private ImportedBinding shop(GenerateOptions.Builder options) {
        return new ImportedBinding(
                "shop.jar!shop.properties",
                new BindingProperties("1", "shop.json", options.build()),
                schema("shop.json"));
    }

    private static GenerateOptions.Builder there() {
        return GenerateOptions.builder("org.example.shop");
    }

    private static GenerateOptions.Builder here() {
        return GenerateOptions.builder("org.example.basket").imports(Map.of("common.json", "org.example.shop"));
    }

    /** Returns the record of what inherits an imported type. */
    private String offer(GenerateOptions.Builder here, GenerateOptions.Builder there) {
        return generated("basket.json", "Offer", here, there);
    }

    private String generated(String root, String type, GenerateOptions.Builder here, GenerateOptions.Builder there) {
        Diagnostics diagnostics = new Diagnostics();
        GenerateOptions options = ImportedChoices.follow(schema(root), here.build(), List.of(shop(there)), diagnostics);
        assertThat(diagnostics.list()).isEmpty();
        GenerateResult result = compiler.generate(Map.of(Path.of(root), options), CheckOptions.DEFAULT);
        assertThat(result.diagnostics()).isEmpty();
        assertThat(result.files()).extracting(file -> file.path()).noneMatch(path -> path.contains("/shop/"));
        return result.files().stream()
                .filter(file -> file.path().endsWith("/" + type + ".java"))
                .findFirst()
                .orElseThrow()
                .content();
    }

    private List<String> complaints(GenerateOptions.Builder here, GenerateOptions.Builder there) {
        return complaints("basket.json", here, there);
    }

    private List<String> complaints(String root, GenerateOptions.Builder here, GenerateOptions.Builder there) {
        Diagnostics diagnostics = new Diagnostics();
        ImportedChoices.follow(schema(root), here.build(), List.of(shop(there)), diagnostics);
        return diagnostics.list().stream().map(Diagnostic::message).toList();
    }

    @Test
    void namesAndTypesOfImportedDefinitionsAreThoseOfTheArtifact() {
        GenerateOptions.Builder there = there().nameMappings(
                        Map.of("Article", "Ware", "Article.price-tag", "price", "query-all", "Everything"))
                .typeMappings(Map.of("Article.name", "java.util.UUID"));

        // What is about other definitions of the artifact would be without a use here.
        assertThat(offer(here(), there))
                .contains("import org.example.shop.Ware;", "UUID name", "long price,", "Ware asWare()");
    }

    /** In the artifact's schema, articles are only received. */
    @Test
    void membersThatWordsMadeOptionalThereAreOptional() {
        assertThat(offer(here(), there().optionalMembers(Set.of("received"))))
                .contains("record Offer(@Nullable String name, @Nullable Long priceTag,", "String until)");
        assertThat(offer(here().optionalMembers(Set.of("none")), there().optionalMembers(Set.of("Article.*"))))
                .contains("record Offer(@Nullable String name,");
        assertThat(offer(here(), there())).contains("record Offer(String name, long priceTag,");
    }

    @Test
    void conditionsThatWereSettledThereAreSettled() {
        assertThat(offer(here(), there())).contains("@Nullable Long weight");
        assertThat(offer(here(), there().defines(Set.of("CONFIG_SCALES")))).contains(" long weight,");
        assertThat(offer(here(), there().undefines(Set.of("CONFIG_SCALES")))).doesNotContain("weight");
    }

    @Test
    void whatHasNoClassThereIsNotUsed() {
        assertThat(offer(here(), there().excludeDefinitions(Set.of("Rest", "SOLD_OUT"))))
                .contains("String until");
        assertThat(complaints(here(), there().includeDefinitions(Set.of("Rest"))))
                .containsExactlyInAnyOrder(
                        "'Offer' refers to 'Article', which has no class where the imported type was generated,"
                                + " as shop.jar!shop.properties says",
                        "'Basket' refers to 'Article', which has no class where the imported type was generated,"
                                + " as shop.jar!shop.properties says");
    }

    @Test
    void whatIsSaidOtherwiseIsRefusedWithBothSides() {
        GenerateOptions.Builder here = here().nameMappings(Map.of("Article", "Item", "Basket.note", "remark"))
                .typeMappings(Map.of("Article.name", "uri"))
                .optionalMembers(Set.of("Article.price-tag"))
                .defines(Set.of("CONFIG_SCALES"));

        String end = " where the imported type was generated, as shop.jar!shop.properties says";
        assertThat(complaints(here, there().nameMappings(Map.of("Article", "Ware"))))
                .containsExactly(
                        "'Article' has the name mapping 'Item' here, but 'Ware'" + end,
                        "'Article.name' has the type mapping 'uri' here, but none" + end,
                        "'CONFIG_SCALES' is defined here, but neither defined nor undefined" + end,
                        "'Article.price-tag' is optional here, but mandatory" + end);
    }

    /** What an imported class leaves out, nobody can keep. */
    @Test
    void whatIsToKeepUnknownMembersUsesNoTypesThatIgnoreThem() {
        assertThat(complaints(here().unknownMembers(UnknownMembersMode.KEEP), there()))
                .containsExactly(
                        "'Offer' keeps unknown members here, but 'Article', which it uses, ignores them where the"
                                + " imported type was generated, as shop.jar!shop.properties says");
        assertThat(complaints("item.json", here().unknownMembers(UnknownMembersMode.KEEP), there()))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("'Item' keeps unknown members here, but 'Article', which it uses,");
        // Neither is an object that could have such members.
        assertThat(complaints("label.json", here().unknownMembers(UnknownMembersMode.KEEP), there()))
                .isEmpty();
        assertThat(complaints(
                        here().unknownMembers(UnknownMembersMode.KEEP).includeDefinitions(Set.of("Rest")), there()))
                .isEmpty();
        assertThat(complaints(here(), there().unknownMembers(UnknownMembersMode.KEEP)))
                .isEmpty();
    }

    /** An object must not have a member twice, whoever brings it. */
    @Test
    void whatAnImportedBranchKeepsIsNoneOfTheUnionsMembers() {
        String check = "MEMBERS.requireUnknown(value.unknownMembers());";
        GenerateOptions.Builder keeping = there().unknownMembers(UnknownMembersMode.KEEP);

        assertThat(generated("item.json", "Item", here(), keeping))
                .contains(check)
                .doesNotContain("UnknownMembers unknownMembers");
        assertThat(generated("item.json", "Item", here(), there())).doesNotContain(check);
        assertThat(generated("item.json", "Item", here().unknownMembers(UnknownMembersMode.KEEP), keeping))
                .contains(check);
    }

    /** The same said twice is no contradiction; and types of another package are not those that are imported. */
    @Test
    void whatIsSaidAlikeOrOfOtherTypesIsNoContradiction() {
        GenerateOptions.Builder here = here().nameMappings(Map.of("Article", "Ware"));

        assertThat(complaints(here, there().nameMappings(Map.of("Article", "Ware"))))
                .isEmpty();
        assertThat(complaints(
                        here, GenerateOptions.builder("org.example.other").nameMappings(Map.of("Article", "Item"))))
                .isEmpty();
        assertThat(complaints(here, there().packages(Map.of("common.json", "org.example.elsewhere"))))
                .isEmpty();
    }
}
