package org.throughline.desk.web;

import java.util.Optional;
import java.util.UUID;
import org.throughline.access.Colleague;
import org.throughline.audit.AuditRow;
import org.throughline.desk.trail.TrailDesk;
import org.throughline.desk.trail.TrailDesk.Told;
import org.throughline.desk.web.TrailView.Line;
import org.throughline.kernel.PersonId;
import org.throughline.platform.i18n.Texts;

/** An entry's codes and ids as a sentence; {@code opensItems} for whoever may look into every lane. */
record TrailWords(Texts texts, Told told, boolean opensItems) {

    Line line(AuditRow row) {
        var why = TrailDesk.item(row);
        var item = row.entity().type().equals("Task") ? Optional.of(row.entity().id()) : Optional.<UUID>empty();
        return new Line(
                row.at(),
                who(row),
                what(row),
                item.map(told.items()::get).or(() -> patient(row)).orElse(null),
                item.flatMap(this::href).or(() -> patientHref(row)).orElse(null),
                why.map(told.items()::get).or(() -> reason(row)).orElse(null),
                why.flatMap(this::href).orElse(null),
                row.sealed());
    }

    private String who(AuditRow row) {
        return switch (row.actor().kind()) {
            case PERSON -> name(row.actor().id());
            case PATIENT -> texts.get("audit.who.patient");
            case SYSTEM -> texts.get("audit.who.product");
        };
    }

    private String name(UUID person) {
        return Optional.ofNullable(told.people().get(new PersonId(person)))
                .map(Colleague::shortName)
                .orElse(texts.get("audit.who.somebody"));
    }

    /** What happened, with how many things a list showed and which colleague it was done to. */
    private String what(AuditRow row) {
        var colleague =
                row.entity().type().equals("Practitioner") ? name(row.entity().id()) : "";
        return texts.find("audit.action." + row.action(), "count", row.shown(), "name", colleague)
                .orElse(row.action());
    }

    private Optional<String> reason(AuditRow row) {
        return row.reason()
                .flatMap(code -> texts.find("audit.reason." + code)
                        .or(() -> texts.find("work." + code))
                        .or(() -> code.startsWith("lane.") ? texts.find("playbook." + code) : Optional.empty()));
    }

    private Optional<String> patient(AuditRow row) {
        return row.patient().map(told.patients()::get).map(known -> known.name().full());
    }

    private Optional<String> patientHref(AuditRow row) {
        return row.patient().filter(told.patients()::containsKey).map(id -> TrailForm.of("patient", id));
    }

    private Optional<String> href(UUID item) {
        return Optional.of(opensItems ? "/?item=" + item : TrailForm.of("item", item));
    }
}
