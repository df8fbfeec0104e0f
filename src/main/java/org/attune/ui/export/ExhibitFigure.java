package org.attune.ui.export;

import java.util.Optional;
import org.attune.storage.CsvTable;
import org.attune.storage.figure.FigureContent;
import org.attune.storage.figure.FigureDescription;

/** A figure in all the forms in which it can be exported: the same numbers, drawn, listed or told. */
public interface ExhibitFigure {
    /** The drawing, with its caption where one is wanted. */
    FigureContent sheet();

    /** The words below the figure, with all parameters. */
    String caption();

    /** The numbers with their standard errors. */
    CsvTable table();

    /** The numbers of {@link #table} as JSON. */
    String json();

    /**
     * A Python script that redraws the figure.
     *
     * @param dataFile name of the file beside it that holds {@link #table}
     */
    String script(String dataFile);

    /** What the file says of itself. */
    FigureDescription description();

    /** Name and version of the program, for {@link #description}. */
    static String software() {
        return "Attune "
                + Optional.ofNullable(ExhibitFigure.class.getPackage().getImplementationVersion())
                        .orElse("(development build)");
    }
}
