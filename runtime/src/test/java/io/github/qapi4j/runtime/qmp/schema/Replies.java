package io.github.qapi4j.runtime.qmp.schema;

import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Replies: a small one that has each construct, and recorded ones. */
final class Replies {
    /** One description on each line, with single quotes for double ones. */
    private static final String SMALL = """
            {'meta-type':'command','name':'add','arg-type':'1','ret-type':'0'}
            {'meta-type':'command','name':'list','arg-type':'0','ret-type':'[7]','features':['deprecated','fast']}
            {'meta-type':'command','name':'set','arg-type':'8','ret-type':'0','allow-oob':true}
            {'meta-type':'command','name':'device_add','arg-type':'9','ret-type':'0'}
            {'meta-type':'command','name':'modes','arg-type':'0','ret-type':'[6]'}
            {'meta-type':'event','name':'CHANGED','arg-type':'7'}
            {'meta-type':'object','name':'0','members':[]}
            {'meta-type':'object','name':'1','tag':'driver','members':[\
            {'name':'driver','type':'2'},{'name':'node-name','default':null,'type':'str'}],'variants':[\
            {'case':'file','type':'3'},{'case':'qcow2','type':'4'},{'case':'luks','type':'5'},{'case':'null-co','type':'0'}]}
            {'meta-type':'enum','name':'2','values':['file','luks','null-co','qcow2'],'members':[\
            {'name':'file'},{'name':'luks','features':['unstable']},{'name':'null-co'},{'name':'qcow2'}]}
            {'meta-type':'object','name':'3','features':['dynamic'],'members':[{'name':'filename','type':'str'}]}
            {'meta-type':'object','name':'4','members':[{'name':'data-file','default':null,'type':'10'},\
            {'name':'backing','default':null,'type':'10','features':['deprecated']}]}
            {'meta-type':'object','name':'5','tag':'mode','members':[{'name':'mode','type':'6'},\
            {'name':'file','type':'10'}],'variants':[{'case':'slow','type':'0'},{'case':'fast','type':'11'}]}
            {'meta-type':'enum','name':'6','values':['fast','slow']}
            {'meta-type':'object','name':'7','members':[{'name':'name','type':'str'},{'name':'arg','type':'6'},\
            {'name':'inner','default':null,'type':'[7]'}]}
            {'meta-type':'object','name':'8','members':[{'name':'value','type':'any'},{'name':'when','type':'12'},\
            {'name':'count','type':'int'},{'name':'share','type':'number'},{'name':'things','default':null,'type':'[7]'}]}
            {'meta-type':'object','name':'9','members':[{'name':'driver','type':'str'}]}
            {'meta-type':'alternate','name':'10','members':[{'type':'str'},{'type':'1'},{'type':'null'}]}
            {'meta-type':'object','name':'11','members':[{'name':'threads','type':'int'}]}
            {'meta-type':'alternate','name':'12','members':[{'type':'str'},{'type':'[str]'}]}
            {'meta-type':'array','name':'[str]','element-type':'str'}
            {'meta-type':'array','name':'[6]','element-type':'6'}
            {'meta-type':'array','name':'[7]','element-type':'7'}
            {'meta-type':'builtin','name':'str','json-type':'string'}
            {'meta-type':'builtin','name':'int','json-type':'int'}
            {'meta-type':'builtin','name':'number','json-type':'number'}
            {'meta-type':'builtin','name':'null','json-type':'null'}
            {'meta-type':'builtin','name':'any','json-type':'value'}""";

    private Replies() {}

    static String small() {
        return reply(lines());
    }

    /** Returns the small reply in another order, with other names for its types. */
    static String small(long seed) {
        List<String> lines = lines();
        Collections.shuffle(lines, new Random(seed));
        return reply(lines)
                .replaceAll(
                        "\"(name|type|arg-type|ret-type|element-type)\":\"(\\[?)(\\d+)", "\"$1\":\"$2" + seed + "0$3");
    }

    private static List<String> lines() {
        return new ArrayList<>(SMALL.replace('\'', '"').lines().toList());
    }

    private static String reply(List<String> lines) {
        return "{\"return\":[" + String.join(",", lines) + "],\"id\":\"1\"}";
    }

    static QemuSchema schema() {
        return read(small());
    }

    static QemuSchema read(String reply) {
        return QemuSchema.read(reply.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the reply of a QEMU of some version, where the corpus is; else skips the test. */
    static byte[] recorded(String version) throws IOException {
        String corpus = System.getProperty("qapi.corpus", "");
        assumeFalse(corpus.isEmpty(), "needs -Dqapi.corpus");
        Path file = Path.of(corpus, "qmp-live", "qemu-" + version, "commands", "query-qmp-schema.json");
        JsonNode session = JsonMapper.shared().readTree(Files.readAllBytes(file));
        return JsonMapper.shared().writeValueAsBytes(session.required("reply"));
    }
}
