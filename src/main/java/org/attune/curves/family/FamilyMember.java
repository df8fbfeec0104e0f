package org.attune.curves.family;

import org.attune.curves.CurveRequest;

/**
 * One curve of a family.
 *
 * @param name what tells it from the others, such as "λ′ = 1"
 * @param request what it asks
 */
public record FamilyMember(String name, CurveRequest request) {}
