package org.throughline.communication.gate;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.throughline.communication.Channel;
import org.throughline.communication.gate.GateFacts.About;
import org.throughline.communication.gate.SendFacts.Kind;
import org.throughline.communication.gate.SendFacts.Receiver;
import org.throughline.kernel.ContactPoint;
import org.throughline.patient.Evidence;
import org.throughline.patient.PatientId;
import org.throughline.patient.Patients;
import org.throughline.patient.Proxies;
import org.throughline.patient.Proxies.Proxy;
import org.throughline.patient.ReachRequests;
import org.throughline.patient.ReachRequests.Reach;

/**
 * Whether the one who would get a message may: the patient where the patient asked to be reached (INV-34), or somebody who
 * speaks for the patient, as far and as long as that goes (A5).
 */
@Component
class Addressees {

    private final ReachRequests requests;
    private final Proxies proxies;
    private final Patients patients;

    Addressees(ReachRequests requests, Proxies proxies, Patients patients) {
        this.requests = requests;
        this.proxies = proxies;
        this.patients = patients;
    }

    /** Nobody changes it before the transaction ends. */
    Receiver locked(About about, Instant now) {
        return about.patient()
                .map(patient -> receiver(new Ground(about, patient, requests.lock(patient), now)))
                .orElseGet(() -> ofNobody(about));
    }

    Receiver foreseen(About about, Instant now) {
        return about.patient()
                .map(patient -> receiver(new Ground(about, patient, requests.of(patient), now)))
                .orElseGet(() -> ofNobody(about));
    }

    /** A conversation that turned out to be of nobody on file is nothing for somebody who speaks for a patient. */
    private static Receiver ofNobody(About about) {
        return about.told().proxy().isPresent() ? Receiver.OF_SOMEBODY_ELSE : Receiver.WELCOME;
    }

    private record Ground(About about, PatientId patient, Reach reach, Instant now) {

        private ContactPoint to() {
            return about.to();
        }

        private boolean byAPerson() {
            return about.kind() == Kind.REPLY;
        }
    }

    /** An office that is faxed is no point of the patient's, unless the patient named it. */
    private Receiver receiver(Ground ground) {
        if (ground.reach().never().contains(ground.to())) {
            return Receiver.NOT_THERE;
        }
        if (ground.about().channel() == Channel.FAX) {
            return Receiver.WELCOME;
        }
        var known = ground.byAPerson() ? proxies.of(ground.patient()) : List.<Proxy>of();
        return ground.about()
                .told()
                .proxy()
                .map(chosen -> known.stream()
                        .filter(proxy -> proxy.id().equals(chosen))
                        .findFirst()
                        .map(proxy -> toProxy(proxy, ground))
                        .orElse(Receiver.OF_SOMEBODY_ELSE))
                .or(() -> known.stream()
                        .filter(proxy -> proxy.points().contains(ground.to()))
                        .findFirst()
                        .filter(proxy -> !onFile(ground))
                        .map(proxy -> toProxy(proxy, ground)))
                .orElseGet(() -> ground.reach().allows(ground.to()) ? Receiver.WELCOME : Receiver.ONLY_ELSEWHERE);
    }

    private Receiver toProxy(Proxy proxy, Ground ground) {
        if (!proxy.points().contains(ground.to())) {
            return Receiver.OF_SOMEBODY_ELSE;
        }
        if (proxy.leave().takenBackAt().isPresent()) {
            return Receiver.TAKEN_BACK;
        }
        if (!proxy.leave().runsAt(ground.now())) {
            return Receiver.OUT_OF_TIME;
        }
        if (!proxy.leave().scope().covers(ground.about().told().discloses())) {
            return Receiver.OUT_OF_SCOPE;
        }
        return ground.reach().allows(ground.to()) || !onFile(ground) ? Receiver.WELCOME : Receiver.ONLY_ELSEWHERE;
    }

    private boolean onFile(Ground ground) {
        return patients.whoIs(Evidence.none().from(ground.to())).ranked().stream()
                .anyMatch(candidate -> candidate.patient().equals(ground.patient()));
    }
}
