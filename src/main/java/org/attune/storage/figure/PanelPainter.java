package org.attune.storage.figure;

import java.util.List;
import org.attune.curves.preset.SolvedPanel;

/** Draws the panels of a figure of the paper, in the hand of the window's charts; needs no window. */
public interface PanelPainter {
    /**
     * A sheet with the panels in a grid and a caption below.
     *
     * @param panels the panels, in reading order
     * @param caption what is written below
     */
    FigureContent sheet(List<SolvedPanel> panels, String caption);

    /** The faces that the sheet is written in. */
    List<FigureFont> fonts();
}
