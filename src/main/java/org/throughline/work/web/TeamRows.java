package org.throughline.work.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.throughline.access.Workforce.Worker;
import org.throughline.kernel.Language;
import org.throughline.platform.i18n.Texts;
import org.throughline.work.item.Lease;
import org.throughline.work.item.WorkItem;
import org.throughline.work.team.TeamFilter.Stage;
import org.throughline.work.team.TeamList;
import org.throughline.work.web.TeamView.Due;
import org.throughline.work.web.TeamView.Owner;
import org.throughline.work.web.TeamView.Urgency;

/** One open item in the words of the team's list. */
record TeamRows(Texts texts, List<Worker> workers, Instant now) {

    TeamView.Row of(TeamList.Row row) {
        var item = row.item();
        return new TeamView.Row(
                item.id() + ":" + item.standing().version(),
                "/?item=" + item.id(),
                item.reference(),
                row.who().orElse(null),
                item.matter()
                        .language()
                        .filter(language -> !language.equals(Language.ENGLISH))
                        .map(language -> language.code().toUpperCase(Locale.ROOT))
                        .orElse(null),
                what(item),
                texts.find("playbook.lane." + item.lane().value())
                        .orElse(item.lane().value()),
                urgency(item),
                item.times().receivedAt(),
                owner(item),
                due(item));
    }

    private String what(WorkItem item) {
        var source = texts.get("work.source." + item.matter().source().name());
        return item.matter().summary().map(summary -> source + " · " + summary).orElse(source);
    }

    private Urgency urgency(WorkItem item) {
        var code = item.matter().urgency().name();
        var why = texts.find("work.why." + item.matter().urgencyReason()).orElse("");
        return new Urgency(
                code, texts.get("playbook.urgency." + code), why, item.matter().clinicalWords());
    }

    private Owner owner(WorkItem item) {
        var standing = item.standing();
        var lease = standing.lease().filter(held -> held.runsAt(now));
        return new Owner(
                standing.owner().map(person -> TeamPages.name(person, workers)).orElse(null),
                texts.get("work.team.stage." + stage(item)),
                lease.map(Lease::holder)
                        .filter(holder ->
                                !standing.owner().filter(holder::equals).isPresent())
                        .map(person -> TeamPages.name(person, workers))
                        .orElse(null),
                lease.map(Lease::until).orElse(null));
    }

    private static Stage stage(WorkItem item) {
        return switch (item.standing().state()) {
            case RECEIVED -> Stage.RECEIVED;
            case OWNED -> Stage.OWNED;
            case PARKED -> Stage.PARKED;
            case WAITING_PATIENT, WAITING_OTHER, WAITING_CLINICAL -> Stage.WAITING;
            default -> Stage.WORKING;
        };
    }

    private Due due(WorkItem item) {
        var times = item.times();
        var answerBy = times.unanswered() ? times.respondBy() : null;
        var late = item.lateAt(now) || (answerBy != null && answerBy.isBefore(now));
        return new Due(times.promiseDueAt().orElse(null), answerBy, late);
    }
}
