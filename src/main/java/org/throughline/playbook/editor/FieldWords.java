package org.throughline.playbook.editor;

import java.util.Locale;
import org.throughline.kernel.Language;
import org.throughline.platform.i18n.Texts;
import org.throughline.playbook.content.MomentField;
import org.throughline.playbook.version.Finding;

/** What a field is called, alone and among others. */
public final class FieldWords {

    private FieldWords() {}

    /** Beside the field, where its section is in sight. */
    static String label(Texts texts, MomentField field) {
        return texts.get("playbook.field." + field.kind(), "n", field.position());
    }

    /** Away from the field: with the language when it has one. */
    public static String full(Texts texts, MomentField field) {
        var label = label(texts, field);
        var other = field.in(field.spanish() ? Language.ENGLISH : Language.SPANISH);
        return other.equals(field)
                ? label
                : texts.get("playbook.field.in." + (field.spanish() ? "es" : "en"), "field", label);
    }

    /** What a check found, in words that name the place and the fix. */
    public static String finding(Texts texts, Finding finding) {
        return texts.get(
                "playbook.finding." + finding.code(),
                "field",
                finding.field().map(place -> full(texts, place)).orElse(""),
                "words",
                finding.words());
    }

    /** A value as people say it; what is written is what it is. */
    public static String said(Texts texts, MomentField field, String value) {
        return switch (field.form()) {
            case URGENCY -> texts.find("playbook.urgency." + value).orElse(value);
            case LANE -> texts.find("playbook.lane." + value).orElse(value);
            case OPT_OUT ->
                texts.find("playbook.opt-out." + value.toLowerCase(Locale.ROOT)).orElse(value);
            case WORDS, CODE -> named(texts, field.kind(), value);
            case NUMBER, TIME -> value;
        };
    }

    /** The codes that the product ships have words of their own. */
    private static String named(Texts texts, String kind, String value) {
        return switch (kind) {
            case "note_extra" -> texts.find("playbook.note-field." + value).orElse(value);
            case "channels.prefer", "channels.allow" ->
                texts.find("playbook.channel." + value).orElse(value);
            default -> value;
        };
    }

    /** The id of its element. */
    static String id(MomentField field) {
        return "field" + field.pointer().replace('/', '-');
    }
}
