package io.github.qapi4j.benchmarks;

/** Documents of the shape and size of recorded ones, members in the order of QEMU's hash table. */
final class Invented {
    static final String STATUS = "{\"status\":\"running\",\"running\":true}";

    private static final int NODES = 18;
    private static final int TYPES = 150;

    private Invented() {}

    static String blocks() {
        StringBuilder json = new StringBuilder("[");
        for (int node = 0; node < NODES; node++) {
            json.append(node == 0 ? "" : ",").append("""
                    {"iops_rd":0,"detect_zeroes":"off","active":true,"image":{"virtual-size":16777216,\
                    "filename":"/srv/images/disk-%1$d.qcow2","cluster-size":65536,"format":"qcow2","actual-size":266240,\
                    "format-specific":{"type":"qcow2","data":{"compat":"1.1","compression-type":"zlib",\
                    "lazy-refcounts":false,"refcount-bits":16,"corrupt":false,"extended-l2":false}},"dirty-flag":false},\
                    "iops_wr":0,"ro":false,"node-name":"#block%1$d","backing_file_depth":0,"drv":"qcow2","iops":0,\
                    "bps_wr":0,"write_threshold":0,"encrypted":false,"bps":0,"bps_rd":0,"cache":{"no-flush":false,\
                    "direct":false,"writeback":true},"file":"/srv/images/disk-%1$d.qcow2"}\
                    """.formatted(node));
        }
        return json.append("]").toString();
    }

    static String schema() {
        StringBuilder json = new StringBuilder("[{\"name\":\"int\",\"json-type\":\"int\",\"meta-type\":\"builtin\"}");
        for (int type = 0; type < TYPES; type++) {
            json.append("""
                    ,{"name":"do-%1$d","ret-type":"%2$d","meta-type":"command","arg-type":"%3$d"}\
                    ,{"name":"[%2$d]","element-type":"%2$d","meta-type":"array"}\
                    ,{"name":"%2$d","members":[{"name":"node-name","type":"str"},{"name":"size","type":"int"},\
                    {"name":"speed","default":null,"type":"int"},{"name":"path","default":null,"type":"str"}],\
                    "meta-type":"object"}\
                    ,{"name":"%3$d","tag":"driver","variants":[{"case":"file","type":"%2$d"},{"case":"host","type":"0"}],\
                    "members":[{"name":"driver","type":"str"},{"name":"id","default":null,"type":"str"}],\
                    "meta-type":"object"}\
                    ,{"name":"%4$d","members":[{"name":"one"},{"name":"two"},{"name":"three"}],"meta-type":"enum",\
                    "values":["one","two","three"]}\
                    ,{"name":"EVENT_%1$d","meta-type":"event","arg-type":"%2$d"}\
                    """.formatted(type, 1000 + type, 2000 + type, 3000 + type));
        }
        return json.append("]").toString();
    }
}
