package io.github.qapi4j.schemas.interop.catalog;

import io.github.qapi4j.runtime.codegen.JsonInput;
import io.github.qapi4j.runtime.codegen.MemberTable;
import io.github.qapi4j.schemas.interop.DescriptorFormat;
import io.github.qapi4j.schemas.interop.DescriptorKind;
import io.github.qapi4j.schemas.interop.FileReference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A descriptor of two members, written out as the generator would. */
record Backend(String description, @Nullable String binary) {
    static final DescriptorFormat<Backend> FORMAT =
            new DescriptorFormat<>(DescriptorKind.VHOST_USER, Backend::read, Backend::references);

    private static final MemberTable MEMBERS = MemberTable.of("Backend", "description *binary");

    static Backend read(JsonInput in) {
        String description = null;
        String binary = null;
        in.startObject(MEMBERS);
        for (int member = in.nextMember(MEMBERS); member != MemberTable.END; member = in.nextMember(MEMBERS)) {
            switch (member) {
                case 0 -> description = in.string();
                case 1 -> binary = in.string();
                default -> in.skip(MEMBERS);
            }
        }
        return new Backend(description, binary);
    }

    private List<FileReference> references() {
        return binary == null ? List.of() : List.of(FileReference.program("/binary", binary));
    }
}
