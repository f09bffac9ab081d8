package org.throughline.desk.web;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.access.Access;
import org.throughline.access.Colleague;
import org.throughline.audit.AuditTrail.Kind;
import org.throughline.audit.AuditTrail.Position;
import org.throughline.audit.AuditTrail.Subject;
import org.throughline.desk.trail.TrailDesk;
import org.throughline.desk.trail.TrailDesk.Found;
import org.throughline.desk.trail.TrailDesk.Told;
import org.throughline.desk.web.TrailView.Choice;
import org.throughline.desk.web.TrailView.Hit;
import org.throughline.patient.PatientDirectory.Known;
import org.throughline.platform.i18n.Said;
import org.throughline.platform.web.Page;

/** The trail as a page shows it: the search until somebody is chosen, then the entries in words. */
@Component
class TrailPages {

    private static final TrailView.Paging NO_PAGES = new TrailView.Paging(null, null);

    private final TrailDesk desk;

    TrailPages(TrailDesk desk) {
        this.desk = desk;
    }

    TrailView of(Access access, Page page, TrailForm form) {
        return form.subject()
                .map(subject -> read(access, page, form, subject))
                .orElseGet(() -> search(access, page, form));
    }

    private TrailView search(Access access, Page page, TrailForm form) {
        var hits = hits(desk.find(access, form.words()), page.said());
        return new TrailView(
                form.words(),
                null,
                people(desk.everybody(access), form),
                hits,
                !form.words().isEmpty() && hits.isEmpty(),
                filters(page, form),
                List.of(),
                NO_PAGES);
    }

    private TrailView read(Access access, Page page, TrailForm form, Subject subject) {
        var told = desk.read(access, form.question(subject, page.said().zone()));
        var words = new TrailWords(page.texts(), told, access.everyLane());
        return new TrailView(
                "",
                subject(subject, told, page.said()),
                people(told.people().values().stream().toList(), form),
                List.of(),
                false,
                filters(page, form),
                told.entries().rows().stream().map(words::line).toList(),
                new TrailView.Paging(
                        told.entries()
                                .behind()
                                .map(Position::toString)
                                .map(last -> form.behind(last).href())
                                .orElse(null),
                        form.behind() == null ? null : form.behind(null).href()));
    }

    private static TrailView.Subject subject(Subject subject, Told told, Said said) {
        return switch (subject) {
            case Subject.OfPatient(var patient) -> {
                var known = Objects.requireNonNull(told.patients().get(patient));
                yield new TrailView.Subject(
                        "patient", patient.toString(), known.name().full(), detail(known, said));
            }
            case Subject.OfPerson(var person) -> {
                var colleague = Objects.requireNonNull(told.people().get(person));
                var role = said.texts().get("access.role." + colleague.role().name());
                yield new TrailView.Subject(
                        "person", person.toString(), colleague.name().full(), role);
            }
            case Subject.OfObject(var object) ->
                new TrailView.Subject(
                        "item",
                        object.toString(),
                        Objects.requireNonNull(told.items().get(object)),
                        null);
        };
    }

    private static List<Hit> hits(Found found, Said said) {
        var texts = said.texts();
        var items = found.item().stream()
                .map(item -> new Hit(TrailForm.of("item", item.value()), texts.get("audit.hit.item"), null));
        var people = found.people().stream()
                .map(one -> new Hit(
                        TrailForm.of("person", one.id().value()),
                        one.name().full(),
                        texts.get("access.role." + one.role().name())));
        var patients = found.patients().stream()
                .map(one -> new Hit(
                        TrailForm.of("patient", one.id().value()), one.name().full(), detail(one, said)));
        return Stream.of(items, people, patients).flatMap(hits -> hits).toList();
    }

    private static String detail(Known known, Said said) {
        var born = known.birthDate()
                .map(day -> said.texts().get("audit.born", "date", said.date(day)) + " · ")
                .orElse("");
        return born + known.reference();
    }

    private static List<Choice> people(List<Colleague> everybody, TrailForm form) {
        return everybody.stream()
                .sorted(java.util.Comparator.comparing(one -> one.name().full()))
                .map(one -> new Choice(
                        one.id().toString(),
                        one.name().full(),
                        Optional.ofNullable(form.person())
                                .equals(Optional.of(one.id().value()))))
                .toList();
    }

    private static TrailView.Filters filters(Page page, TrailForm form) {
        var kinds = Arrays.stream(Kind.values())
                .map(kind ->
                        new Choice(kind.name(), page.texts().get("audit.kind." + kind.name()), kind == form.which()))
                .toList();
        return new TrailView.Filters(
                kinds,
                Optional.ofNullable(form.from()).map(Object::toString).orElse(""),
                Optional.ofNullable(form.until()).map(Object::toString).orElse(""));
    }
}
