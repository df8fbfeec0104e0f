package org.attune.ui.session;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.attune.ui.text.Texts;

/** Asks which file to open, or where to save. */
public interface FileChoice {
    /** Asks for a file to open; empty when the user wants none after all. */
    Optional<Path> open(Window owner);

    /** Asks where to save; empty when the user does not want to after all. */
    Optional<Path> save(Window owner, String suggestion);

    /**
     * Asks with the file chooser of the system.
     *
     * @param description what the files are, for people
     * @param extension how their names end, such as ".attune"
     */
    static FileChoice ofSystem(String description, String extension) {
        return new FileChoice() {
            @Override
            public Optional<Path> open(Window owner) {
                return Optional.ofNullable(chooser().showOpenDialog(owner)).map(File::toPath);
            }

            @Override
            public Optional<Path> save(Window owner, String suggestion) {
                FileChooser chooser = chooser();
                chooser.setInitialFileName(suggestion);
                return Optional.ofNullable(chooser.showSaveDialog(owner)).map(file -> {
                    Path path = file.toPath();
                    String name = String.valueOf(path.getFileName());
                    return name.contains(".") ? path : path.resolveSibling(name + extension);
                });
            }

            private FileChooser chooser() {
                FileChooser chooser = new FileChooser();
                Texts texts = Texts.of("session");
                chooser.getExtensionFilters()
                        .addAll(
                                new FileChooser.ExtensionFilter(description, "*" + extension),
                                new FileChooser.ExtensionFilter(texts.text("files.all"), "*.*"));
                return chooser;
            }
        };
    }
}
