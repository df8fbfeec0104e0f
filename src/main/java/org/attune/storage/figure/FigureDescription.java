package org.attune.storage.figure;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.attune.curves.CurveRequest;
import org.attune.model.Accuracy;
import org.attune.model.Parameters;
import org.attune.storage.FileText;
import org.attune.storage.ParametersJson;
import org.attune.storage.Question;

/**
 * What is written into the file of a figure, so that it can be told years later where it comes from.
 *
 * @param title what the figure shows
 * @param software name and version of the program that made it
 * @param caption the words below the figure
 * @param parameters what was asked
 * @param request the sweep, where there is one
 * @param accuracy with how many nodes it was answered
 */
public record FigureDescription(
        String title,
        String software,
        String caption,
        Parameters parameters,
        Optional<CurveRequest> request,
        Accuracy accuracy) {
    /** Keyword of the parameters, as {@link ParametersJson} reads them back. */
    public static final String PARAMETERS = "Parameters";

    /** Keyword of the sweep: a JSON object with "x", "scale", "from", "to" and "points". */
    public static final String CURVE = "Curve";

    /** The description of curves. */
    public FigureDescription(String title, String software, String caption, CurveRequest request, Accuracy accuracy) {
        this(title, software, caption, request.parameters(), Optional.of(request), accuracy);
    }

    /** The texts by keyword, those registered by the PNG specification where there is one, in the order of writing. */
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("Title", FileText.line(title));
        texts.put("Software", software);
        texts.put("Description", FileText.of(caption.replace(FigureCaption.NO_BREAK, ' ')));
        texts.put("Source", FigureCaption.SOURCE);
        texts.put(PARAMETERS, ParametersJson.text(new Question(parameters, accuracy)));
        request.ifPresent(curve -> texts.put(CURVE, CurveRequestJson.text(curve)));
        return texts;
    }
}
