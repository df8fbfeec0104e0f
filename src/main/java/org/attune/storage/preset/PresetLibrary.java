package org.attune.storage.preset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.attune.curves.preset.PresetFigure;
import org.attune.model.ParameterException;

/** The figures of the paper that come with the program: one file {@code presets/figN.json} for each. */
public final class PresetLibrary {
    private static final List<String> FIGURES = List.of("fig1", "fig2", "fig3", "fig4", "fig5", "fig6");
    private static final String FOLDER = "/presets/";

    /** Names of the figures, in the order of the paper. */
    public List<String> ids() {
        return FIGURES;
    }

    /** All figures, in the order of the paper. */
    public List<PresetFigure> figures() {
        return FIGURES.stream().map(this::figure).toList();
    }

    /**
     * A figure.
     *
     * @param id its name
     * @throws ParameterException when there is none of that name
     */
    public PresetFigure figure(String id) {
        if (!FIGURES.contains(id)) {
            throw new ParameterException("figure", '"' + id + '"', "one of " + String.join(", ", FIGURES));
        }
        try (InputStream file = PresetLibrary.class.getResourceAsStream(FOLDER + id + ".json")) {
            if (file == null) {
                throw new IllegalStateException("the figure " + id + " is missing from the program");
            }
            JsonNode tree = new JsonMapper().readTree(file);
            return PresetReader.figure(tree);
        } catch (IOException damaged) {
            throw new UncheckedIOException("the figure " + id + " of the program is damaged", damaged);
        }
    }
}
