package org.attune.theory.lanes;

/**
 * Descends to local minima of V·loss(x) + |x − x̃|²/2 by Newton steps, with a shift of the Hessian where it is not
 * positive definite and an Armijo line search. Instances hold work space and are not thread-safe.
 */
public interface ProximalKernel {
    /**
     * Does all descents.
     *
     * @param inverseCurvature V &gt; 0
     * @param precision how exactly the minima are wanted
     */
    void minimise(Descents descents, double inverseCurvature, Precision precision);

    /** Does all descents, exactly. */
    default void minimise(Descents descents, double inverseCurvature) {
        minimise(descents, inverseCurvature, Precision.EXACT);
    }

    /**
     * Computes the responses C = (I + VH)⁻¹ at minima, H the Hessian of the loss there.
     *
     * @param descents at their ends
     * @param inverseCurvature V &gt; 0
     * @param traces receives Tr(I − C), as long as there are descents; NaN where I + VH is nearly singular
     * @param squares receives ‖I − C‖_F², likewise
     */
    void respond(Descents descents, double inverseCurvature, double[] traces, double[] squares);

    /**
     * As {@link #respond(Descents, double, double[], double[])}, with the images of directions beside.
     *
     * @param responses holds the directions, and receives the rest
     */
    void respond(Descents descents, double inverseCurvature, Responses responses);

    /** Newton steps of all descents so far. */
    long newtonSteps();
}
