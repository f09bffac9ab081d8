package org.throughline.playbook.gate;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.access.Colleague;
import org.throughline.access.People;
import org.throughline.access.SecondPerson;
import org.throughline.audit.AuditEntry;
import org.throughline.audit.AuditLog;
import org.throughline.kernel.Actor;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.NotFound;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.Reference;
import org.throughline.kernel.RuleViolation;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.playbook.Lane;
import org.throughline.playbook.Lanes;
import org.throughline.playbook.Lanes.Standing;
import org.throughline.playbook.Lanes.State;
import org.throughline.playbook.gate.LaneOverride.Approval;
import org.throughline.playbook.version.ReviewDesk;
import org.throughline.practice.Practices;

/** Opens a lane whose gate is green, closes one, and lets two people open one for a while in spite of its gate (INV-30). */
@Service
public class LaneDoor {

    private static final int MOST_DAYS = 14;

    private final Lanes lanes;
    private final Gates gates;
    private final OverrideRepository overrides;
    private final ReviewDesk reviews;
    private final People people;
    private final SecondPerson second;
    private final Practices practices;
    private final AuditLog audit;
    private final Clock clock;

    LaneDoor(
            Lanes lanes,
            Gates gates,
            OverrideRepository overrides,
            ReviewDesk reviews,
            People people,
            SecondPerson second,
            Practices practices,
            AuditLog audit,
            Clock clock) {
        this.lanes = lanes;
        this.gates = gates;
        this.overrides = overrides;
        this.reviews = reviews;
        this.people = people;
        this.second = second;
        this.practices = practices;
        this.audit = audit;
        this.clock = clock;
    }

    /** Every lane with its gate, for those who look after the practice. */
    @Transactional(readOnly = true)
    public Map<Lane, List<GateLine>> all(Access access) {
        access.requireOversight();
        return gates.all();
    }

    /** Every override there was, the newest first. */
    @Transactional(readOnly = true)
    public List<LaneOverride> overrides(Access access) {
        access.requireOversight();
        return overrides.all();
    }

    /** Opens the lane; not while a line of its gate is red. */
    @Transactional
    public void open(Access access, LaneCode lane) {
        access.requireManager();
        var gate = gates.all().get(known(lane));
        if (gate == null || !gate.stream().allMatch(GateLine::green)) {
            throw RuleViolation.of("playbook.gate-red");
        }
        put(access, lane, State.PILOT, "lane.opened");
    }

    /** Closes the lane; what comes for it goes elsewhere from now on. */
    @Transactional
    public void close(Access access, LaneCode lane) {
        access.requireManager();
        known(lane);
        put(access, lane, State.PAUSED, "lane.closed");
    }

    /** Says who leads the lane and so reviews its notes, and who answers for what nobody took. */
    @Transactional
    public void staff(Access access, LaneCode lane, PersonId lead, Optional<PersonId> duty) {
        access.requireManager();
        known(lane);
        requireHere(lead);
        duty.ifPresent(this::requireHere);
        lanes.staff(new Lane(lane, duty, Optional.of(lead)));
        record(access, "lane.staffed", lane);
    }

    /** Approves for the practice what the product ships for the lane's moments. */
    @Transactional
    public void adopt(Access access, LaneCode lane) {
        access.requireManager();
        known(lane);
        gates.momentsOf(lane).stream()
                .filter(version -> version.approved().isEmpty())
                .forEach(version -> reviews.adopt(access, version.moment().code()));
    }

    /** Asks to open the lane in spite of its gate, up to and including a day within two weeks. */
    @Transactional
    public void askOverride(Access access, LaneCode lane, LocalDate lastDay, String reason) {
        SecondPerson.require(access);
        known(lane);
        var now = clock.instant();
        var zone = practices.get(access.practice()).zone();
        var today = LocalDate.ofInstant(now, zone);
        if (lastDay.isBefore(today) || lastDay.isAfter(today.plusDays(MOST_DAYS))) {
            throw RuleViolation.of("playbook.override-days", MOST_DAYS);
        }
        if (reason.isBlank()) {
            throw RuleViolation.of("playbook.reason-needed");
        }
        overrides.endPassed(now);
        lanes.put(lane, lanes.standings().getOrDefault(lane, Standing.DESIGNED));
        var until = lastDay.plusDays(1).atStartOfDay(zone).toInstant();
        if (!overrides.ask(lane, reason.strip(), until, access.person(), now)) {
            throw RuleViolation.conflict("playbook.override-there");
        }
        record(access, "lane.override-asked", lane);
    }

    /** The second person lets it run; it ends by itself. */
    @Transactional
    public void approveOverride(Access access, LaneCode lane, UUID id) {
        SecondPerson.require(access);
        var now = clock.instant();
        var asked = waiting(lane, id);
        var alone = second.isAlone(
                access, new SecondPerson.Asked(asked.askedBy(), Optional.of(asked.askedAt()), Set.of()), now);
        if (!asked.until().isAfter(now)) {
            throw RuleViolation.of("playbook.override-over");
        }
        overrides.approve(id, new Approval(access.person(), now, alone));
        lanes.put(lane, new Standing(state(lane), Optional.of(asked.until())));
        record(access, alone ? "lane.override-approved-alone" : "lane.override-approved", lane);
    }

    /** Turns a request down, or ends an override before its day. */
    @Transactional
    public void endOverride(Access access, LaneCode lane, UUID id) {
        SecondPerson.require(access);
        var ended = overrides
                .find(id)
                .filter(one -> one.lane().equals(lane))
                .orElseThrow(() -> new NotFound("no such override"));
        overrides.end(ended.id(), clock.instant());
        lanes.put(lane, new Standing(state(lane), Optional.empty()));
        record(access, "lane.override-ended", lane);
    }

    /** Writes down which overrides have ended; the lanes were closed by their time already. */
    @Transactional
    public void sweep() {
        var now = clock.instant();
        for (var over : overrides.endPassed(now)) {
            lanes.put(over.lane(), new Standing(state(over.lane()), Optional.empty()));
            record(now, Actor.SYSTEM, "lane.override-ended", over.lane());
        }
    }

    private LaneOverride waiting(LaneCode lane, UUID id) {
        return overrides
                .find(id)
                .filter(one -> one.lane().equals(lane) && one.waits())
                .orElseThrow(() -> new NotFound("no such request"));
    }

    private State state(LaneCode lane) {
        return lanes.standings().getOrDefault(lane, Standing.DESIGNED).state();
    }

    private Lane known(LaneCode lane) {
        return lanes.all().stream()
                .filter(one -> one.code().equals(lane))
                .findFirst()
                .orElseThrow(() -> new NotFound("no such lane"));
    }

    private void requireHere(PersonId person) {
        if (people.find(person).filter(Colleague::active).isEmpty()) {
            throw new NotFound("nobody here");
        }
    }

    private void put(Access access, LaneCode lane, State state, String action) {
        overrides.all().stream()
                .filter(one -> one.lane().equals(lane) && one.endedAt().isEmpty())
                .forEach(one -> overrides.end(one.id(), clock.instant()));
        lanes.put(lane, new Standing(state, Optional.empty()));
        record(access, action, lane);
    }

    private void record(Access access, String action, LaneCode lane) {
        record(clock.instant(), access.actor(), action, lane);
    }

    private void record(Instant now, Actor by, String action, LaneCode lane) {
        var practice = CurrentPractice.get();
        audit.record(AuditEntry.of(now, by, action, new Reference("Organization", practice.value()))
                .because("lane " + lane.value()));
    }
}
