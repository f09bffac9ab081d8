package org.throughline.playbook.editor;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.throughline.kernel.LaneCode;
import org.throughline.platform.i18n.Texts;
import org.throughline.playbook.Moment;
import org.throughline.playbook.UrgencyClass;
import org.throughline.playbook.content.MomentField;
import org.throughline.playbook.editor.EditorView.Choice;

/**
 * What a field is chosen from.
 *
 * @param open the lanes that the practice works in
 */
record FieldChoices(Texts texts, List<LaneCode> open) {

    /** Empty for what is written. */
    List<Choice> of(MomentField field, String chosen) {
        return switch (field.form()) {
            case URGENCY -> urgencies(texts, chosen);
            case OPT_OUT ->
                Arrays.stream(Moment.OptOut.values())
                        .map(one -> choice(field, one.name(), chosen))
                        .toList();
            case LANE ->
                Stream.concat(Stream.of(chosen), open.stream().map(LaneCode::value))
                        .distinct()
                        .map(lane -> choice(field, lane, chosen))
                        .toList();
            case WORDS, NUMBER, TIME, CODE -> List.of();
        };
    }

    static List<Choice> urgencies(Texts texts, String chosen) {
        return Arrays.stream(UrgencyClass.values())
                .map(level -> new Choice(
                        level.name(),
                        texts.get(level.nameKey()) + ": " + texts.get(level.nameKey() + ".rule"),
                        level.name().equals(chosen)))
                .toList();
    }

    private Choice choice(MomentField field, String value, String chosen) {
        return new Choice(value, FieldWords.said(texts, field, value), value.equals(chosen));
    }
}
