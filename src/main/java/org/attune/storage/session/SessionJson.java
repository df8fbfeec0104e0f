package org.attune.storage.session;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.attune.storage.JsonText;

/**
 * A {@link Session} as a JSON file: "format", "version", "appearance", "present", "snapshots" and "pins". Everything
 * that a window asks and shows is written; what an earlier version did not write is as at the start.
 */
public final class SessionJson {
    /** The format that the files name. */
    public static final String FORMAT = "attune-session";

    /** The version written, and the newest that is read. */
    public static final int VERSION = 1;

    private static final String APPEARANCE = "appearance";
    private static final String PRESENT = "present";
    private static final String SNAPSHOTS = "snapshots";
    private static final String PINS = "pins";
    private static final String TONE = "tone";
    private static final String VISIBLE = "visible";
    private static final String NAME = "name";
    private static final String STATE = "state";

    private SessionJson() {}

    /** The text of a file. */
    public static String text(Session session) {
        ObjectNode object = JsonText.object();
        object.put("format", FORMAT);
        object.put("version", VERSION);
        object.put(APPEARANCE, session.appearance());
        object.set(PRESENT, StateJson.tree(session.present()));
        ArrayNode snapshots = object.putArray(SNAPSHOTS);
        for (NamedState snapshot : session.snapshots()) {
            ObjectNode entry = snapshots.addObject();
            entry.put(NAME, snapshot.name());
            entry.set(STATE, StateJson.tree(snapshot.state()));
        }
        ArrayNode pins = object.putArray(PINS);
        for (SavedPin pin : session.pins()) {
            ObjectNode entry = pins.addObject();
            entry.put(NAME, pin.name());
            entry.put(TONE, pin.tone());
            entry.put(VISIBLE, pin.visible());
            entry.set(STATE, StateJson.tree(new SessionState(pin.request(), SessionView.INITIAL)));
        }
        return JsonText.of(object);
    }

    /**
     * Reads a file.
     *
     * @throws FormatException when the text is damaged, of something else, of a later version, or holds what is not
     *     allowed
     */
    public static Session read(String text) {
        JsonFields file = JsonFields.ofFile(text, FORMAT, VERSION);
        file.allow("format", "version", APPEARANCE, PRESENT, SNAPSHOTS, PINS);
        List<NamedState> snapshots = new ArrayList<>();
        for (JsonFields entry : file.objects(SNAPSHOTS)) {
            entry.allow(NAME, STATE);
            snapshots.add(new NamedState(entry.text(NAME), state(entry.object(STATE))));
        }
        List<SavedPin> pins = file.objects(PINS).stream().map(SessionJson::pin).toList();
        return new Session(
                state(file.object(PRESENT)), file.has(APPEARANCE) ? file.text(APPEARANCE) : "light", snapshots, pins);
    }

    private static SavedPin pin(JsonFields fields) {
        fields.allow(NAME, TONE, VISIBLE, STATE);
        if (!fields.value(VISIBLE).isBoolean()) {
            throw fields.problem(VISIBLE, "true or false");
        }
        return new SavedPin(
                fields.text(NAME),
                fields.text(TONE),
                fields.value(VISIBLE).booleanValue(),
                state(fields.object(STATE)).request());
    }

    private static SessionState state(JsonFields fields) {
        fields.allow(StateJson.fieldNames().toArray(String[]::new));
        return StateJson.read(fields);
    }
}
