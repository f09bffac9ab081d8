package org.throughline.work.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.access.Workforce;
import org.throughline.access.Workforce.Worker;
import org.throughline.audit.AuditEntry;
import org.throughline.audit.AuditLog;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.Reference;
import org.throughline.platform.web.Page;
import org.throughline.work.team.TeamCursor;
import org.throughline.work.team.TeamFilter;
import org.throughline.work.team.TeamList;
import org.throughline.work.team.TeamList.Load;
import org.throughline.work.web.TeamView.Summary;

/** The team's list as a page shows it; whoever was shown which items stands in the audit trail. */
@Component
class TeamPages {

    private final TeamList list;
    private final Workforce workforce;
    private final AuditLog audit;
    private final Clock clock;

    TeamPages(TeamList list, Workforce workforce, AuditLog audit, Clock clock) {
        this.list = list;
        this.workforce = workforce;
        this.audit = audit;
        this.clock = clock;
    }

    /** How many items were given to whom just now; nobody named means the duty role. */
    record Done(int items, Optional<PersonId> to) {}

    @Transactional
    TeamView of(Access access, Page page, TeamForm form, Optional<Done> done) {
        var now = clock.instant();
        var loads = list.loads(access, now);
        var workers = workforce.all();
        var rows = list.rows(access, filter(form), lanes(form, loads), form.cursor(), now);
        audit.record(AuditEntry.of(now, access.actor(), "team.listed", new Reference("List", new UUID(0, 0)))
                .showing(rows.shown().stream()
                        .map(row -> row.item().id().value())
                        .toList()));
        var choices = new TeamChoices(page.texts(), form, loads, workers);
        var lines = new TeamRows(page.texts(), workers, now);
        return new TeamView(
                summary(loads),
                choices.people(),
                choices.filters(),
                rows.shown().stream().map(lines::of).toList(),
                choices.hands(),
                paging(form, rows.behind()),
                done.map(moved -> said(moved, workers, page)).orElse(null));
    }

    private static TeamFilter filter(TeamForm form) {
        return new TeamFilter(form.whose(), Optional.ofNullable(form.stage()), form.lateOnly());
    }

    /** The lane that was chosen, or every lane with open work. */
    private static List<LaneCode> lanes(TeamForm form, List<Load> loads) {
        return loads.stream()
                .map(Load::lane)
                .distinct()
                .filter(lane -> form.chosenLane().map(lane.value()::equals).orElse(true))
                .toList();
    }

    private static Summary summary(List<Load> loads) {
        return new Summary(
                loads.stream().mapToInt(Load::items).sum(),
                loads.stream().mapToInt(Load::late).sum(),
                loads.stream().mapToInt(Load::promisesLate).sum(),
                loads.stream()
                        .filter(load -> load.owner().isEmpty())
                        .mapToInt(Load::items)
                        .sum());
    }

    private static TeamView.Paging paging(TeamForm form, Optional<TeamCursor> behind) {
        return new TeamView.Paging(
                form.href(),
                form.cursor().map(TeamCursor::toString).orElse(""),
                behind.map(last -> form.behind(last.toString()).href()).orElse(null),
                form.cursor().map(any -> form.behind(null).href()).orElse(null));
    }

    private static String said(Done done, List<Worker> workers, Page page) {
        return done.to()
                .map(person ->
                        page.texts().get("work.team.moved", "count", done.items(), "name", name(person, workers)))
                .orElseGet(() -> page.texts().get("work.team.moved-to-duty", "count", done.items()));
    }

    static @Nullable String name(PersonId person, List<Worker> workers) {
        return workers.stream()
                .map(Worker::colleague)
                .filter(colleague -> colleague.id().equals(person))
                .findFirst()
                .map(colleague -> colleague.shortName())
                .orElse(null);
    }
}
