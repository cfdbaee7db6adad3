package org.example;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The Maven that builds this project, in the JVM of this test: the code is that of the command, but the JVM is warm, so that
 * a build takes a small part of the time.
 */
final class WarmMaven implements AutoCloseable {
    private final URLClassLoader boot;
    private final Class<?> worldType;
    private final Object world;
    private final Class<?> cli;

    /**
     * Does what the command's script does: it starts the launcher in the folder 'boot', which reads 'm2.conf'. Of what that
     * leads to, it takes the class that has an entry for programs, in Maven 4 too.
     */
    WarmMaven() throws IOException, ReflectiveOperationException {
        Path home = Path.of(System.getProperty("maven.home"));
        boot = new URLClassLoader(jars(home.resolve("boot")), ClassLoader.getPlatformClassLoader());
        Class<?> type = boot.loadClass("org.codehaus.plexus.classworlds.launcher.Launcher");
        Object launcher = type.getConstructor().newInstance();
        type.getMethod("setSystemClassLoader", ClassLoader.class).invoke(launcher, boot);
        try (InputStream configuration = Files.newInputStream(home.resolve("bin/m2.conf"))) {
            type.getMethod("configure", InputStream.class).invoke(launcher, configuration);
        }
        cli = ((ClassLoader) type.getMethod("getMainRealm").invoke(launcher)).loadClass("org.apache.maven.cli.MavenCli");
        worldType = boot.loadClass("org.codehaus.plexus.classworlds.ClassWorld");
        world = type.getMethod("getWorld").invoke(launcher);
    }

    private static URL[] jars(Path folder) throws IOException {
        List<URL> jars = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.jar")) {
            for (Path file : files) {
                jars.add(file.toUri().toURL());
            }
        }
        return jars.toArray(URL[]::new);
    }

    /**
     * Runs a build.
     *
     * @throws AssertionError if it fails; the message is what Maven printed
     */
    void build(Path folder, List<String> arguments) throws ReflectiveOperationException {
        System.setProperty("maven.multiModuleProjectDirectory", folder.toString());
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream output = new PrintStream(printed, true, StandardCharsets.UTF_8);
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try {
            Thread.currentThread().setContextClassLoader(cli.getClassLoader());
            Object exitCode = cli.getMethod(
                            "doMain", String[].class, String.class, PrintStream.class, PrintStream.class)
                    .invoke(
                            cli.getConstructor(worldType).newInstance(world),
                            arguments.toArray(String[]::new),
                            folder.toString(),
                            output,
                            output);
            if (!exitCode.equals(0)) {
                throw new AssertionError(printed.toString(StandardCharsets.UTF_8));
            }
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    @Override
    public void close() throws IOException {
        boot.close();
    }
}
