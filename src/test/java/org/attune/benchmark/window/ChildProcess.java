package org.attune.benchmark.window;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process that is started, waited for, and ended when it takes too long. */
final class ChildProcess {
    private ChildProcess() {}

    /**
     * Runs a command to its end.
     *
     * @param display where it may show windows
     * @param patience after how long it is ended
     * @return the lines that it has written
     * @throws IOException when it could not be started, failed, or had to be ended; with what it wrote last
     */
    static List<String> run(List<String> command, Display display, Duration patience)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        display.giveTo(builder);
        Process process = builder.start();
        List<String> lines = new ArrayList<>();
        Thread reader = new Thread(() -> read(process, lines), "benchmark-output");
        reader.setDaemon(true);
        reader.start();
        boolean ended = process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        if (!ended) {
            process.destroy();
        }
        reader.join(TimeUnit.SECONDS.toMillis(5));
        synchronized (lines) {
            if (!ended || process.exitValue() != 0) {
                throw new IOException((ended ? "failed with " + process.exitValue() : "took longer than " + patience)
                        + ": " + String.join(" ", command) + "\n"
                        + String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines.size())));
            }
            return List.copyOf(lines);
        }
    }

    private static void read(Process process, List<String> lines) {
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                synchronized (lines) {
                    lines.add(line);
                }
            }
        } catch (IOException closed) {
            synchronized (lines) {
                lines.add("its output could not be read to the end: " + closed.getMessage());
            }
        }
    }
}
