package io.github.qapi4j.runtime.qmp.message;

import io.github.qapi4j.runtime.QapiJson;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes a copy of a tree in which secrets are {@code ***}, and collects them. For one message. */
public final class Redactor {
    static final String HIDDEN = "***";

    /** Shorter texts would hide half of every sentence. */
    private static final int SHORTEST = 4;

    /** A password may hold an {@code @} of its own: it goes as far as the last one before the path. */
    private static final Pattern USER_INFO = Pattern.compile("(?<=://)[^/\\s]+(?=@)");

    /** The options of a block device as a file name, which QEMU repeats in sentences too. */
    private static final Pattern JSON_NAME = Pattern.compile("\\bjson:\\s*\\{.*", Pattern.DOTALL);

    private static final Pattern AT = Pattern.compile("@");
    private static final Pattern WORD_ENDS = Pattern.compile("[\\s=,;:'\"{}\\[\\]]+");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Secrets secrets;
    private final String command;
    private final Set<String> found = new TreeSet<>((a, b) -> {
        // Longer ones first: one secret may be part of another.
        int byLength = Integer.compare(b.length(), a.length());
        return byLength == 0 ? a.compareTo(b) : byLength;
    });

    /**
     * Makes one.
     *
     * @param command the command that is sent or answered; empty for none
     */
    Redactor(Secrets secrets, String command) {
        this.secrets = secrets;
        this.command = command;
    }

    /** Makes one that has seen the arguments of a command that was sent. */
    public static Redactor of(Secrets secrets, String command, byte[] arguments) {
        Redactor redactor = new Redactor(secrets, command);
        redactor.arguments(QapiJson.tolerant().read(arguments, in -> in.tree()));
        return redactor;
    }

    /** Returns the arguments without secrets. */
    JsonNode arguments(JsonNode arguments) {
        if (!arguments.isObject()) {
            return arguments;
        }
        ObjectNode copy = NODES.objectNode();
        boolean secretObject = Secrets.isSecretType(Json.text(arguments.get("qom-type")));
        for (Map.Entry<String, JsonNode> member : arguments.properties()) {
            String name = member.getKey();
            boolean secret = secrets.isSecretArgument(command, name)
                    || Secrets.isMigration(command)
                            && name.equals("uri")
                            && Json.text(member.getValue()).startsWith("exec:");
            copy.set(name, secret ? hide(member.getValue()) : member(name, member.getValue(), secretObject));
        }
        return copy;
    }

    /** Returns a part of a message of the peer's without secrets, those that it repeats of the arguments too. */
    JsonNode any(JsonNode value) {
        return withoutSecrets(value(value, false));
    }

    private JsonNode withoutSecrets(JsonNode value) {
        if (value.isString()) {
            return NODES.stringNode(withoutSecrets(value.stringValue()));
        }
        if (value.isArray()) {
            ArrayNode copy = NODES.arrayNode();
            value.forEach(element -> copy.add(withoutSecrets(element)));
            return copy;
        }
        if (value.isObject()) {
            ObjectNode copy = NODES.objectNode();
            value.properties().forEach(member -> copy.set(member.getKey(), withoutSecrets(member.getValue())));
            return copy;
        }
        return value;
    }

    private JsonNode member(String name, JsonNode value, boolean secretObject) {
        if (secrets.isSecretMember(command, name, secretObject)) {
            return hide(value);
        }
        return value(value, secretObject);
    }

    private JsonNode value(JsonNode value, boolean insideSecretObject) {
        if (value.isObject()) {
            return object(value, insideSecretObject);
        }
        if (value.isArray()) {
            ArrayNode copy = NODES.arrayNode();
            value.forEach(element -> copy.add(value(element, insideSecretObject)));
            return copy;
        }
        return value.isString() ? text(value) : value;
    }

    /** Before 6.0 the members of an object stood in {@code props}, one level below its type. */
    private JsonNode object(JsonNode value, boolean insideSecretObject) {
        ObjectNode copy = NODES.objectNode();
        boolean secretObject = insideSecretObject || Secrets.isSecretType(Json.text(value.get("qom-type")));
        boolean program = Secrets.isMigration(command)
                && Json.text(value.get("transport")).equals("exec");
        for (Map.Entry<String, JsonNode> member : value.properties()) {
            String name = member.getKey();
            JsonNode inner = member.getValue();
            copy.set(name, program && name.equals("args") ? hide(inner) : member(name, inner, secretObject));
        }
        return copy;
    }

    private JsonNode text(JsonNode value) {
        String text = value.stringValue();
        if (text.startsWith("json:")) {
            return hide(value);
        }
        Matcher user = USER_INFO.matcher(text);
        if (!user.find()) {
            return value;
        }
        do {
            collect(user.group());
            int colon = user.group().indexOf(':');
            if (colon >= 0) {
                String password = user.group().substring(colon + 1);
                collect(password);
                // A peer that takes the first '@' for the end repeats the rest as a part of the host.
                AT.splitAsStream(password).forEach(this::collect);
            }
        } while (user.find());
        return NODES.stringNode(user.replaceAll(Matcher.quoteReplacement(HIDDEN)));
    }

    private JsonNode hide(JsonNode value) {
        collectAll(value);
        return NODES.stringNode(HIDDEN);
    }

    private void collectAll(JsonNode value) {
        if (value.isString()) {
            collect(value.stringValue());
            // A peer that parses a text may repeat a part of it.
            WORD_ENDS.splitAsStream(value.stringValue()).forEach(this::collect);
        } else if (value.isNumber()) {
            collect(value.asString());
        }
        for (Iterator<JsonNode> inner = value.iterator(); inner.hasNext(); ) {
            collectAll(inner.next());
        }
    }

    private void collect(String secret) {
        if (secret.length() >= SHORTEST) {
            found.add(secret);
            // Inside of a JSON text that the peer repeats.
            String quoted = NODES.stringNode(secret).toString();
            found.add(quoted.substring(1, quoted.length() - 1));
            if (secret.indexOf('%') >= 0) {
                found.add(decoded(secret));
            }
        }
    }

    private static String decoded(String secret) {
        try {
            return URLDecoder.decode(secret.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noEscape) {
            return secret;
        }
    }

    /** Returns a text of the peer's in which the secrets that were found so far, and addresses that hold some, are hidden. */
    public String withoutSecrets(String text) {
        String result = text;
        for (String secret : found) {
            result = result.replace(secret, HIDDEN);
        }
        result = JSON_NAME.matcher(result).replaceFirst("json:" + Matcher.quoteReplacement(HIDDEN));
        return USER_INFO.matcher(result).replaceAll(Matcher.quoteReplacement(HIDDEN));
    }

    /** Returns whether an answer or event, or a sentence that quotes it, holds secrets, or those of the arguments. */
    boolean finds(byte[] json, String sentence) {
        try {
            any(QapiJson.tolerant().read(json, in -> in.tree()));
        } catch (JacksonException unreadable) {
            // Its sentence quotes no more than a word.
        }
        return !found.isEmpty() || !withoutSecrets(sentence).equals(sentence);
    }
}
