package org.attune.curves;

import org.attune.model.Prediction;

/**
 * One solved point of a curve.
 *
 * @param index its place among the points of the {@link CurveRequest}, from 0
 * @param x its abscissa, {@link CurveRequest#abscissa}
 * @param prediction the answer there
 */
public record CurvePoint(int index, double x, Prediction prediction) {}
