package io.github.qapi4j.schemas.interop.catalog;

import io.github.qapi4j.schemas.interop.DescriptorRule;
import java.util.List;
import java.util.regex.Pattern;

/** Names of descriptors start with two digits, which makes their order easy to control. */
final class FileNameRule implements DescriptorRule<Object> {
    private static final Pattern NAME = Pattern.compile("[0-9]{2}-.+", Pattern.DOTALL);

    @Override
    public String id() {
        return "file-name";
    }

    @Override
    public String message() {
        return "the file's name does not start with two digits and '-', which decide when it is tried";
    }

    @Override
    public String remedy() {
        return "call it something like '50-name.json'";
    }

    /** Files without {@code .json} are sources of descriptors, and no software looks at them. */
    @Override
    public List<String> breaches(String fileName, Object descriptor) {
        boolean good = !fileName.endsWith(".json") || NAME.matcher(fileName).matches();
        return good ? List.of() : List.of("");
    }
}
