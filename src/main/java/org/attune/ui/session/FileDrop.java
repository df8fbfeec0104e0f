package org.attune.ui.session;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import org.attune.storage.FileKind;

/** Takes the files that are dropped on a window, or given to the program when it starts. */
public final class FileDrop {
    private final Executor later;
    private final Consumer<Path> open;
    private final IntConsumer several;

    /**
     * Creates what takes files.
     *
     * @param later runs tasks when the drop has ended: the program where it began waits for that, and must not have to
     *     wait for an answer about unsaved changes
     * @param open opens a file
     * @param several is told of how many files none could be chosen
     */
    public FileDrop(Executor later, Consumer<Path> open, IntConsumer several) {
        this.later = later;
        this.open = open;
        this.several = several;
    }

    /** Takes files that are dropped on a scene. */
    public void listenTo(Scene scene) {
        scene.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        scene.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            if (event.getDragboard().hasFiles()) {
                take(event.getDragboard().getFiles());
                event.setDropCompleted(true);
                event.consume();
            }
        });
    }

    /** Opens the one that is meant, or says that there are too many; none is nothing. */
    public void take(List<File> files) {
        if (!files.isEmpty()) {
            later.execute(() -> session(files).ifPresentOrElse(open, () -> several.accept(files.size())));
        }
    }

    /**
     * The file that is meant: the only one, or among several the only one that is named as sessions are. Empty where
     * there is more to choose from: to open any of them would be a guess.
     */
    private static Optional<Path> session(List<File> files) {
        List<File> meant = files.size() == 1
                ? files
                : files.stream().filter(FileDrop::isNamedAsSession).toList();
        return meant.size() == 1 ? Optional.of(meant.getFirst().toPath()) : Optional.empty();
    }

    private static boolean isNamedAsSession(File file) {
        // A folder may be named like a file.
        return FileKind.SESSION.isNameOf(file.toPath()) && !file.isDirectory();
    }
}
