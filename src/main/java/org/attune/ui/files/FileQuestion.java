package org.attune.ui.files;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Asks for a file. Whoever needs one uses {@link FileChoices}, which knows folders and endings. */
@FunctionalInterface
public interface FileQuestion {
    /**
     * Asks.
     *
     * @param owner the window that asks
     * @param request what is asked
     * @return the file as the user named it; empty when the user wants none after all
     */
    Optional<Path> ask(Window owner, FileRequest request);

    /** Asks with the file chooser of the system, which itself asks before the file of exactly that name is replaced. */
    static FileQuestion bySystem() {
        return (owner, request) -> {
            FileTexts texts = new FileTexts();
            FileChooser chooser = new FileChooser();
            chooser.setTitle(texts.title(request.purpose(), request.kind()));
            chooser.setInitialDirectory(request.folder().toFile());
            chooser.setInitialFileName(request.name());
            chooser.getExtensionFilters()
                    .add(new FileChooser.ExtensionFilter(
                            texts.description(request.kind()),
                            "*." + request.kind().extension()));
            if (request.purpose() == FileRequest.Purpose.OPEN) {
                chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(texts.allFiles(), "*.*"));
            }
            File chosen = request.purpose() == FileRequest.Purpose.OPEN
                    ? chooser.showOpenDialog(owner)
                    : chooser.showSaveDialog(owner);
            return Optional.ofNullable(chosen).map(File::toPath);
        };
    }
}
