package io.github.qapi4j.runtime.qmp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

class BytecodeTest {
    /** A thread that waits inside of a monitor holds on to the thread that carries it; before Java 24 all virtual ones do. */
    @Test
    void a34NoMethodLocksAMonitor() throws IOException, URISyntaxException {
        Path classes = Path.of(QmpClient.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        List<String> locking = new ArrayList<>();
        int count = 0;
        try (Stream<Path> files = Files.walk(classes.resolve("io/github/qapi4j/runtime/qmp"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".class")).toList()) {
                count++;
                look(file, locking);
            }
        }
        assertThat(count).isGreaterThan(50);
        assertThat(locking).isEmpty();
    }

    private static void look(Path file, List<String> locking) throws IOException {
        new ClassReader(Files.readAllBytes(file))
                .accept(
                        new ClassVisitor(Opcodes.ASM9) {
                            @Override
                            public MethodVisitor visitMethod(
                                    int access, String name, String type, String signature, String[] exceptions) {
                                if ((access & Opcodes.ACC_SYNCHRONIZED) != 0) {
                                    locking.add(file.getFileName() + " " + name);
                                }
                                return new MethodVisitor(Opcodes.ASM9) {
                                    @Override
                                    public void visitInsn(int code) {
                                        if (code == Opcodes.MONITORENTER) {
                                            locking.add(file.getFileName() + " " + name);
                                        }
                                    }
                                };
                            }
                        },
                        ClassReader.SKIP_DEBUG);
    }
}
