package org.attune.storage.figure;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Locale;
import org.attune.curves.CurveRequest;

/** The sweep of a curve as JSON; the parameters held stand elsewhere. */
final class CurveRequestJson {
    private CurveRequestJson() {}

    /** One object with "x", "scale", "from", "to" and "points". */
    static String text(CurveRequest request) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("x", request.axis().jsonName())
                .put("scale", request.scale().name().toLowerCase(Locale.ROOT))
                .put("from", request.from())
                .put("to", request.to())
                .put("points", request.points())
                .toString();
    }
}
