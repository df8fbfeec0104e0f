package org.attune.ui.export;

import java.util.Optional;
import org.attune.ui.charts.BoardArrangement;
import org.attune.ui.charts.BoardPicture;

/**
 * The board of charts.
 *
 * @param picture what it shows
 */
record BoardExhibit(BoardPicture picture) implements Exhibit {
    @Override
    public int points() {
        return (int)
                picture.snapshot().points().stream().filter(Optional::isPresent).count();
    }

    @Override
    public Optional<BoardArrangement> arrangement() {
        return Optional.of(picture.arrangement());
    }

    /** Whether it is the very same picture; comparing two of equal content would take longer than drawing them. */
    @Override
    @SuppressWarnings("ReferenceEquality")
    public boolean isSameAs(Exhibit other) {
        return other instanceof BoardExhibit board
                && board.picture.snapshot() == picture.snapshot()
                && board.picture.arrangement().equals(picture.arrangement())
                && board.picture.marks().equals(picture.marks())
                && board.picture.comparison() == picture.comparison();
    }

    @Override
    public ExhibitFigure figure(ExportRequest request) {
        return new BoardFigure(request, picture);
    }
}
