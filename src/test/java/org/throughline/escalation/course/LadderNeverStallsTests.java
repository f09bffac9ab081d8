package org.throughline.escalation.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.access.Authorization;
import org.throughline.communication.Communications;
import org.throughline.escalation.ladder.Ladder;
import org.throughline.escalation.ladder.Rung;
import org.throughline.escalation.notice.NoticeSweep;
import org.throughline.testing.HouseTest;
import org.throughline.testing.MutableClock;
import org.throughline.testing.SmallClinic;
import org.throughline.testing.fault.Limits;
import org.throughline.testing.fault.PlantedCode;
import org.throughline.testing.fault.PlantedCode.Plant;
import org.throughline.work.item.WorkItem;
import org.throughline.work.queue.WorkQueue;

/** R10: while nobody accepts it keeps climbing, whatever is down; each trouble beside a program with the rule taken out. */
@HouseTest
class LadderNeverStallsTests {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final SmallClinic clinics;
    private final RouteOfAnEscalation.Inside inside;
    private final EscalationRepository escalations;
    private final LadderSweep sweep;
    private final NoticeSweep notices;
    private final ReceiverDesk receivers;
    private final RaiseDesk raises;
    private final MutableClock clock;

    LadderNeverStallsTests(
            SmallClinic clinics,
            Communications communications,
            WorkQueue queue,
            FlagDesk flags,
            Authorization authorization,
            EscalationRepository escalations,
            LadderSweep sweep,
            NoticeSweep notices,
            ReceiverDesk receivers,
            RaiseDesk raises,
            MutableClock clock) {
        this.clinics = clinics;
        this.inside = new RouteOfAnEscalation.Inside(communications, queue, flags, authorization);
        this.escalations = escalations;
        this.sweep = sweep;
        this.notices = notices;
        this.receivers = receivers;
        this.raises = raises;
        this.clock = clock;
    }

    /** What a trouble showed: minutes looked at, minutes on a rung below the one whose turn it was, and where it ended. */
    record Verdict(int minutes, int behind, Rung last, boolean accepted) {

        String line() {
            return "R10 " + minutes + " minutes, " + behind + " behind the clock, at " + last.code()
                    + (accepted ? ", held by somebody who left" : "");
        }
    }

    /** A trouble, and the rule without which it would go unseen. */
    record Trouble(String name, Duration outage, boolean revoked, Instant begins, Plant without) {

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Trouble> troubles() {
        var tuesday = MutableClock.TUESDAY_TEN;
        // 1:58 in the night in which the clock goes from 2:00 to 1:00, and in which it goes from 2:00 to 3:00
        var back = Instant.parse("2026-11-01T06:58:00Z");
        var forward = Instant.parse("2026-03-08T07:58:00Z");
        var stuck = new Plant(LadderSweep.class, "sweep", 0);
        return List.of(
                new Trouble("nobody answers", Duration.ZERO, false, tuesday, stuck),
                new Trouble("restart in the middle", Duration.ofMinutes(9), false, tuesday, stuck),
                new Trouble("account revoked", Duration.ZERO, true, tuesday, new Plant(Ladder.class, "active", true)),
                new Trouble("clock goes back", Duration.ZERO, false, back, stuck),
                new Trouble("clock goes forward", Duration.ofMinutes(6), false, forward, stuck));
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void climbsByItsClock(Trouble trouble) {
        var verdict = run(trouble);

        Limits.say(trouble + ": " + verdict.line());
        assertThat(verdict.behind()).isZero();
        assertThat(verdict.accepted()).isFalse();
        assertThat(verdict.last()).isEqualTo(Rung.OWNER);
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void isFoundOutWhenTheRuleIsMissing(Trouble trouble) {
        var found = new boolean[1];
        PlantedCode.planted(trouble.without(), () -> {
            var verdict = run(trouble);
            Limits.say("without " + trouble.without() + " " + trouble + ": " + verdict.line());
            found[0] = verdict.behind() > 0 || verdict.accepted();
        });

        assertThat(found[0]).isTrue();
    }

    @Test
    void climbsWithADeadNotifierAndSaysThatNoMailLeft() {
        clock.set(MutableClock.TUESDAY_TEN);
        var route = new RouteOfAnEscalation(clinics, inside, escalations, clock);
        var item = route.arrives(RouteOfAnEscalation.CHEST);
        clinics.within(
                route.practice,
                () -> clinics.execute("insert into escalation.receiver (person_id, mail, changed_at) values ('"
                        + route.provider + "', 'provider@riverside.example', now())"));

        for (int minute = 0; minute < 20; minute++) {
            tick(route, MINUTE);
        }

        assertThat(route.newest(item).course().rung()).isEqualTo(Rung.OWNER);
        assertThat(
                        clinics.answers(
                                route.practice,
                                "select state as answer from escalation.notice where rung = 'backup' and state <> 'no-address'"))
                .allMatch(state -> state.equals("failed") || state.equals("ready"))
                .isNotEmpty();
    }

    @Test
    void sendsOutByItselfWhatNobodyRaised() {
        clock.set(MutableClock.TUESDAY_TEN);
        var route = new RouteOfAnEscalation(clinics, inside, escalations, clock);
        var item = route.arrives(RouteOfAnEscalation.DIZZY);
        var goesOut = route.newest(item).course().rungUntil().orElseThrow();

        clock.set(goesOut.minusSeconds(1));
        tick(route, Duration.ZERO);
        assertThat(route.newest(item).course().state()).isEqualTo(Course.State.FLAGGED);
        tick(route, Duration.ofSeconds(1));

        var raised = route.newest(item);
        assertThat(raised.course().state()).isEqualTo(Course.State.RAISED);
        assertThat(raised.packet().ownWords()).contains("dizzy");
        assertThat(raised.raised().orElseThrow().by()).isEmpty();
    }

    @Test
    void asksTheNextWhenWhatWasReturnedStaysUnanswered() {
        clock.set(MutableClock.TUESDAY_TEN);
        var route = new RouteOfAnEscalation(clinics, inside, escalations, clock);
        var item = route.arrives(RouteOfAnEscalation.DIZZY);
        route.within(() -> raises.raise(
                route.lucia,
                item.id(),
                new RaiseDesk.Raise(new Packet("dizzy", "312", "we call"), false, Optional.empty())));
        route.within(() -> receivers.giveBack(route.of(route.nurse), route.seen(item), "since when?"));

        clock.set(route.newest(item).course().rungUntil().orElseThrow());
        tick(route, Duration.ZERO);

        assertThat(route.newest(item).course().rung()).isEqualTo(Rung.BACKUP);
        assertThat(route.newest(item).course().state()).isEqualTo(Course.State.RAISED);
    }

    private Verdict run(Trouble trouble) {
        clock.set(trouble.begins());
        var route = new RouteOfAnEscalation(clinics, inside, escalations, clock);
        var item = route.arrives(RouteOfAnEscalation.CHEST);
        var begun = trouble.begins();
        if (trouble.revoked()) {
            route.within(() -> receivers.accept(route.of(route.nurse), route.seen(item)));
            route.revoke(route.nurse);
            tick(route, MINUTE);
            begun = clock.instant();
        }
        if (!trouble.outage().isZero()) {
            tick(route, trouble.outage());
        }
        var behind = 0;
        var minutes = 0;
        while (minutes < 18) {
            behind += behind(route, item, begun) ? 1 : 0;
            tick(route, MINUTE);
            minutes++;
        }
        var last = route.newest(item).course();
        return new Verdict(minutes, behind, last.rung(), last.accepted().isPresent());
    }

    /** Without the product's own arithmetic: a rung every five minutes by the clock on the wall. */
    private boolean behind(RouteOfAnEscalation route, WorkItem item, Instant begun) {
        var passed = Duration.between(begun, clock.instant()).toMinutes() / 5;
        var order = List.of(Rung.RECEIVER, Rung.BACKUP, Rung.MANAGER, Rung.OWNER);
        return order.indexOf(route.newest(item).course().rung()) < Math.min(passed, order.size() - 1);
    }

    private void tick(RouteOfAnEscalation route, Duration by) {
        clock.advance(by);
        route.within(() -> sweep.sweep(route.practice));
        route.within(() -> notices.sweep(route.practice));
    }
}
