package org.throughline.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.throughline.access.Access;
import org.throughline.access.Authorization;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.HumanName;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.Language;
import org.throughline.kernel.PersonId;
import org.throughline.patient.Consents;
import org.throughline.patient.Consents.Basis;
import org.throughline.patient.Consents.Channel;
import org.throughline.patient.Consents.Given;
import org.throughline.patient.Consents.Purpose;
import org.throughline.patient.Consents.Scope;
import org.throughline.patient.Languages;
import org.throughline.patient.NewPatient;
import org.throughline.patient.Patients;
import tools.jackson.databind.JsonNode;

/** Files the demo clinic's patients: 400 invented people, of whom 45 in 100 prefer Spanish, the same at each first start. */
@Component
@Profile("demo")
class DemoPatients {

    private static final int PATIENTS = 400;
    private static final LaneCode DESK = new LaneCode("front_desk_backup");
    private static final List<String> GIVEN = List.of(
            "Alba", "Bruno", "Celia", "Dario", "Elena", "Fabio", "Gloria", "Hugo", "Irma", "Jonas", "Karla", "Leo",
            "Marta", "Noel", "Olga", "Pablo", "Rita", "Simon", "Tania", "Victor");
    private static final List<String> SPANISH = List.of(
            "Aguilar", "Benitez", "Cordero", "Duarte", "Espinoza", "Fuentes", "Galvez", "Hidalgo", "Ibarra", "Juarez");
    private static final List<String> ENGLISH = List.of(
            "Abbott", "Barker", "Collins", "Dawson", "Emerson", "Fletcher", "Grady", "Holloway", "Ingram", "Jennings");

    private static final int AGREE_TO_TEXTS = 100;

    private final Patients patients;
    private final Consents consents;
    private final Authorization authorization;

    DemoPatients(Patients patients, Consents consents, Authorization authorization) {
        this.patients = patients;
        this.consents = consents;
        this.authorization = authorization;
    }

    /** Within the practice: the people behind this morning's requests, and everybody else. */
    void file(PersonId manager, Iterable<JsonNode> requests) {
        var access = authorization.of(manager).orElseThrow();
        var filed = 0;
        for (var request : requests) {
            agreed(access, ofRequest(request.get("form")));
            filed++;
        }
        for (var number = filed; number < PATIENTS; number++) {
            if (number < AGREE_TO_TEXTS) {
                agreed(access, invented(number));
            } else {
                patients.register(access, DESK, invented(number));
            }
        }
    }

    /** Somebody who agreed to texts when the number was given. */
    private void agreed(Access access, NewPatient patient) {
        var id = patients.register(access, DESK, patient);
        patient.reachableAt().stream()
                .filter(point -> point.kind() == ContactPoint.Kind.PHONE)
                .forEach(number -> Stream.of(Purpose.ADMIN, Purpose.REMINDER)
                        .map(purpose -> new Scope(Channel.SMS, purpose, number))
                        .forEach(scope -> consents.grant(
                                access, DESK, id, new Given(scope, Basis.NUMBER_GIVEN, id.reference()))));
    }

    private static NewPatient ofRequest(JsonNode form) {
        var words = form.get("name").asString().split(" ", 2);
        var language = Language.of(form.get("language").asString());
        return NewPatient.named(new HumanName(words[0], words[1]))
                .born(LocalDate.parse(form.get("birthDate").asString()))
                .reachableAt(
                        ContactPoint.phone(form.get("phone").asString(), "US").orElseThrow(),
                        ContactPoint.email(form.get("email").asString()).orElseThrow())
                .speaking(Languages.both(language));
    }

    private static NewPatient invented(int number) {
        var spanish = number % 20 < 9;
        var families = spanish ? SPANISH : ENGLISH;
        var family = families.get(number / 20 % 10) + (spanish ? " " + families.get((number + 3) % 10) : "");
        var born = LocalDate.of(1940 + number % 65, 1 + number % 12, 1 + number % 28);
        return NewPatient.named(new HumanName(GIVEN.get(number % 20), family))
                .born(born)
                .knownAs("R" + (10_000 + number))
                .reachableAt(ContactPoint.phone("+1312555%04d".formatted(1000 + number), "US")
                        .orElseThrow())
                .speaking(Languages.both(spanish ? Language.SPANISH : Language.ENGLISH));
    }
}
