package io.github.qapi4j.runtime.qmp;

import io.github.qapi4j.runtime.QapiJson;
import io.github.qapi4j.runtime.codegen.JsonInput;
import io.github.qapi4j.runtime.codegen.MemberTable;
import java.util.List;

/**
 * What a monitor says of itself.
 *
 * @param major the first number of QEMU's version
 * @param minor the second number
 * @param micro the third number
 * @param packageVersion the distributor's version; may be empty
 * @param capabilities what the monitor offers, such as {@code oob}
 */
public record Greeting(int major, int minor, int micro, String packageVersion, List<String> capabilities) {
    private static final MemberTable QMP = MemberTable.of("QMP", "version *capabilities");

    /** Copies the capabilities. */
    public Greeting {
        capabilities = List.copyOf(capabilities);
    }

    /** Returns the version, such as {@code 10.0.13}. */
    public String version() {
        return major + "." + minor + "." + micro;
    }

    /** Returns whether the version is this one or a later one. Distributors backport: rather ask for what you need. */
    public boolean isAtLeast(int otherMajor, int otherMinor) {
        return major > otherMajor || major == otherMajor && minor >= otherMinor;
    }

    /**
     * Reads the value of {@code QMP}.
     *
     * @throws RuntimeException if it is none
     */
    static Greeting read(byte[] qmp) {
        return QapiJson.tolerant().read(qmp, Greeting::read);
    }

    // As generated code reads. For a tree a short program would load half as many classes again of this library and
    // Jackson.
    private static Greeting read(JsonInput in) {
        Version version = null;
        List<String> capabilities = List.of();
        in.startObject(QMP);
        for (int member; (member = in.nextMember(QMP)) >= 0; ) {
            switch (member) {
                case 0 -> version = Version.read(in);
                case 1 -> capabilities = in.strings();
                default -> in.skip(QMP);
            }
        }
        if (version == null) {
            throw QMP.notRead();
        }
        return new Greeting(
                version.qemu.major, version.qemu.minor, version.qemu.micro, version.packageVersion, capabilities);
    }

    private record Version(Triple qemu, String packageVersion) {
        private static final MemberTable MEMBERS = MemberTable.of("VersionInfo", "qemu *package");

        static Version read(JsonInput in) {
            Triple qemu = null;
            String packageVersion = "";
            in.startObject(MEMBERS);
            for (int member; (member = in.nextMember(MEMBERS)) >= 0; ) {
                switch (member) {
                    case 0 -> qemu = Triple.read(in);
                    case 1 -> packageVersion = in.string();
                    default -> in.skip(MEMBERS);
                }
            }
            if (qemu == null) {
                throw MEMBERS.notRead();
            }
            return new Version(qemu, packageVersion);
        }
    }

    private record Triple(int major, int minor, int micro) {
        private static final MemberTable MEMBERS = MemberTable.of("VersionTriple", "major minor micro");

        static Triple read(JsonInput in) {
            int[] numbers = new int[3];
            in.startObject(MEMBERS);
            for (int member; (member = in.nextMember(MEMBERS)) >= 0; ) {
                if (member < numbers.length) {
                    numbers[member] = in.int32();
                } else {
                    in.skip(MEMBERS);
                }
            }
            return new Triple(numbers[0], numbers[1], numbers[2]);
        }
    }
}
