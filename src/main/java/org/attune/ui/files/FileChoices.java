package org.attune.ui.files;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.stage.Window;
import org.attune.storage.FileKind;

/**
 * Lets the user choose which file to open and where to write; the one way to a file chooser. It begins in the folder of
 * the last file of the kind, gives names their ending, and asks before a file is replaced that the chooser, which has
 * seen the name without its ending, has not asked about. To be used on the JavaFX application thread only.
 */
public final class FileChoices {
    private final FileQuestion question;
    private final ReplaceQuestion replacing;
    private final Path home;
    private LastFolders folders = LastFolders.NONE;

    /**
     * Begins without any folder to remember.
     *
     * @param question asks for files
     * @param replacing asks whether files may be replaced
     */
    public FileChoices(FileQuestion question, ReplaceQuestion replacing) {
        this(question, replacing, Path.of(System.getProperty("user.home", "")).toAbsolutePath());
    }

    FileChoices(FileQuestion question, ReplaceQuestion replacing, Path home) {
        this.question = question;
        this.replacing = replacing;
        this.home = home;
    }

    /** Where files were opened and written last. */
    public LastFolders folders() {
        return folders;
    }

    /** Lets choosers begin where an earlier program left off. */
    public void setFolders(LastFolders newFolders) {
        folders = newFolders;
    }

    /** A file is used that was not chosen here, such as one that was dropped on the window. */
    public void used(FileKind kind, Path file) {
        folders = folders.with(kind, file);
    }

    /**
     * Asks which file to open.
     *
     * @return empty when the user wants none after all
     */
    public Optional<Path> open(Window owner, FileKind kind) {
        Optional<Path> chosen =
                question.ask(owner, new FileRequest(FileRequest.Purpose.OPEN, kind, folders.start(kind, home), ""));
        chosen.ifPresent(file -> used(kind, file));
        return chosen;
    }

    /**
     * Asks where to write one file.
     *
     * @param suggestion a name for it
     * @return the file, whose name ends as those of its kind; empty when the user does not want to after all
     */
    public Optional<Path> save(Window owner, FileKind kind, String suggestion) {
        return save(owner, kind, suggestion, List::of);
    }

    /**
     * Asks where to write, as {@link #save(Window, FileKind, String)}.
     *
     * @param written every file that will be written for the one chosen, that one among them
     */
    public Optional<Path> save(Window owner, FileKind kind, String suggestion, Function<Path, List<Path>> written) {
        Path folder = folders.start(kind, home);
        String name = suggestion;
        while (true) {
            Optional<Path> chosen = question.ask(owner, new FileRequest(FileRequest.Purpose.SAVE, kind, folder, name));
            if (chosen.isEmpty()) {
                return chosen;
            }
            Path target = kind.named(chosen.get());
            List<Path> unasked = written.apply(target).stream()
                    .filter(file -> !file.equals(chosen.get()) && isFile(file))
                    .toList();
            if (unasked.isEmpty() || replacing.mayReplace(owner, unasked)) {
                used(kind, target);
                return Optional.of(target);
            }
            folder = Optional.ofNullable(target.toAbsolutePath().getParent())
                    .filter(Files::isDirectory)
                    .orElse(folder);
            name = String.valueOf(target.getFileName());
        }
    }

    /** A folder of that name cannot be lost: to write there fails. */
    private static boolean isFile(Path path) {
        return Files.exists(path) && !Files.isDirectory(path);
    }
}
