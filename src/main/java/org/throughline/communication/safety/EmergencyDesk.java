package org.throughline.communication.safety;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.access.Colleague;
import org.throughline.access.People;
import org.throughline.communication.SafetyText;
import org.throughline.communication.web.EmergencyView;
import org.throughline.communication.web.EmergencyView.Said;
import org.throughline.communication.web.EmergencyView.Text;
import org.throughline.kernel.Language;
import org.throughline.kernel.PersonId;
import org.throughline.practice.EmergencyRoute;
import org.throughline.practice.EmergencyRoutes;
import org.throughline.practice.Practices;

/** The manager says where emergencies go, and sees what patients are sent. */
@Service
class EmergencyDesk {

    private final EmergencyRoutes routes;
    private final Practices practices;
    private final People people;
    private final Clock clock;

    EmergencyDesk(EmergencyRoutes routes, Practices practices, People people, Clock clock) {
        this.routes = routes;
        this.practices = practices;
        this.people = people;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public EmergencyView view(Access access, Language language) {
        access.requireManager();
        Map<PersonId, String> names =
                people.all().stream().collect(Collectors.toMap(Colleague::id, Colleague::shortName));
        var said = routes.history().stream()
                .map(route -> new Said(route, names.getOrDefault(route.setBy(), "")))
                .toList();
        return said.isEmpty()
                ? new EmergencyView(null, List.of(), List.of())
                : new EmergencyView(
                        said.getFirst(),
                        said.subList(1, said.size()),
                        texts(access, said.getFirst().route(), language));
    }

    @Transactional
    public void set(Access access, EmergencyForm form) {
        access.requireManager();
        routes.set(form.route(access.person(), clock.instant()));
    }

    /** Each kind while the practice is open, and one of them when it is closed. */
    private List<Text> texts(Access access, EmergencyRoute route, Language language) {
        var practice = practices.get(access.practice());
        var texts = new ArrayList<Text>();
        for (var kind : SafetyText.values()) {
            texts.add(text(kind, language, new SafetyWording.Setting(practice, route, true)));
        }
        texts.add(text(SafetyText.EMERGENCY, language, new SafetyWording.Setting(practice, route, false)));
        return texts;
    }

    private static Text text(SafetyText kind, Language language, SafetyWording.Setting setting) {
        return new Text(
                kind,
                setting.isOpen(),
                SafetyWording.SHIPPED.fill(kind, language, setting).body());
    }
}
