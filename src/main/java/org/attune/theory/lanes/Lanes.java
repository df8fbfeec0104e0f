package org.attune.theory.lanes;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;

/** Tells whether the lanes of this package can be used and are worth using. */
public final class Lanes {
    private static final String VECTOR_API = "jdk.incubator.vector.VectorShape";

    /**
     * Shorter registers gain nothing: with 128 bits a prediction takes as long as with scalars, and on x86 processors
     * without AVX2 up to eight times longer, because each operation makes an object.
     */
    private static final int LEAST_BITS = 256;

    private static final boolean AVAILABLE = isThere() && Registers.areWide();

    private Lanes() {}

    /**
     * Whether the running program has the module of the Vector API, on a processor whose vector registers are wide
     * enough to gain by it.
     */
    public static boolean available() {
        return AVAILABLE;
    }

    /** Loads the classes of the Vector API that the lanes need, so that the first question does not wait for them. */
    public static void prepare() {
        if (AVAILABLE) {
            Registers.use();
        }
    }

    private static boolean isThere() {
        try {
            Class.forName(VECTOR_API, false, Lanes.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException withoutModule) {
            return false;
        }
    }

    /** A class of its own, so that none of the Vector API is loaded where its module is missing. */
    private static final class Registers {
        private Registers() {}

        static boolean areWide() {
            return VectorShape.preferredShape().vectorBitSize() >= LEAST_BITS;
        }

        static void use() {
            double[] numbers = new double[DoubleVector.SPECIES_PREFERRED.length()];
            DoubleVector some = DoubleVector.fromArray(DoubleVector.SPECIES_PREFERRED, numbers, 0)
                    .add(1)
                    .mul(2)
                    .div(3)
                    .sqrt()
                    .max(0);
            some.blend(0, some.compare(VectorOperators.LE, 1)).intoArray(numbers, 0);
            some.reduceLanes(VectorOperators.ADD);
        }
    }
}
