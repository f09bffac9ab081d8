package org.throughline.work.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.throughline.access.Workforce.Worker;
import org.throughline.kernel.PersonId;
import org.throughline.platform.i18n.Texts;
import org.throughline.work.team.Reassignment.Why;
import org.throughline.work.team.TeamFilter.Stage;
import org.throughline.work.team.TeamList.Load;
import org.throughline.work.web.TeamView.Choice;

/** What the team's list can be narrowed to, and to whom its items can go, from what is open and who works here now. */
record TeamChoices(Texts texts, TeamForm form, List<Load> loads, List<Worker> workers) {

    /** Everybody who answers for something, by name (INV-72). */
    List<TeamView.Person> people() {
        return workers.stream()
                .filter(worker -> sum(ownedBy(worker.colleague().id()), Load::items) > 0)
                .map(worker -> person(
                        worker.colleague().shortName(), worker.colleague().id()))
                .toList();
    }

    private TeamView.Person person(String name, PersonId id) {
        var owned = ownedBy(id);
        var chosen = id.toString().equals(form.owner());
        return new TeamView.Person(
                name,
                sum(owned, Load::items),
                sum(owned, Load::late),
                form.of(chosen ? null : id.toString()).href(),
                chosen);
    }

    TeamView.Filters filters() {
        var stages = Arrays.stream(Stage.values())
                .map(stage ->
                        new Choice(stage.name(), texts.get("work.team.stage." + stage.name()), stage == form.stage()))
                .toList();
        return new TeamView.Filters(lanes(), owners(), stages, form.lateOnly());
    }

    private List<Choice> lanes() {
        return Stream.concat(
                        form.chosenLane().stream(),
                        loads.stream().map(load -> load.lane().value()))
                .distinct()
                .map(this::lane)
                .sorted(Comparator.comparing(Choice::label))
                .toList();
    }

    private Choice lane(String code) {
        var items = sum(load -> load.lane().value().equals(code), Load::items);
        var name = texts.find("playbook.lane." + code).orElse(code);
        return new Choice(code, name + " (" + items + ")", form.chosenLane().equals(Optional.of(code)));
    }

    private List<Choice> owners() {
        var nobody = new Choice(TeamForm.NOBODY, texts.get("work.team.nobody"), TeamForm.NOBODY.equals(form.owner()));
        return Stream.concat(Stream.of(nobody), working().map(worker -> choice(worker, form.owner())))
                .toList();
    }

    TeamView.Hands hands() {
        var duty = new Choice(TeamForm.NOBODY, texts.get("work.team.to-duty"), false);
        var reasons = Arrays.stream(Why.values())
                .map(why -> new Choice(why.name(), texts.get("work." + why.code()), false))
                .toList();
        return new TeamView.Hands(
                Stream.concat(working().map(worker -> choice(worker, "")), Stream.of(duty))
                        .toList(),
                reasons);
    }

    private Stream<Worker> working() {
        return workers.stream()
                .filter(worker -> worker.colleague().active())
                .filter(worker -> worker.everyLane() || !worker.lanes().isEmpty());
    }

    private static Choice choice(Worker worker, @org.jspecify.annotations.Nullable String chosen) {
        var colleague = worker.colleague();
        return new Choice(
                colleague.id().toString(),
                colleague.name().full(),
                colleague.id().toString().equals(chosen));
    }

    private static Predicate<Load> ownedBy(PersonId person) {
        return load -> load.owner().equals(Optional.of(person));
    }

    private int sum(Predicate<Load> which, ToIntFunction<Load> what) {
        return loads.stream().filter(which).mapToInt(what).sum();
    }
}
