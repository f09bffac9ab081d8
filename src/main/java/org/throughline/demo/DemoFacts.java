package org.throughline.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.access.Authorization;
import org.throughline.kernel.PersonId;
import org.throughline.playbook.ApprovedFact.Validity;
import org.throughline.playbook.Bilingual;
import org.throughline.playbook.fact.FactDesk;
import org.throughline.playbook.fact.FactText;

/** What the demo clinic answers to everybody; the manager wrote it, the bilingual assistant stands for the Spanish. */
@Service
@Profile("demo")
class DemoFacts {

    private static final int DAYS_OF_THE_SHOTS = 10;

    private final FactDesk desk;
    private final Authorization authorization;

    DemoFacts(FactDesk desk, Authorization authorization) {
        this.desk = desk;
        this.authorization = authorization;
    }

    /** One question with its answer. */
    private record Said(String question, String answer, String pregunta, String respuesta, String source) {}

    private static final List<Said> EVERYBODY_ASKS = List.of(
            new Said(
                    "When are you open?",
                    "We are open Monday to Friday from 8 am to 5 pm. The phones are open at the same hours.",
                    "¿A qué hora abren?",
                    "Abrimos de lunes a viernes, de 8 de la mañana a 5 de la tarde. Los teléfonos, a las mismas horas.",
                    "Office hours, set by the practice"),
            new Said(
                    "Where can I park?",
                    "You can park for free in the lot behind the building at 12 Lake St. Two places by the door are for wheelchairs.",
                    "¿Dónde me puedo estacionar?",
                    "Puede estacionarse gratis atrás del edificio, en 12 Lake St. Junto a la puerta hay dos lugares para silla de ruedas.",
                    "Building office"),
            new Said(
                    "What do I bring to my first visit?",
                    "Please bring a photo ID, your insurance card and a list of your medicines. Come 15 minutes early for the forms.",
                    "¿Qué llevo a mi primera cita?",
                    "Traiga una identificación con foto, su tarjeta del seguro y una lista de sus medicinas. Llegue 15 minutos antes para los formularios.",
                    "Front desk checklist"),
            new Said(
                    "How do I get a copy of my records?",
                    "Ask for the records form at the desk or by mail. We send a copy within 15 days after we have the signed form.",
                    "¿Cómo pido una copia de mi expediente?",
                    "Pida el formulario en la recepción o por correo. Le mandamos la copia dentro de 15 días después de recibirlo firmado.",
                    "Records policy"));

    private static final Said FLU_SHOTS = new Said(
            "Do you give flu shots without an appointment?",
            "Yes, Tuesdays and Thursdays from 9 to 11 am, while the flu season lasts.",
            "¿Ponen la vacuna de la gripe sin cita?",
            "Sí, los martes y jueves de 9 a 11 de la mañana, mientras dure la temporada.",
            "Nurse's notice");

    /** Within the practice: five answers, one of which ends soon and whose Spanish nobody has looked at yet. */
    @Transactional
    void write(PersonId manager, PersonId reviewer) {
        var writes = access(manager);
        var today = desk.today(writes);
        EVERYBODY_ASKS.stream()
                .map(said -> desk.add(writes, text(said, manager, new Validity(today, Optional.empty()))))
                .forEach(fact -> desk.signSpanish(access(reviewer), fact));
        desk.add(writes, text(FLU_SHOTS, manager, until(today.plusDays(DAYS_OF_THE_SHOTS), today)));
    }

    private Access access(PersonId person) {
        return authorization.of(person).orElseThrow();
    }

    private static Validity until(LocalDate last, LocalDate from) {
        return new Validity(from, Optional.of(last));
    }

    private static FactText text(Said said, PersonId owner, Validity valid) {
        return new FactText(
                new Bilingual<>(said.question(), said.pregunta()),
                new Bilingual<>(said.answer(), said.respuesta()),
                valid,
                said.source(),
                owner);
    }
}
