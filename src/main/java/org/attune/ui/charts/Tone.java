package org.attune.ui.charts;

import java.awt.Color;
import org.attune.model.Quantity;

/** How curves beside the current ones are coloured. */
public sealed interface Tone {
    /** The opaque colour for a quantity. */
    Color color(Quantity quantity, Appearance appearance);

    /**
     * A colour by name.
     *
     * @param name which
     */
    record Named(ToneName name) implements Tone {
        @Override
        public Color color(Quantity quantity, Appearance appearance) {
            return name.color(quantity, appearance);
        }
    }

    /** The member of a family that the current curves are: it is drawn as they are, once. */
    record Current() implements Tone {
        @Override
        public Color color(Quantity quantity, Appearance appearance) {
            return SeriesStyle.of(quantity, appearance).color();
        }
    }

    /**
     * A place on the scale of a family of curves, see {@link FamilyScale}.
     *
     * @param fraction from 0, the first member, to 1, the last
     * @param place of the member, from 0, which gives its dashes
     */
    record OnScale(double fraction, int place) implements Tone {
        /**
         * Checks the place.
         *
         * @throws IllegalArgumentException when it is outside [0, 1]
         */
        public OnScale {
            if (!(fraction >= 0 && fraction <= 1)) {
                throw new IllegalArgumentException("fraction = " + fraction + " is not allowed: it must be 0 to 1");
            }
        }

        @Override
        public Color color(Quantity quantity, Appearance appearance) {
            return FamilyScale.line(fraction, appearance);
        }
    }
}
