package io.github.qapi4j.benchmarks;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The benchmarks' types as somebody would write them who has Jackson's databind and no generator. */
@JsonInclude(JsonInclude.Include.NON_NULL)
final class PlainRecords {
    private PlainRecords() {}

    enum BackendType {
        @JsonProperty("9p")
        NINE_P,
        @JsonProperty("balloon")
        BALLOON,
        @JsonProperty("block")
        BLOCK,
        @JsonProperty("fs")
        FS,
        @JsonProperty("gpu")
        GPU,
        @JsonProperty("input")
        INPUT,
        @JsonProperty("net")
        NET
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Backend(
            String description,
            BackendType type,
            String binary,
            @Nullable List<String> tags) {}

    enum State {
        @JsonProperty("paused")
        PAUSED,
        @JsonProperty("prelaunch")
        PRELAUNCH,
        @JsonProperty("running")
        RUNNING,
        @JsonProperty("shutdown")
        SHUTDOWN
    }

    record Status(boolean running, State status) {}

    enum DetectZeroes {
        @JsonProperty("off")
        OFF,
        @JsonProperty("on")
        ON,
        @JsonProperty("unmap")
        UNMAP
    }

    record Cache(
            boolean writeback,
            boolean direct,
            @JsonProperty("no-flush") boolean noFlush) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DirtyBitmap(
            @Nullable String name,
            long count,
            long granularity,
            boolean recording,
            boolean busy,
            boolean persistent,
            @Nullable Boolean inconsistent) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Snapshot(
            String id,
            String name,
            @JsonProperty("vm-state-size") long vmStateSize,
            @JsonProperty("date-sec") long dateSec,
            @JsonProperty("date-nsec") long dateNsec,
            @JsonProperty("vm-clock-sec") long vmClockSec,
            @JsonProperty("vm-clock-nsec") long vmClockNsec,
            @Nullable Long icount) {}

    enum Compression {
        @JsonProperty("zlib")
        ZLIB,
        @JsonProperty("zstd")
        ZSTD
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Qcow2Data(
            String compat,
            @JsonProperty("data-file") @Nullable String dataFile,
            @JsonProperty("data-file-raw") @Nullable Boolean dataFileRaw,
            @JsonProperty("extended-l2") @Nullable Boolean extendedL2,
            @JsonProperty("lazy-refcounts") @Nullable Boolean lazyRefcounts,
            @Nullable Boolean corrupt,
            @JsonProperty("refcount-bits") long refcountBits,
            @JsonProperty("compression-type") Compression compressionType) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FileData(
            @JsonProperty("extent-size-hint") @Nullable Long extentSizeHint) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type", defaultImpl = OtherImage.class)
    @JsonSubTypes({@JsonSubTypes.Type(Qcow2.class), @JsonSubTypes.Type(RawFile.class)})
    sealed interface Specific {}

    /** Of images that the benchmark's schema does not know; generated code keeps no more of them. */
    record OtherImage() implements Specific {}

    @JsonTypeName("qcow2")
    record Qcow2(Qcow2Data data) implements Specific {}

    @JsonTypeName("file")
    record RawFile(FileData data) implements Specific {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Image(
            String filename,
            String format,
            @JsonProperty("dirty-flag") @Nullable Boolean dirtyFlag,
            @JsonProperty("actual-size") @Nullable Long actualSize,
            @JsonProperty("virtual-size") long virtualSize,
            @JsonProperty("cluster-size") @Nullable Long clusterSize,
            @Nullable Boolean encrypted,
            @Nullable Boolean compressed,
            @JsonProperty("backing-filename") @Nullable String backingFilename,
            @JsonProperty("full-backing-filename") @Nullable String fullBackingFilename,

            @JsonProperty("backing-filename-format") @Nullable
            String backingFilenameFormat,

            @Nullable List<Snapshot> snapshots,
            @JsonProperty("format-specific") @Nullable Specific formatSpecific,
            @JsonProperty("backing-image") @Nullable Image backingImage) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Block(
            String file,
            @JsonProperty("node-name") @Nullable String nodeName,
            boolean ro,
            String drv,
            @JsonProperty("backing_file") @Nullable String backingFile,
            @JsonProperty("backing_file_depth") long backingFileDepth,
            @Nullable Boolean active,
            boolean encrypted,
            @JsonProperty("detect_zeroes") DetectZeroes detectZeroes,
            long bps,
            @JsonProperty("bps_rd") long bpsRd,
            @JsonProperty("bps_wr") long bpsWr,
            long iops,
            @JsonProperty("iops_rd") long iopsRd,
            @JsonProperty("iops_wr") long iopsWr,
            Image image,
            @JsonProperty("bps_max") @Nullable Long bpsMax,
            @JsonProperty("bps_rd_max") @Nullable Long bpsRdMax,
            @JsonProperty("bps_wr_max") @Nullable Long bpsWrMax,
            @JsonProperty("iops_max") @Nullable Long iopsMax,
            @JsonProperty("iops_rd_max") @Nullable Long iopsRdMax,
            @JsonProperty("iops_wr_max") @Nullable Long iopsWrMax,
            @JsonProperty("bps_max_length") @Nullable Long bpsMaxLength,
            @JsonProperty("bps_rd_max_length") @Nullable Long bpsRdMaxLength,
            @JsonProperty("bps_wr_max_length") @Nullable Long bpsWrMaxLength,
            @JsonProperty("iops_max_length") @Nullable Long iopsMaxLength,
            @JsonProperty("iops_rd_max_length") @Nullable Long iopsRdMaxLength,
            @JsonProperty("iops_wr_max_length") @Nullable Long iopsWrMaxLength,
            @JsonProperty("iops_size") @Nullable Long iopsSize,
            @Nullable String group,
            Cache cache,
            @JsonProperty("write_threshold") long writeThreshold,
            @JsonProperty("dirty-bitmaps") @Nullable List<DirtyBitmap> dirtyBitmaps) {}

    record BlockList(@JsonProperty("return") List<Block> result) {}

    enum JsonKind {
        @JsonProperty("string")
        STRING,
        @JsonProperty("number")
        NUMBER,
        @JsonProperty("int")
        INT,
        @JsonProperty("boolean")
        BOOLEAN,
        @JsonProperty("null")
        NULL,
        @JsonProperty("object")
        OBJECT,
        @JsonProperty("array")
        ARRAY,
        @JsonProperty("value")
        VALUE
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "meta-type")
    @JsonSubTypes({
        @JsonSubTypes.Type(BuiltinInfo.class),
        @JsonSubTypes.Type(EnumInfo.class),
        @JsonSubTypes.Type(ArrayInfo.class),
        @JsonSubTypes.Type(ObjectInfo.class),
        @JsonSubTypes.Type(AlternateInfo.class),
        @JsonSubTypes.Type(CommandInfo.class),
        @JsonSubTypes.Type(EventInfo.class)
    })
    sealed interface Info {}

    @JsonTypeName("builtin")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record BuiltinInfo(
            String name,
            @Nullable List<String> features,
            @JsonProperty("json-type") JsonKind jsonType) implements Info {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EnumMember(String name, @Nullable List<String> features) {}

    @JsonTypeName("enum")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EnumInfo(String name, @Nullable List<String> features, List<EnumMember> members, List<String> values)
            implements Info {}

    @JsonTypeName("array")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ArrayInfo(
            String name,
            @Nullable List<String> features,
            @JsonProperty("element-type") String elementType) implements Info {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ObjectMember(
            String name,
            String type,
            @JsonProperty("default") @Nullable JsonNode defaultValue,
            @Nullable List<String> features) {}

    record Variant(@JsonProperty("case") String value, String type) {}

    @JsonTypeName("object")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ObjectInfo(
            String name,
            @Nullable List<String> features,
            List<ObjectMember> members,
            @Nullable String tag,
            @Nullable List<Variant> variants)
            implements Info {}

    record Alternative(String type) {}

    @JsonTypeName("alternate")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AlternateInfo(String name, @Nullable List<String> features, List<Alternative> members) implements Info {}

    @JsonTypeName("command")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CommandInfo(
            String name,
            @Nullable List<String> features,
            @JsonProperty("arg-type") String argType,
            @JsonProperty("ret-type") String retType,
            @JsonProperty("allow-oob") @Nullable Boolean allowOob)
            implements Info {}

    @JsonTypeName("event")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EventInfo(
            String name,
            @Nullable List<String> features,
            @JsonProperty("arg-type") String argType) implements Info {}

    record SchemaList(@JsonProperty("return") List<Info> result) {}
}
