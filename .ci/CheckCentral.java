import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Holds a folder that a release was deployed to against the requirements of Maven Central, and against our own: our licence
 * in each jar, the notices of all that is shaded, and a bill of materials.
 *
 * <p>Use: {@code java CheckCentral.java REPOSITORY [GNUPGHOME]}, in the project's folder. Exit code 1 if anything is missing
 * but what only a person can do.
 */
final class CheckCentral {
    private static final List<String> MODULES =
            List.of("qapi-parent", "qapi-runtime", "qapi-generator", "qapi-maven-plugin", "qapi-schemas");
    private static final Set<String> COMMANDS = Set.of("qapi-generator", "qapi-schemas");
    private static final List<String> REQUIRED = List.of(
            "name", "description", "url", "licenses/license/name", "licenses/license/url", "developers/developer/name",
            "scm/connection", "scm/developerConnection", "scm/url");
    /** What Central takes from parents; name and description are an artifact's own. */
    private static final Set<String> OWN = Set.of("name", "description");

    private final Path group;
    private final Path keys;
    private final List<String> faults = new ArrayList<>();
    private final Set<String> forAPerson = new TreeSet<>();

    private CheckCentral(Path group, Path keys) {
        this.group = group;
        this.keys = keys;
    }

    public static void main(String[] args) throws Exception {
        CheckCentral check =
                new CheckCentral(Path.of(args[0], "io/github/qapi4j"), args.length > 1 ? Path.of(args[1]) : null);
        for (String module : MODULES) {
            if (Files.isDirectory(check.group.resolve(module))) {
                check.module(module);
            } else {
                check.faults.add(module + " was not deployed to " + args[0]);
            }
        }
        check.forAPerson.add("the namespace io.github.qapi4j is not verified; Central does that once, for its owner");
        check.forAPerson.forEach(line -> System.out.println("left to a person: " + line));
        check.faults.forEach(line -> System.out.println("fault: " + line));
        System.out.println("== Requirements of Maven Central: " + MODULES.size() + " artifacts, " + check.faults.size()
                + " faults");
        System.exit(check.faults.isEmpty() ? 0 : 1);
    }

    private void module(String name) throws Exception {
        Path folder = onlyFolder(group.resolve(name));
        String version = folder.getFileName().toString();
        if (version.endsWith("-SNAPSHOT")) {
            forAPerson.add("the version " + version + " is a SNAPSHOT");
        }
        List<Path> files = files(folder);
        Path pom = file(files, name, ".pom");
        if (pom == null) {
            return;
        }
        Document model = parse(pom);
        describe(name, model);
        versions(name, model);
        if (!"pom".equals(value(model, "packaging"))) {
            for (String end : List.of(".jar", "-sources.jar", "-javadoc.jar")) {
                file(files, name, end);
            }
        }
        if (COMMANDS.contains(name)) {
            file(files, name, "-cli.jar");
        }
        Path bill = file(files, name, "-cyclonedx.json");
        for (Path file : files) {
            signed(file);
            checksums(file);
            if (file.toString().endsWith(".jar")) {
                licensed(file, bill);
            }
        }
    }

    /** Snapshots are deployed with the time in place of the word, and several of them may be there: the newest counts. */
    private Path file(List<Path> files, String module, String end) {
        Pattern name = Pattern.compile(Pattern.quote(module) + "-\\d+(\\.\\d+)+(-[\\d.]+-\\d+|-SNAPSHOT)?"
                + Pattern.quote(end));
        List<Path> found = files.stream()
                .filter(file -> name.matcher(file.getFileName().toString()).matches())
                .toList();
        if (found.size() != 1) {
            faults.add(module + " has " + found.size() + " files *" + end);
            return null;
        }
        return found.get(0);
    }

    private void describe(String module, Document model) throws Exception {
        Document parent = "qapi-parent".equals(module) ? model : parse(newest("qapi-parent"));
        for (String path : REQUIRED) {
            String value = value(model, path);
            if (value == null && !OWN.contains(path)) {
                value = value(parent, path);
            }
            value = value == null ? "" : interpolate(value, parent);
            if (value.isBlank() || value.contains("${")) {
                faults.add(module + ": the POM has no " + path);
            }
        }
    }

    private void versions(String module, Document model) {
        var dependencies = model.getElementsByTagName("dependency");
        for (int i = 0; i < dependencies.getLength(); i++) {
            Element dependency = (Element) dependencies.item(i);
            String version = child(dependency, "version");
            if (version != null && version.contains("SNAPSHOT")) {
                faults.add(module + " depends on " + child(dependency, "artifactId") + " " + version);
            }
        }
    }

    private void signed(Path file) throws Exception {
        if (keys == null || !Files.isDirectory(keys)) {
            forAPerson.add("nothing is signed, since there is no gpg here");
            return;
        }
        Path signature = Path.of(file + ".asc");
        Process gpg = new ProcessBuilder("gpg", "--homedir", keys.toString(), "--verify", signature.toString(),
                        file.toString())
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        if (!Files.exists(signature) || gpg.waitFor() != 0) {
            faults.add(file.getFileName() + " has no valid signature");
        }
    }

    private void checksums(Path file) throws Exception {
        for (String algorithm : List.of("MD5", "SHA-1")) {
            Path sum = Path.of(file + "." + algorithm.toLowerCase(java.util.Locale.ROOT).replace("-", ""));
            String wanted = HexFormat.of().formatHex(
                    MessageDigest.getInstance(algorithm).digest(Files.readAllBytes(file)));
            if (!Files.exists(sum) || !Files.readString(sum).strip().equals(wanted)) {
                faults.add(file.getFileName() + " has no right " + algorithm);
            }
        }
    }

    private void licensed(Path file, Path bill) throws IOException {
        try (ZipFile jar = new ZipFile(file.toFile())) {
            if (!Files.readString(Path.of("LICENSE")).equals(text(jar, "META-INF/LICENSE"))) {
                faults.add(file.getFileName() + " has not our LICENSE in META-INF");
            }
            if (jar.size() < 3) {
                faults.add(file.getFileName() + " is empty");
            }
            if (bill != null && file.toString().endsWith("-cli.jar")) {
                String notice = text(jar, "META-INF/NOTICE");
                shaded(file, notice, bill);
                Pattern.compile("META-INF/[\\w-]+").matcher(notice).results().map(MatchResult::group)
                        .filter(name -> jar.getEntry(name) == null)
                        .forEach(name -> faults.add(file.getFileName() + ": NOTICE names " + name + ", which is missing"));
            }
        }
    }

    /** The notice of a shaded jar names each library in it, and has every line of that library's own. */
    private void shaded(Path file, String notice, Path bill) throws IOException {
        Path repository = Path.of(System.getProperty("maven.repo.local",
                System.getProperty("user.home") + "/.m2/repository"));
        Matcher purls = Pattern.compile("\"purl\" : \"pkg:maven/([^/]+)/([^@]+)@([^?]+)\\?type=jar\"")
                .matcher(components(bill));
        int count = 0;
        while (purls.find()) {
            String library = purls.group(1) + ":" + purls.group(2);
            if (library.startsWith("io.github.qapi4j:")) {
                continue;
            }
            count++;
            if (!notice.contains("\n" + library + "\n")) {
                faults.add(file.getFileName() + ": NOTICE does not name " + library);
            }
            Path jar = repository.resolve(purls.group(1).replace('.', '/'))
                    .resolve(purls.group(2) + "/" + purls.group(3) + "/" + purls.group(2) + "-" + purls.group(3) + ".jar");
            try (ZipFile zip = new ZipFile(jar.toFile())) {
                for (String name : List.of("META-INF/NOTICE", "META-INF/NOTICE.txt")) {
                    text(zip, name).lines().map(String::strip).filter(line -> !notice.contains(line)).forEach(line ->
                            faults.add(file.getFileName() + ": NOTICE lacks a line of " + library + ": " + line));
                }
            }
        }
        if (count == 0) {
            faults.add(bill.getFileName() + " names no library");
        }
    }

    private String components(Path bill) throws IOException {
        String text = Files.readString(bill);
        for (String word : List.of("\"serialNumber\"", "\"timestamp\"")) {
            if (text.contains(word)) {
                faults.add(bill.getFileName() + " has a " + word);
            }
        }
        return text.substring(Math.max(0, text.indexOf("\"components\"")));
    }

    private Path newest(String module) throws IOException {
        return file(files(onlyFolder(group.resolve(module))), module, ".pom");
    }

    private static Path onlyFolder(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isDirectory).findFirst().orElseThrow();
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return List.copyOf(all.filter(file -> !file.toString().matches(".*(\\.(asc|md5|sha\\d+)|/maven-metadata.*)"))
                    .collect(toCollection(TreeSet::new)));
        }
    }

    private static Document parse(Path pom) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(pom.toFile());
    }

    private static String value(Document model, String path) {
        Element at = model.getDocumentElement();
        String[] names = path.split("/");
        for (int i = 0; i < names.length - 1; i++) {
            at = element(at, names[i]);
            if (at == null) {
                return null;
            }
        }
        return child(at, names[names.length - 1]);
    }

    private static String child(Element parent, String name) {
        Element found = element(parent, name);
        return found == null ? null : found.getTextContent().strip();
    }

    private static Element element(Element parent, String name) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getTagName().equals(name)) {
                return element;
            }
        }
        return null;
    }

    private static String interpolate(String text, Document parent) {
        return Pattern.compile("\\$\\{([^}]+)}").matcher(text).replaceAll(found -> {
            String value = value(parent, "properties/" + found.group(1));
            return Matcher.quoteReplacement(value == null ? found.group() : value);
        });
    }

    private static String text(ZipFile jar, String name) throws IOException {
        var entry = jar.getEntry(name);
        return entry == null ? "" : new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
    }
}
