package org.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.github.qapi4j.runtime.QapiJson;
import java.util.List;
import org.example.qmp.BlockdevAddCommand;
import org.example.qmp.BlockdevOptions;
import org.example.qmp.CpuInfoFast;
import org.example.qmp.MigrateSetParametersCommand;
import org.example.qmp.NbdServerOptions;
import org.example.qmp.NetdevAddCommand;
import org.example.qmp.Netdev;
import org.example.qmp.ObjectAddCommand;
import org.example.qmp.ObjectOptions;
import org.example.qmp.QueryCpusFastCommand;
import org.example.qmp.QueryStatusCommand;
import org.example.qmp.SocketAddress;
import org.example.qmp.StatusInfo;
import org.junit.jupiter.api.Test;

/** A program that was written for QEMU 8.2. */
class ProgramTest {
    /** These four members moved to a base after 8.2, where there is one more. */
    @Test
    void setsMembersThatMovedToABase() {
        NbdServerOptions options = NbdServerOptions.builder()
                .tlsCreds("creds0")
                .maxConnections(5)
                .addr(SocketAddress.Unix.builder().path("/run/nbd").build())
                .build();

        assertEquals("creds0", options.toBuilder().build().tlsCreds());
        assertEquals(options, QapiJson.strict().read(QapiJson.strict().toJson(options), NbdServerOptions::read));
    }

    @Test
    void setsMembersOfABranchThatMovedToABase() {
        ObjectOptions sev =
                ObjectOptions.SevGuest.builder().id("sev0").cbitpos(51).reducedPhysBits(1).policy(3).build();

        ObjectAddCommand read = QapiJson.strict()
                .read(QapiJson.strict().toJson(new ObjectAddCommand(sev)), ObjectAddCommand::read);

        assertEquals(51L, assertInstanceOf(ObjectOptions.SevGuest.class, read.arguments()).value().cbitpos());
    }

    @Test
    void addsADisk() {
        BlockdevOptions disk = named(BlockdevOptions.Qcow2.builder(), "disk0")
                .file(BlockdevOptions.File.builder().filename("/srv/disk0.qcow2").build())
                .lazyRefcounts(true)
                .build();

        assertEquals(
                "{\"driver\":\"qcow2\",\"node-name\":\"disk0\","
                        + "\"file\":{\"driver\":\"file\",\"filename\":\"/srv/disk0.qcow2\"},\"lazy-refcounts\":true}",
                QapiJson.strict().toJson(new BlockdevAddCommand(disk)));
    }

    private static <B extends BlockdevOptions.Setters<B>> B named(B builder, String name) {
        return builder.nodeName(name).readOnly(false).readOnly((Boolean) null);
    }

    @Test
    void sendsCommandsThatGainedArguments() {
        Netdev net = Netdev.User.builder().id("net0").hostname("guest").build();

        assertEquals(
                "{\"id\":\"net0\",\"type\":\"user\",\"hostname\":\"guest\"}",
                QapiJson.strict().toJson(new NetdevAddCommand(net)));
        assertEquals(
                "{\"max-bandwidth\":1048576}",
                QapiJson.strict().toJson(MigrateSetParametersCommand.builder().maxBandwidth(1048576).build()));
        assertEquals("query-status", QueryStatusCommand.builder().build().qapiCommand().name());
    }

    @Test
    void readsResults() {
        StatusInfo status = QapiJson.tolerant().read("{\"status\":\"running\",\"running\":true}", StatusInfo::read);
        List<CpuInfoFast> cpus = List.of(QapiJson.tolerant()
                .read("{\"target\":\"x86_64\",\"cpu-index\":1,\"qom-path\":\"/machine/c\",\"thread-id\":7}", CpuInfoFast::read));

        assertEquals(StatusInfo.builder().running(true).status(status.status()).build(), status);
        assertEquals(List.of(1L), cpus.stream().map(CpuInfoFast::cpuIndex).toList());
        assertEquals("query-cpus-fast", QueryCpusFastCommand.TYPE.name());
    }
}
