package org.attune.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.attune.model.ParameterException;
import org.attune.storage.AtomicFile;

/** Files and folders that an option names, looked at before anything is computed for them. */
final class OutputFile {
    private OutputFile() {}

    /**
     * A file that can be written.
     *
     * @param symbol of the option
     * @param text the name of the file
     * @throws ParameterException when it cannot be written, saying why
     */
    static Path file(String symbol, String text) throws IOException {
        Path file = path(symbol, text, "the name of a file");
        check(symbol, file);
        return file;
    }

    /**
     * A folder, made if it does not exist.
     *
     * @param symbol of the option
     * @param text the name of the folder
     * @throws ParameterException when it is no folder, or cannot be made, saying why
     */
    static Path folder(String symbol, String text) {
        Path folder = path(symbol, text, "the name of a folder");
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new ParameterException(symbol, quoted(text), "a folder, and this is a file");
        }
        try {
            return Files.createDirectories(folder);
        } catch (IOException failure) {
            throw refusal(symbol, text, "a folder that can be made" + reason(failure), failure);
        }
    }

    /**
     * Refuses a file that cannot be written.
     *
     * @param symbol of the option
     * @throws ParameterException when it cannot be written, saying why
     */
    static void check(String symbol, Path file) throws IOException {
        try {
            AtomicFile.check(file);
        } catch (FileSystemException failure) {
            throw refusal(symbol, file.toString(), "a file that can be written" + reason(failure), failure);
        }
    }

    private static Path path(String symbol, String text, String allowed) {
        try {
            return Path.of(text);
        } catch (InvalidPathException notAPath) {
            throw refusal(symbol, text, allowed, notAPath);
        }
    }

    private static String reason(IOException failure) {
        Optional<String> known =
                failure instanceof FileSystemException file ? Optional.ofNullable(file.getReason()) : Optional.empty();
        return ": " + known.orElse("nothing can be made there");
    }

    /** Names of files are never cut: which one is meant is all that counts. */
    private static String quoted(String text) {
        return '"' + text + '"';
    }

    private static ParameterException refusal(String symbol, String text, String allowed, Exception cause) {
        ParameterException refusal = new ParameterException(symbol, quoted(text), allowed);
        refusal.initCause(cause);
        return refusal;
    }
}
