package io.github.qapi4j.maven.source;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An artifact that a POM names as what a build is compared with.
 *
 * @param type empty for a jar
 * @param classifier empty for none
 */
record BaselineName(String groupId, String artifactId, String version, String type, String classifier) {
    private static final Pattern COORDINATES = Pattern.compile("[^:/\\\\\\s]+:[^:/\\\\\\s]+:[^/\\\\\\s]+");
    private static final Pattern WITHOUT_VERSION = Pattern.compile("[^:/\\\\\\s]{2,}:[^:/\\\\\\s]+");
    private static final String FORM = "groupId:artifactId:version[:type[:classifier]]";

    /**
     * Reads a name.
     *
     * @param given what the POM says
     * @return null if it is no artifact, but a file
     * @throws BaselineException if it is an artifact that there cannot be
     */
    static @Nullable BaselineName parse(String given) throws BaselineException {
        if (!COORDINATES.matcher(given).matches()) {
            return null;
        }
        List<String> parts = List.of(given.split(":", -1));
        if (parts.size() > 5 || parts.contains("")) {
            throw wrong(given, ", but must be " + FORM + " or a file");
        }
        int hole = given.indexOf("${");
        if (hole >= 0) {
            throw wrong(
                    given, ", but nothing says what '" + given.substring(hole) + "' stands for: define that property");
        }
        String version = parts.get(2);
        if (version.startsWith("[") || version.startsWith("(") || version.contains(",")) {
            throw wrong(
                    given,
                    ", which is a range of versions: name one of them, or leave baseline out for the newest"
                            + " release of this project");
        }
        return new BaselineName(
                parts.get(0),
                parts.get(1),
                version,
                parts.size() > 3 ? parts.get(3) : "",
                parts.size() > 4 ? parts.get(4) : "");
    }

    /** Returns why a text is no file either, where there is no such file. */
    static BaselineException noFile(String given) {
        if (WITHOUT_VERSION.matcher(given).matches()) {
            return wrong(given, ", which names no version: write groupId:artifactId:version");
        }
        int mark = given.indexOf(".jar!");
        if (mark >= 0) {
            return wrong(given, ": name the jar alone; each of its schemas is compared with the one of the same name");
        }
        return wrong(given, ": there is no such file, and an artifact is written " + FORM);
    }

    /** Returns what is wrong with what a POM says. */
    static BaselineException wrong(String given, String why) {
        return new BaselineException("baseline is '" + given + "'" + why, false);
    }
}
