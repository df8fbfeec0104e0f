package org.attune.benchmark.window;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the window is shown: on the display that {@code DISPLAY} names, or else, on Linux, on a virtual one that Xvfb
 * makes and that ends with this object.
 */
final class Display implements AutoCloseable {
    private static final String SCREEN = "1600x1000x24";

    private final Optional<Process> server;
    private final Optional<String> name;

    private Display(Optional<Process> server, Optional<String> name) {
        this.server = server;
        this.name = name;
    }

    /**
     * Opens a display.
     *
     * @throws IOException when there is none, and none can be made
     */
    static Display open() throws IOException {
        boolean linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
        if (!linux || System.getenv("DISPLAY") != null) {
            return new Display(Optional.empty(), Optional.empty());
        }
        boolean available = Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "Xvfb")));
        if (!available) {
            throw new IOException("the window needs a display: set DISPLAY, or install xvfb");
        }
        Process server = new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", SCREEN, "-nolisten", "tcp")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader output = server.inputReader(StandardCharsets.UTF_8)) {
            String number = output.readLine();
            if (number == null) {
                throw new IOException("Xvfb did not start");
            }
            return new Display(Optional.of(server), Optional.of(":" + number.strip()));
        }
    }

    /** Gives a process to be started this display. */
    void giveTo(ProcessBuilder process) {
        name.ifPresent(display -> process.environment().put("DISPLAY", display));
    }

    @Override
    public void close() {
        server.ifPresent(Process::destroy);
    }
}
