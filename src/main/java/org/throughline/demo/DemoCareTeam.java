package org.throughline.demo;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.context.annotation.Profile;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.throughline.access.Access;
import org.throughline.access.Action;
import org.throughline.access.Authorization;
import org.throughline.escalation.EscalationChanged;
import org.throughline.escalation.course.Course;
import org.throughline.escalation.course.Escalation;
import org.throughline.escalation.course.EscalationRepository;
import org.throughline.escalation.course.Packet;
import org.throughline.escalation.course.RaiseDesk;
import org.throughline.escalation.quiet.QuietTime;
import org.throughline.escalation.quiet.Receivers;
import org.throughline.kernel.PersonId;
import org.throughline.work.Urgency;

/** The demo's nurse has her quiet hours, and what can wait has been raised to her; the urgent one is left to whoever tries it. */
@Service
@Profile("demo")
class DemoCareTeam {

    private static final String TOLD = "The care team will look at it and we will call you today";
    private static final QuietTime CLINIC = new QuietTime(
            List.of(span("08:30", "11:30"), span("13:00", "16:00")),
            List.of(at("10:30"), at("12:00"), at("15:00"), at("16:30")));

    private final Receivers receivers;
    private final RaiseDesk desk;
    private final EscalationRepository escalations;
    private final Authorization authorization;
    private final AtomicReference<List<PersonId>> raisers = new AtomicReference<>(List.of());

    DemoCareTeam(Receivers receivers, RaiseDesk desk, EscalationRepository escalations, Authorization authorization) {
        this.receivers = receivers;
        this.desk = desk;
        this.escalations = escalations;
        this.authorization = authorization;
    }

    /** The nurse is with patients in the morning; these people raise what their lanes bring. */
    void begin(PersonId nurse, List<PersonId> raise) {
        var own = authorization.of(nurse).orElseThrow();
        receivers.set(own, new Receivers.Reached(Optional.empty(), CLINIC));
        raisers.set(List.copyOf(raise));
    }

    @ApplicationModuleListener
    void on(EscalationChanged news) {
        if (raisers.get().isEmpty()) {
            return;
        }
        var one = escalations.get(news.escalation());
        if (one.course().state() == Course.State.FLAGGED && one.subject().urgency() == Urgency.U2) {
            raiser(one).ifPresent(access -> raise(access, one));
        }
    }

    private Optional<Access> raiser(Escalation one) {
        return raisers.get().stream()
                .flatMap(person -> authorization.of(person).stream())
                .filter(access -> access.may(Action.CHANGE, one.subject().lane()))
                .findFirst();
    }

    private void raise(Access access, Escalation one) {
        var callback =
                one.packet().callback().isEmpty() ? "as on file" : one.packet().callback();
        var packet = new Packet(one.packet().ownWords(), callback, TOLD);
        if (!packet.ownWords().isEmpty()) {
            desk.raise(access, one.subject().item(), new RaiseDesk.Raise(packet, false, Optional.empty()));
        }
    }

    private static QuietTime.Span span(String from, String until) {
        return new QuietTime.Span(at(from), at(until));
    }

    private static LocalTime at(String time) {
        return LocalTime.parse(time);
    }
}
