package org.attune.storage;

import java.nio.file.Path;
import java.util.Locale;

/** The kinds of files that the program reads and writes, and the rule by which their names end. */
public enum FileKind {
    /** Everything that a window asks and shows. */
    SESSION("attune"),
    /** Steps that lead through the theory. */
    TOUR("json"),
    /** A drawing in pixels. */
    PNG("png"),
    /** A drawing in lines, for the web. */
    SVG("svg"),
    /** A drawing in lines, for papers. */
    PDF("pdf"),
    /** A table of numbers. */
    CSV("csv"),
    /** Numbers as objects. */
    JSON("json"),
    /** A script that redraws a figure. */
    SCRIPT("py");

    private final String extension;

    FileKind(String extension) {
        this.extension = extension;
    }

    /** How the names end, without the dot. */
    public String extension() {
        return extension;
    }

    /** The name of a file, from what stands before the ending. */
    public String name(String stem) {
        return stem + "." + extension;
    }

    /** Whether a file's name ends as those of this kind do; some systems write endings in capitals. */
    public boolean isNameOf(Path file) {
        return nameOf(file).toLowerCase(Locale.ROOT).endsWith("." + extension);
    }

    /**
     * The file that is written when a user names this one: the ending is added unless the name has it already. A dot
     * elsewhere in the name ends nothing: "alpha 0.5" becomes "alpha 0.5.png". A dot at the end counts as the one
     * before the ending.
     */
    public Path named(Path file) {
        if (isNameOf(file)) {
            return file;
        }
        String name = nameOf(file);
        return file.resolveSibling(name(name.endsWith(".") ? name.substring(0, name.length() - 1) : name));
    }

    /** The file of this kind that belongs to another one and has the same name but for the ending. */
    public Path beside(Path file) {
        String name = nameOf(file);
        int dot = name.lastIndexOf('.');
        Path beside = file.resolveSibling(name(dot > 0 ? name.substring(0, dot) : name));
        // A drawing that is called "x.csv" must not be lost to its table.
        return beside.equals(file) ? file.resolveSibling(name(name)) : beside;
    }

    private static String nameOf(Path file) {
        return String.valueOf(file.getFileName());
    }
}
