package org.throughline.playbook.content;

import java.util.List;
import java.util.stream.Stream;
import org.throughline.kernel.NotFound;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** A list in a moment's content to which things are added and from which they are taken. */
public enum MomentList {
    VERIFY("/verify", "/en", MomentList.BOTH),
    NOTE_EXTRA("/note_extra", "", "\"\""),
    ESCALATION("/escalation", "/trigger/en,/to/en,/within,/example/en", """
            {"trigger": %s, "to": %s, "within": "U2", "example": %s}
            """.formatted(
                    MomentList.BOTH, MomentList.BOTH, MomentList.BOTH)),
    CLOSE_CODES("/close_codes", "", "\"\""),
    PREFER("/channels/prefer", "", "\"\""),
    ALLOW("/channels/allow", "", "\"\""),
    LIVE_CALL_WHEN("/channels/live_call_when", "", "\"\""),
    NEVER("/channels/never", "", "\"\"");

    /** As many as anybody can still read. */
    static final int MOST = 20;

    private static final String BOTH = "{\"en\": \"\", \"es\": \"\"}";

    private final String pointer;
    private final String parts;
    private final String empty;

    /** The parts of one of the list, the one by which it is known first; and one without words. */
    MomentList(String pointer, String parts, String empty) {
        this.pointer = pointer;
        this.parts = parts;
        this.empty = empty;
    }

    /** The words by which one of the list is known. */
    public MomentField words(int index) {
        return fields(index).getFirst();
    }

    /** All fields of one of the list, in English where there are two languages. */
    public List<MomentField> fields(int index) {
        return Stream.of(parts.split(",", -1))
                .map(part -> new MomentField(pointer + "/" + index + part))
                .toList();
    }

    /** The list of a name. */
    public static MomentList named(String name) {
        for (var list : values()) {
            if (list.name().equals(name)) {
                return list;
            }
        }
        throw new NotFound("no such list of a moment");
    }

    JsonPointer place() {
        return JsonPointer.compile(pointer);
    }

    JsonNode one() {
        return ContentFile.MAPPER.readTree(empty);
    }
}
