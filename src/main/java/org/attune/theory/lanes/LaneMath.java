package org.attune.theory.lanes;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** The species that the machine prefers, and functions on its lanes that are the same on every machine. */
final class LaneMath {
    static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;

    /** Lanes of one register. */
    static final int SIMD = SPECIES.length();

    /** Registers worked on together: narrow ones in groups, so that one can work while another waits. */
    private static final int GROUPS = Math.max(1, 8 / SIMD);

    /** W, the number of lanes of all of them. */
    static final int WIDTH = GROUPS * SIMD;

    /** exp of less is below the smallest normal number. */
    private static final double LEAST = -708;

    private static final double LOG2_E = 1.4426950408889634;

    /** ln 2 in two parts, the first with so few bits that its small multiples are exact. */
    private static final double LN2_HIGH = 0x1.62e42feep-1;

    private static final double LN2_LOW = 0x1.a39ef35793c76p-33;

    /** Added to a number below 2⁵¹ it leaves the nearest integer in the last bits. */
    private static final double ROUNDER = 0x1.8p52;

    private static final int MANTISSA = 52;
    private static final long ONE = Double.doubleToRawLongBits(1);

    private LaneMath() {}

    /** eˣ for x ≤ 0 with a relative error of a few 1e-16; below −708 the value at −708. */
    static DoubleVector exp(DoubleVector argument) {
        DoubleVector x = argument.max(LEAST);
        DoubleVector shifted = x.mul(LOG2_E).add(ROUNDER);
        DoubleVector whole = shifted.sub(ROUNDER);
        DoubleVector r = whole.fma(broadcast(-LN2_LOW), whole.fma(broadcast(-LN2_HIGH), x));
        // Taylor's polynomial of degree 12 on |r| ≤ ln 2/2, in two interleaved halves.
        DoubleVector square = r.mul(r);
        DoubleVector even = broadcast(1.0 / 479001600);
        DoubleVector odd = broadcast(1.0 / 39916800);
        even = even.fma(square, broadcast(1.0 / 3628800));
        odd = odd.fma(square, broadcast(1.0 / 362880));
        even = even.fma(square, broadcast(1.0 / 40320));
        odd = odd.fma(square, broadcast(1.0 / 5040));
        even = even.fma(square, broadcast(1.0 / 720));
        odd = odd.fma(square, broadcast(1.0 / 120));
        even = even.fma(square, broadcast(1.0 / 24));
        odd = odd.fma(square, broadcast(1.0 / 6));
        even = even.fma(square, broadcast(0.5));
        odd = odd.fma(square, broadcast(1));
        even = even.fma(square, broadcast(1));
        LongVector power = shifted.viewAsIntegralLanes()
                .lanewise(VectorOperators.LSHL, MANTISSA)
                .add(ONE);
        return odd.fma(r, even).mul(power.viewAsFloatingLanes());
    }

    private static DoubleVector broadcast(double value) {
        return DoubleVector.broadcast(SPECIES, value);
    }
}
