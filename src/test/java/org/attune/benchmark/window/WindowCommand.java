package org.attune.benchmark.window;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How the program in its window is started by {@code packaging/attune}, with another main class. */
final class WindowCommand {
    // As in packaging/attune; a test compares them.
    static final String ARCHIVE = "-XX:+AutoCreateSharedArchive";
    static final String QUIET = "-Xlog:disable";
    static final String ACCESS = "--enable-native-access=javafx.graphics";

    /** JavaFX's modules, as in the launcher; other main classes than the program's ask for the Vector API here. */
    static final String MODULES = "javafx.controls,javafx.swing";

    private final Path target;

    /**
     * Commands of a build.
     *
     * @param target its folder, with the jar of the program
     */
    WindowCommand(Path target) {
        this.target = target;
    }

    /**
     * A command.
     *
     * @param archive where the archive of loaded classes is, or will be when the process ends; without one the process
     *     takes longer to start
     * @param furtherClasses the folder or jar with the main class; a folder only without an archive
     * @param main the main class, on the class path after the program
     * @param arguments what it is passed
     */
    List<String> of(Optional<Path> archive, Path furtherClasses, Class<?> main, List<String> arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        archive.ifPresent(file -> command.addAll(List.of(ARCHIVE, "-XX:SharedArchiveFile=" + file)));
        command.addAll(List.of(
                QUIET,
                ACCESS,
                "--module-path=" + target.resolve("javafx"),
                "--add-modules",
                MODULES + ",jdk.incubator.vector",
                "-Dprism.order=sw",
                // Otherwise a look at the screen goes through GTK, which JavaFX uses on another thread.
                "-Dawt.robot.gtk=false",
                "-classpath",
                jar() + File.pathSeparator + furtherClasses,
                main.getName()));
        command.addAll(arguments);
        return command;
    }

    private Path jar() throws IOException {
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> file.getFileName().toString().matches("attune-.*\\.jar"))
                    .max((one, other) -> Long.compare(
                            one.toFile().lastModified(), other.toFile().lastModified()))
                    .orElseThrow(() -> new IOException("there is no jar in " + target + "; it is made by mvn package"));
        }
    }
}
