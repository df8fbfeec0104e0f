package org.attune.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Charts have readable plots in a room of any size, and are enlarged as far as that allows. */
final class BoardGridTest {
    private static final double USUAL = ChartFrame.usual(Appearance.LIGHT).heightAround(Appearance.LIGHT);
    private static final BoardGrid.Surroundings AROUND = new BoardGrid.Surroundings(USUAL, USUAL);

    @Test
    void plotsAreNeverLowerThanCanBeRead() {
        for (int charts = 1; charts <= 4; charts++) {
            for (double width = 250; width < 2000; width += 125) {
                for (double height = 100; height < 1200; height += 50) {
                    for (double wanted : List.of(1.0, 1.25, 1.5, 2.0, 2.4)) {
                        for (double unfolded : List.of(0.0, 60.0)) {
                            BoardGrid grid = BoardGrid.in(
                                    charts, width, height, wanted, new BoardGrid.Surroundings(USUAL, USUAL + unfolded));
                            double each = (grid.height() - (grid.rows() - 1) * BoardGrid.GAP) / grid.rows();
                            double plot = each - grid.magnification() * (USUAL + unfolded);
                            assertThat(plot).isGreaterThanOrEqualTo((grid.columns() == 1 ? 160 : 120) - 1e-9);
                            assertThat(plot / grid.magnification()).isGreaterThanOrEqualTo(110 - 1e-9);
                            assertThat(grid.magnification()).isBetween(1.0, wanted);
                            assertThat(grid.columns() * grid.rows()).isGreaterThanOrEqualTo(charts);
                        }
                    }
                }
            }
        }
    }

    @Test
    void chartsStandSideBySideWhereTheirCurvesHaveRoom() {
        double enough = 2 * (USUAL + 120) + BoardGrid.GAP;

        assertThat(BoardGrid.in(4, 1000, enough, 1, AROUND).columns()).isEqualTo(2);
        assertThat(BoardGrid.in(4, 1000, enough, 1, AROUND).height()).isCloseTo(enough, within(1e-9));
        assertThat(BoardGrid.in(4, 1000, enough - 1, 1, AROUND).columns()).isEqualTo(1);
        assertThat(BoardGrid.in(4, 500, enough, 1, AROUND).columns()).isEqualTo(1);
    }

    /** A press on "more" must not rearrange the board, only make it higher. */
    @Test
    void unfoldedLegendMakesTheBoardHigher() {
        double enough = 2 * (USUAL + 120) + BoardGrid.GAP;
        BoardGrid.Surroundings unfolded = new BoardGrid.Surroundings(USUAL, USUAL + 40);

        BoardGrid grid = BoardGrid.in(4, 1000, enough, 1, unfolded);

        assertThat(grid.columns()).isEqualTo(2);
        assertThat(grid.height()).isCloseTo(enough + 80, within(1e-9));
    }

    @Test
    void oneChartHasAllTheRoom() {
        assertThat(BoardGrid.in(1, 1000, 600, 1, AROUND)).isEqualTo(new BoardGrid(1, 1, 1, 600));
        assertThat(BoardGrid.in(2, 1000, 600, 1, AROUND)).isEqualTo(new BoardGrid(2, 1, 1, 600));
    }
}
