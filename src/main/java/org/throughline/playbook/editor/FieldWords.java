package org.throughline.playbook.editor;

import org.throughline.kernel.Language;
import org.throughline.platform.i18n.Texts;
import org.throughline.playbook.content.MomentField;

/** What a field is called, alone and among others. */
final class FieldWords {

    private FieldWords() {}

    /** Beside the field, where its section is in sight. */
    static String label(Texts texts, MomentField field) {
        return texts.get("playbook.field." + field.kind(), "n", field.position());
    }

    /** Away from the field: with the language when it has one. */
    static String full(Texts texts, MomentField field) {
        var label = label(texts, field);
        var other = field.in(field.spanish() ? Language.ENGLISH : Language.SPANISH);
        return other.equals(field)
                ? label
                : texts.get("playbook.field.in." + (field.spanish() ? "es" : "en"), "field", label);
    }

    /** The id of its element. */
    static String id(MomentField field) {
        return "field" + field.pointer().replace('/', '-');
    }
}
