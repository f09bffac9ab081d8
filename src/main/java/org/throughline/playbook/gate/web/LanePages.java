package org.throughline.playbook.gate.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.access.Colleague;
import org.throughline.access.People;
import org.throughline.access.Role;
import org.throughline.access.SecondPerson;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.Language;
import org.throughline.kernel.NotFound;
import org.throughline.kernel.PersonId;
import org.throughline.platform.web.Page;
import org.throughline.playbook.Lanes;
import org.throughline.playbook.Moment;
import org.throughline.playbook.gate.GateLine;
import org.throughline.playbook.gate.LaneDoor;
import org.throughline.playbook.gate.LaneOverride;
import org.throughline.playbook.gate.web.GateView.Line;
import org.throughline.playbook.gate.web.GateView.May;
import org.throughline.playbook.gate.web.GateView.Missing;
import org.throughline.playbook.gate.web.LanesView.Row;
import org.throughline.playbook.gate.web.LanesView.Standing;
import org.throughline.playbook.gate.web.LanesView.Waiver;
import org.throughline.practice.Practices;

/** The lanes and their gates as those see them who look after the practice. */
@Component
class LanePages {

    private final LaneDoor door;
    private final Lanes lanes;
    private final People people;
    private final Practices practices;
    private final Clock clock;

    LanePages(LaneDoor door, Lanes lanes, People people, Practices practices, Clock clock) {
        this.door = door;
        this.lanes = lanes;
        this.people = people;
        this.practices = practices;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public LanesView all(Access access, Page page) {
        var now = clock.instant();
        var rows = door.all(access).entrySet().stream()
                .map(gate -> row(gate.getKey().code(), gate.getValue(), now))
                .sorted(Comparator.comparing(
                        row -> page.texts().get("playbook.lane." + row.lane()),
                        page.texts().order()))
                .toList();
        return new LanesView(rows, overrides(door.overrides(access), now));
    }

    @Transactional(readOnly = true)
    public GateView one(Access access, Page page, LaneCode lane) {
        var now = clock.instant();
        var gate = door.all(access).entrySet().stream()
                .filter(one -> one.getKey().code().equals(lane))
                .findFirst()
                .orElseThrow(() -> new NotFound("no such lane"));
        var known = gate.getKey();
        var ofTheLane = door.overrides(access).stream()
                .filter(one -> one.lane().equals(lane))
                .toList();
        return new GateView(
                row(lane, gate.getValue(), now),
                gate.getValue().stream().map(line -> line(page, line)).toList(),
                overrides(ofTheLane, now),
                people.all().stream().filter(Colleague::active).toList(),
                known.lead().map(PersonId::toString).orElse(null),
                known.duty().map(PersonId::toString).orElse(null),
                gate.getValue().stream()
                        .flatMap(line -> line.missing().stream())
                        .anyMatch(missing -> missing.code().equals("unapproved")),
                new May(access.is(Role.MANAGER), SecondPerson.mayBe(access)),
                LocalDate.ofInstant(now, practices.get(access.practice()).zone()));
    }

    private Row row(LaneCode lane, List<GateLine> gate, Instant now) {
        var standing = lanes.standings().getOrDefault(lane, Lanes.Standing.DESIGNED);
        var red = Math.toIntExact(gate.stream().filter(line -> !line.green()).count());
        return new Row(
                lane,
                standing(standing, red == 0, now),
                red,
                standing.overridden(now) ? standing.overriddenUntil().orElseThrow() : null);
    }

    private static Standing standing(Lanes.Standing standing, boolean green, Instant now) {
        if (standing.state().open()) {
            return green ? Standing.OPEN : Standing.OPEN_THOUGH_RED;
        }
        if (standing.overridden(now)) {
            return Standing.OVERRIDDEN;
        }
        return green ? Standing.READY : Standing.CLOSED;
    }

    private static Line line(Page page, GateLine line) {
        return new Line(
                line.part(),
                line.missing().stream()
                        .map(missing -> new Missing(words(page, missing), href(missing)))
                        .toList());
    }

    private static String words(Page page, GateLine.Missing missing) {
        var language = Language.of(page.language());
        var moment = missing.moment()
                .map(Moment::name)
                .map(name -> name.in(language))
                .orElse("");
        return page.texts().get("playbook.gate.missing." + missing.code(), "moment", moment);
    }

    /** Where what is missing is put right. */
    private static String href(GateLine.Missing missing) {
        return missing.moment().map(moment -> "/playbook/" + moment.code()).orElseGet(() -> switch (missing.code()) {
            case "lead" -> "#staff";
            case "nobody-ready" -> "/people";
            default -> "/playbook";
        });
    }

    private List<Waiver> overrides(List<LaneOverride> all, Instant now) {
        Map<PersonId, String> names =
                people.all().stream().collect(Collectors.toMap(Colleague::id, Colleague::shortName));
        return all.stream()
                .map(one -> new Waiver(
                        one,
                        one.runs(now)
                                ? Waiver.State.RUNS
                                : one.waits() && one.until().isAfter(now) ? Waiver.State.WAITS : Waiver.State.OVER,
                        names.getOrDefault(one.askedBy(), ""),
                        one.approval()
                                .map(approval -> names.getOrDefault(approval.by(), ""))
                                .orElse("")))
                .toList();
    }
}
