package org.attune;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.attune.storage.FileKind;

/**
 * Tells arguments that name files, which the window opens, from those of the command line. The first one decides: no
 * option and no command, and it ends like a session or a tour, has a folder before it, or is a file that exists. After
 * {@code --} all are files.
 */
final class FileArguments {
    private static final String ONLY_FILES = "--";

    private final Set<String> commands;

    /** Knows the names that are commands, also where a file of that name exists. */
    FileArguments(Collection<String> commands) {
        this.commands = Set.copyOf(commands);
    }

    /** The files, whether or not they exist; empty when the arguments are for the command line. */
    Optional<List<Path>> files(String... arguments) {
        List<String> named = List.of(arguments);
        boolean marked = !named.isEmpty() && named.getFirst().equals(ONLY_FILES);
        List<String> names = marked ? named.subList(1, named.size()) : named;
        if (!marked && !names.isEmpty() && !isFile(names.getFirst())) {
            return Optional.empty();
        }
        try {
            return Optional.of(names.stream().map(Path::of).toList());
        } catch (InvalidPathException notOfThisSystem) {
            return Optional.empty();
        }
    }

    /** Why the window cannot open files, in one line; empty when it can, or will itself say what is wrong with them. */
    static Optional<String> problem(List<Path> files) {
        return files.stream()
                .filter(file -> !Files.isRegularFile(file))
                .findFirst()
                .map(file -> Files.isDirectory(file)
                        ? "attune: " + file + " is a folder; a session or a tour is a file"
                        : "attune: there is no file " + file);
    }

    private boolean isFile(String argument) {
        if (argument.startsWith("-") || commands.contains(argument)) {
            return false;
        }
        try {
            Path path = Path.of(argument);
            return argument.contains("/")
                    || argument.contains(File.separator)
                    || Stream.of(FileKind.SESSION, FileKind.TOUR).anyMatch(kind -> kind.isNameOf(path))
                    || Files.isRegularFile(path);
        } catch (InvalidPathException noFile) {
            return false;
        }
    }
}
