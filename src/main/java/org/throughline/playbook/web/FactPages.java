package org.throughline.playbook.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.access.Colleague;
import org.throughline.access.People;
import org.throughline.access.Role;
import org.throughline.kernel.Language;
import org.throughline.playbook.ApprovedFact;
import org.throughline.playbook.FactId;
import org.throughline.playbook.fact.FactDesk;
import org.throughline.playbook.web.FactsView.Form;
import org.throughline.playbook.web.FactsView.Row;
import org.throughline.playbook.web.FactsView.Spanish;

/** The practice's answers as a page shows them: what ends soon or has ended stands first, because somebody must look at it. */
@Component
class FactPages {

    private static final List<ApprovedFact.State> MOST_URGENT_FIRST = List.of(
            ApprovedFact.State.EXPIRED,
            ApprovedFact.State.EXPIRING,
            ApprovedFact.State.LATER,
            ApprovedFact.State.IN_FORCE);

    private final FactDesk desk;
    private final People people;

    FactPages(FactDesk desk, People people) {
        this.desk = desk;
        this.people = people;
    }

    @Transactional(readOnly = true)
    FactsView of(Access access, Optional<FactId> changed) {
        var facts = desk.all();
        var today = desk.today(access);
        var rows = facts.stream()
                .map(fact -> row(access, fact, fact.on(today)))
                .sorted(Comparator.comparingInt(row -> MOST_URGENT_FIRST.indexOf(row.state())))
                .toList();
        var before = changed.flatMap(
                id -> facts.stream().filter(fact -> fact.id().equals(id)).findFirst());
        return new FactsView(rows, access.is(Role.MANAGER) ? form(access, before.orElse(null)) : null);
    }

    private Row row(Access access, ApprovedFact fact, ApprovedFact.State state) {
        var spanish = spanish(fact);
        return new Row(
                fact,
                state,
                spanish,
                people.find(fact.owner()).map(Colleague::shortName).orElse(""),
                FactController.PATH + "/" + fact.id(),
                access.is(Role.MANAGER),
                spanish == Spanish.OPEN
                        && access.mayWriteIn(Language.SPANISH)
                        && !fact.writtenBy().equals(access.person()));
    }

    private Form form(Access access, @Nullable ApprovedFact before) {
        var owners = people.all().stream().filter(Colleague::active).toList();
        var today = desk.today(access);
        return before == null
                ? new Form(
                        FactController.PATH,
                        null,
                        today,
                        owners,
                        access.person().toString())
                : new Form(
                        FactController.PATH + "/" + before.id(),
                        before,
                        today,
                        owners,
                        before.owner().toString());
    }

    private static Spanish spanish(ApprovedFact fact) {
        if (fact.answer().es().isBlank()) {
            return Spanish.MISSING;
        }
        return fact.spanishSignedOff() ? Spanish.SIGNED : Spanish.OPEN;
    }
}
