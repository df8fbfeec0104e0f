package org.attune.ui.export;

import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Asks where to write a file. */
@FunctionalInterface
public interface FileQuestion {
    /**
     * Asks.
     *
     * @param owner the window that asks
     * @param suggestion a file name
     * @return the file; empty when the user wants none after all
     */
    Optional<Path> ask(Window owner, String suggestion);

    /** Asks with the file chooser of the system. */
    static FileQuestion forPng() {
        return (owner, suggestion) -> {
            FileChooser chooser = new FileChooser();
            chooser.setTitle("Export PNG");
            chooser.setInitialFileName(suggestion);
            chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("PNG image", "*.png"));
            return Optional.ofNullable(chooser.showSaveDialog(owner)).map(file -> withExtension(file.toPath()));
        };
    }

    private static Path withExtension(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.contains(".") ? file : file.resolveSibling(name + ".png");
    }
}
