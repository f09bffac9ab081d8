package org.throughline.playbook.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.throughline.kernel.RuleViolation;
import org.throughline.playbook.content.MomentContent;
import org.throughline.playbook.content.MomentField;
import org.throughline.playbook.version.MomentChecks;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.node.ObjectNode;

/** Reads a moment of a file with the same strictness as the playbook is written with, and says where it is not one. */
@Component
class MomentReading {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z_]{1,39}");

    private final MomentChecks checks;

    MomentReading(MomentChecks checks) {
        this.checks = checks;
    }

    ReadMoment read(FoundMoment found) {
        var lines = found.lines();
        var code = found.tree().path("code").asString("");
        if (!found.tree().isObject()) {
            return ReadMoment.refused("", lines, Trouble.at(lines.of(""), "no-moment", ""));
        }
        if (!CODE.matcher(code).matches()) {
            return ReadMoment.refused(code, lines, Trouble.at(lines.of("/code"), "no-code", code));
        }
        try {
            var content = MomentContent.of(withoutGaps(found.tree()));
            var troubles = troubles(content, lines);
            return new ReadMoment(code, Optional.of(content), lines, troubles);
        } catch (JacksonException notAMoment) {
            return ReadMoment.refused(code, lines, shape(notAMoment, lines));
        }
    }

    /** A note that may be left out is empty. */
    private static JsonNode withoutGaps(JsonNode tree) {
        var whole = tree.deepCopy();
        if (whole.path("target") instanceof ObjectNode target
                && target.path("note").isMissingNode()) {
            target.put("note", "");
        }
        return whole;
    }

    private List<Trouble> troubles(MomentContent content, Lines lines) {
        var missing = new ArrayList<Trouble>();
        missing("", content.tree(), lines, missing);
        if (!missing.isEmpty()) {
            return missing;
        }
        if (content.hasALongList()) {
            return List.of(Trouble.at(lines.of(""), "list-full", ""));
        }
        var values = content.fields().entrySet().stream()
                .flatMap(field -> value(content, field.getKey(), field.getValue(), lines).stream())
                .toList();
        return values.isEmpty()
                ? checks.refusing(content).stream()
                        .map(finding -> Trouble.of(finding, lines))
                        .toList()
                : values;
    }

    private static void missing(String place, JsonNode node, Lines lines, List<Trouble> into) {
        if (node.isNull() && !optional(place)) {
            into.add(Trouble.at(
                    lines.of(place), "missing-key", place.substring(1).replace('/', '.')));
        }
        node.properties().forEach(entry -> missing(place + "/" + entry.getKey(), entry.getValue(), lines, into));
        for (int index = 0; node.isArray() && index < node.size(); index++) {
            missing(place + "/" + index, node.get(index), lines, into);
        }
    }

    private static boolean optional(String place) {
        return place.equals("/promise/due/at") || place.equals("/practice_must_confirm");
    }

    /** As if somebody wrote it into the field. */
    private static Optional<Trouble> value(MomentContent content, MomentField field, String words, Lines lines) {
        try {
            return content.with(field, words).text(field).equals(words)
                    ? Optional.empty()
                    : Optional.of(Trouble.at(lines.of(field.pointer()), "playbook.not-a-code", words));
        } catch (RuleViolation refused) {
            return Optional.of(Trouble.at(lines.of(field.pointer()), refused.code(), words));
        }
    }

    private static Trouble shape(JacksonException wrong, Lines lines) {
        var place = wrong.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "/" + step.getIndex() : "/" + step.getPropertyName())
                .collect(Collectors.joining());
        var code = wrong instanceof UnrecognizedPropertyException ? "unknown-key" : "shape";
        return Trouble.at(
                lines.of(place), code, place.isEmpty() ? "" : place.substring(1).replace('/', '.'));
    }
}
