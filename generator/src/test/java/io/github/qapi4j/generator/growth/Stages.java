package io.github.qapi4j.generator.growth;

import io.github.qapi4j.generator.CheckResult;
import io.github.qapi4j.generator.GenerateResult;
import io.github.qapi4j.generator.QapiCompiler;
import io.github.qapi4j.generator.diag.Diagnostic;
import io.github.qapi4j.generator.diag.JsonPrinter;
import io.github.qapi4j.generator.diag.TextPrinter;
import io.github.qapi4j.generator.dump.Dumper;
import io.github.qapi4j.generator.model.Schema;
import io.github.qapi4j.generator.options.CheckOptions;
import io.github.qapi4j.generator.options.DocMode;
import io.github.qapi4j.generator.options.GenerateOptions;
import io.github.qapi4j.generator.options.NameMode;
import io.github.qapi4j.generator.syntax.load.MemoryLoader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Takes schemas through the stages of the compiler, and counts the work of each. {@link CountingLoader} loads it, so that it
 * meets its callers as a function of the JDK's types only.
 *
 * <p>The input has the text of each file under its name, and the root under {@code a.json}; what stands behind
 * {@code --name}, {@code --type}, {@code --import} and {@code --package} in one word is a mapping. The result is the work of
 * each stage, by its name.
 */
public final class Stages implements Function<Map<String, String>, Map<String, Long>> {
    private static final Path ROOT = Path.of("a.json");
    private static final CheckOptions LENIENT = CheckOptions.DEFAULT.withNames(NameMode.LENIENT);

    private final Map<String, Long> work = new LinkedHashMap<>();

    @Override
    public Map<String, Long> apply(Map<String, String> input) {
        work.clear();
        MemoryLoader loader = new MemoryLoader();
        input.forEach((name, text) -> {
            if (!name.startsWith("--")) {
                loader.with(name, text);
            }
        });
        GenerateOptions options = options(input);
        QapiCompiler compiler = new QapiCompiler(loader);
        count("diagnose", () -> compiler.diagnose(ROOT, LENIENT));
        count("strict", () -> compiler.diagnose(ROOT, LENIENT.withDocs(DocMode.STRICT)));
        count("lint", () -> compiler.diagnose(ROOT, LENIENT.withDocs(DocMode.LINT)));
        CheckResult checked = count("check", () -> compiler.check(ROOT, LENIENT));
        Schema schema = checked.schema();
        if (schema != null) {
            count("dump", () -> Dumper.dump(schema, checked.dialect()));
        }
        GenerateResult generated = count("generate", () -> compiler.generate(List.of(ROOT), LENIENT, options));
        List<Diagnostic> found = generated.diagnostics();
        count("text", () -> TextPrinter.print(found));
        count("json", () -> JsonPrinter.print(List.of(new JsonPrinter.Report("a.json", found))));
        return work;
    }

    private static GenerateOptions options(Map<String, String> input) {
        return GenerateOptions.builder("org.example")
                .nameMappings(mappings(input, "--name"))
                .typeMappings(mappings(input, "--type"))
                .imports(mappings(input, "--import"))
                .packages(mappings(input, "--package"))
                .build();
    }

    private static Map<String, String> mappings(Map<String, String> input, String option) {
        Map<String, String> mappings = new LinkedHashMap<>();
        for (String word : input.getOrDefault(option, "").split(" ")) {
            int sign = word.indexOf('=');
            if (sign > 0) {
                mappings.put(word.substring(0, sign), word.substring(sign + 1));
            }
        }
        return mappings;
    }

    private <T> T count(String stage, Supplier<T> code) {
        long before = Work.count();
        T result = code.get();
        work.put(stage, Work.count() - before);
        return result;
    }
}
