package org.attune.storage.session;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.attune.storage.JsonText;
import org.attune.storage.ParametersJson;

/**
 * A {@link Session} as a JSON file: "format", "version", "appearance", "present", "snapshots", "pins", "subtracted",
 * "animation" and "findings". Everything that a window asks and shows is written; what an earlier version did not write
 * is as at the start.
 */
public final class SessionJson {
    /** The format that the files name. */
    public static final String FORMAT = "attune-session";

    /**
     * The version written, and the newest that is read. Version 2 added zoom, axes, family, landscape and what is in
     * sight to states, and the subtracted pin and the animation to sessions.
     */
    public static final int VERSION = 2;

    private static final String APPEARANCE = "appearance";
    private static final String PRESENT = "present";
    private static final String SNAPSHOTS = "snapshots";
    private static final String PINS = "pins";
    private static final String TONE = "tone";
    private static final String VISIBLE = "visible";
    private static final String NAME = "name";
    private static final String STATE = "state";
    private static final String SUBTRACTED = "subtracted";
    private static final String ANIMATION = "animation";
    private static final String FINDINGS = "findings";
    private static final String PARAMETER = "parameter";
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String SECONDS = "seconds";
    private static final String REPEAT = "repeat";

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
            if (!pin.name().isEmpty()) {
                entry.put(NAME, pin.name());
            }
            entry.put(TONE, pin.tone());
            entry.put(VISIBLE, pin.visible());
            entry.set(STATE, StateJson.question(pin.request()));
        }
        session.subtracted().ifPresent(index -> object.put(SUBTRACTED, index));
        session.animation().ifPresent(animation -> object.set(ANIMATION, tree(animation)));
        if (!session.findings().equals(Findings.NONE)) {
            object.set(FINDINGS, FindingsJson.tree(session.findings()));
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
        file.allow("format", "version", APPEARANCE, PRESENT, SNAPSHOTS, PINS, SUBTRACTED, ANIMATION, FINDINGS);
        List<NamedState> snapshots = new ArrayList<>();
        for (JsonFields entry : file.objects(SNAPSHOTS)) {
            entry.allow(NAME, STATE);
            snapshots.add(new NamedState(entry.text(NAME), state(entry.object(STATE))));
        }
        List<SavedPin> pins = file.objects(PINS).stream().map(SessionJson::pin).toList();
        return new Session(
                state(file.object(PRESENT)),
                file.has(APPEARANCE) ? file.text(APPEARANCE) : "light",
                snapshots,
                pins,
                file.has(SUBTRACTED) ? OptionalInt.of(subtracted(file, pins.size())) : OptionalInt.empty(),
                file.has(ANIMATION) ? Optional.of(animation(file.object(ANIMATION))) : Optional.empty(),
                file.has(FINDINGS) ? FindingsJson.read(file.object(FINDINGS)) : Findings.NONE);
    }

    /**
     * The parameters that a file lacks, whose values are then those of the start; empty for what the program wrote.
     *
     * @param text a file that {@link #read} takes
     * @throws FormatException when it is none
     */
    public static List<MissingParameters> missing(String text) {
        JsonFields file = JsonFields.ofFile(text, FORMAT, VERSION);
        List<MissingParameters> missing = new ArrayList<>();
        note(missing, MissingParameters.Holder.PRESENT, "", file.object(PRESENT));
        for (JsonFields snapshot : file.objects(SNAPSHOTS)) {
            note(missing, MissingParameters.Holder.SNAPSHOT, snapshot.text(NAME), snapshot.object(STATE));
        }
        List<JsonFields> pins = file.objects(PINS);
        for (int i = 0; i < pins.size(); i++) {
            String name = nameOf(pins.get(i));
            note(
                    missing,
                    MissingParameters.Holder.PIN,
                    name.isEmpty() ? "#" + (i + 1) : name,
                    pins.get(i).object(STATE));
        }
        return missing;
    }

    private static void note(
            List<MissingParameters> missing, MissingParameters.Holder holder, String name, JsonFields state) {
        Map<String, String> setTo = ParametersJson.defaultsBut(StateJson.parameterNames(state));
        if (!setTo.isEmpty()) {
            missing.add(new MissingParameters(holder, name, setTo));
        }
    }

    private static int subtracted(JsonFields file, int pins) {
        return (int) file.integer(SUBTRACTED, 0, pins - 1, "the index of a pin, from 0 to " + (pins - 1));
    }

    private static ObjectNode tree(SavedAnimation animation) {
        ObjectNode object = JsonText.object();
        object.put(PARAMETER, animation.parameter().jsonName());
        object.set(FROM, JsonText.number(animation.from()));
        object.set(TO, JsonText.number(animation.to()));
        object.set(SECONDS, JsonText.number(animation.seconds()));
        object.put(REPEAT, JsonFields.nameOf(animation.repeat()));
        return object;
    }

    private static SavedAnimation animation(JsonFields fields) {
        fields.allow(PARAMETER, FROM, TO, SECONDS, REPEAT);
        return new SavedAnimation(
                StateJson.parameter(fields, PARAMETER),
                fields.number(FROM),
                fields.number(TO),
                fields.number(SECONDS),
                fields.choice(REPEAT, SavedAnimation.Repeat.class));
    }

    private static SavedPin pin(JsonFields fields) {
        fields.allow(NAME, TONE, VISIBLE, STATE);
        return new SavedPin(
                nameOf(fields),
                fields.text(TONE),
                fields.flag(VISIBLE),
                state(fields.object(STATE)).request());
    }

    /** The name of a pin; empty where it is named by what sets it apart. */
    private static String nameOf(JsonFields pin) {
        return pin.has(NAME) ? pin.text(NAME) : "";
    }

    /** A state, which has no other fields than those of {@link StateJson}. */
    static SessionState state(JsonFields fields) {
        fields.allow(StateJson.fieldNames().toArray(String[]::new));
        return StateJson.read(fields);
    }
}
