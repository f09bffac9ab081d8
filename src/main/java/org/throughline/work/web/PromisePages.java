package org.throughline.work.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.access.Colleague;
import org.throughline.access.People;
import org.throughline.audit.AuditEntry;
import org.throughline.audit.AuditLog;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.Reference;
import org.throughline.platform.web.Page;
import org.throughline.practice.Practices;
import org.throughline.work.promise.Promise;
import org.throughline.work.promise.PromiseList;
import org.throughline.work.web.PromisesView.Section;
import org.throughline.work.web.PromisesView.When;

/** Promises by when they are due; keeping one or promising anew goes through the reply that tells the patient (INV-11). */
@Component
class PromisePages {

    private static final int MOST = 200;

    private final PromiseList list;
    private final People people;
    private final Practices practices;
    private final AuditLog audit;
    private final Clock clock;

    PromisePages(PromiseList list, People people, Practices practices, AuditLog audit, Clock clock) {
        this.list = list;
        this.people = people;
        this.practices = practices;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    PromisesView of(Access access, Page page) {
        var now = clock.instant();
        var owed = list.owed(access, now);
        var ended = list.ended(access, now);
        record(access, owed, now);
        var practice = practices.get(access.practice());
        var limits =
                new Limits(now, now.plus(practice.promiseLead()), page.said().zone());
        Map<PersonId, Colleague> names =
                people.all().stream().collect(Collectors.toMap(Colleague::id, colleague -> colleague));
        var sections = new EnumMap<When, List<PromisesView.Row>>(When.class);
        for (var row : owed.subList(0, Math.min(owed.size(), MOST))) {
            sections.computeIfAbsent(limits.when(row.dueAt()), any -> new ArrayList<>())
                    .add(row(row, names, page));
        }
        for (var row : ended) {
            sections.computeIfAbsent(became(row), any -> new ArrayList<>()).add(row(row, names, page));
        }
        return new PromisesView(summary(sections), shown(sections), access.everyLane(), owed.size() > MOST);
    }

    /** Where the parts of a day end. */
    private record Limits(Instant now, Instant leadEnds, java.time.ZoneId zone) {

        When when(Instant due) {
            if (due.isBefore(now)) {
                return When.LATE;
            }
            if (!due.isAfter(leadEnds)) {
                return When.NOW;
            }
            var sameDay = due.atZone(zone).toLocalDate().equals(now.atZone(zone).toLocalDate());
            return sameDay ? When.TODAY : When.LATER;
        }
    }

    private static When became(PromiseList.Row row) {
        return row.state() == Promise.State.BROKEN ? When.BROKEN : When.KEPT;
    }

    private static PromisesView.Summary summary(Map<When, List<PromisesView.Row>> sections) {
        return new PromisesView.Summary(
                sections.getOrDefault(When.LATE, List.of()).size(),
                sections.getOrDefault(When.NOW, List.of()).size(),
                sections.getOrDefault(When.TODAY, List.of()).size());
    }

    private static List<Section> shown(Map<When, List<PromisesView.Row>> sections) {
        return Arrays.stream(When.values())
                .filter(sections::containsKey)
                .map(when -> new Section(when, sections.getOrDefault(when, List.of())))
                .toList();
    }

    private static PromisesView.Row row(PromiseList.Row row, Map<PersonId, Colleague> names, Page page) {
        var texts = page.texts();
        return new PromisesView.Row(
                "/?item=" + row.item(),
                row.reference(),
                row.who().orElse(null),
                row.language()
                        .filter(code -> !code.equals("en"))
                        .map(code -> code.toUpperCase(Locale.ROOT))
                        .orElse(null),
                row.what(),
                texts.find("playbook.lane." + row.lane().value())
                        .orElse(row.lane().value()),
                row.owner().map(names::get).map(Colleague::shortName).orElse(null),
                row.dueAt(),
                row.endedAt().orElse(null),
                texts.get("work.promises.state." + row.state().name()));
    }

    private void record(Access access, List<PromiseList.Row> owed, Instant now) {
        audit.record(AuditEntry.of(now, access.actor(), "promise.listed", new Reference("List", new UUID(0, 0)))
                .showing(owed.stream().map(row -> row.item().value()).toList()));
    }
}
