package org.throughline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.throughline.access.PeopleDesk;
import org.throughline.access.Role;
import org.throughline.access.SignedInPerson;
import org.throughline.communication.Channel;
import org.throughline.communication.Communications;
import org.throughline.communication.IncomingContact;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.PracticeId;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.testing.HouseTest;
import org.throughline.testing.SmallClinic;
import org.throughline.work.queue.WorkQueue;

/**
 * Threats 1 to 3: every endpoint against every kind of actor, compared with a reviewed table. An endpoint without a row fails;
 * to see the difference after a wanted change, read the message of the failure.
 */
@HouseTest
class RouteMatrixTests {

    private static final Path TABLE = Path.of("src", "test", "resources", "routes.csv");
    private static final LaneCode SCHEDULING = new LaneCode("scheduling");

    /** What every form needs, so that a refusal is about the actor; the version is an old one, so that nothing changes. */
    private static final Map<String, String> COMPLETE = Map.ofEntries(
            Map.entry("version", "0"),
            Map.entry("who", "LanguageLine"),
            Map.entry("phone", "312 555 0199"),
            Map.entry("interpreter", "number 4411"),
            Map.entry("line", "go on with the referral"),
            Map.entry("reason", "scheduling"),
            Map.entry("colleague", "00000000-0000-0000-0000-000000000001"),
            Map.entry("patient", "00000000-0000-0000-0000-000000000002"),
            Map.entry("lane", "billing"),
            Map.entry("result", "NO_ANSWER"),
            Map.entry("kind", "FINAL_ANSWER"),
            Map.entry("language", "en"),
            Map.entry("received", "Your visit is on Tuesday."),
            Map.entry("confirmed", "FULL_NAME"),
            Map.entry("close_code", "answered"),
            Map.entry("password", "not the password"),
            Map.entry("given", "Nora"),
            Map.entry("family", "Quist"),
            Map.entry("signInName", "nora.quist@matrix.example"),
            Map.entry("role", "ASSISTANT"),
            Map.entry("actions", "SEE"),
            Map.entry("theme", "light"),
            Map.entry("field", "/name/en"),
            Map.entry("category", "CONTACT"),
            Map.entry("sight", "SEE"),
            Map.entry("evidence", "in the folder"),
            Map.entry("list", "VERIFY"),
            Map.entry("index", "0"),
            Map.entry("seen", "full name"),
            Map.entry("revision", "0"),
            Map.entry("side", "en"),
            Map.entry("lang", "en"),
            Map.entry("to", "en"),
            Map.entry("lead", "00000000-0000-0000-0000-000000000003"),
            Map.entry("lastDay", "2030-01-31"),
            Map.entry("message", "00000000-0000-0000-0000-000000000004"),
            Map.entry("words", "my bill"),
            Map.entry("about", "lane:scheduling"),
            // blank, so that nothing is raised and the item stays with its holder
            Map.entry("ownWords", " "),
            Map.entry("callback", "555-010-0123"),
            Map.entry("told", "the nurse will call you"),
            Map.entry("how", "by-phone"),
            Map.entry("escalation", "00000000-0000-0000-0000-000000000004"),
            Map.entry("person", "00000000-0000-0000-0000-000000000005"),
            Map.entry("urgency", "U2"),
            Map.entry("rung", "BACKUP"),
            Map.entry("minutes", "30"),
            Map.entry("code", "VISIT_NEEDED"),
            Map.entry("openWho", "the nurse on duty"),
            Map.entry("openPhone", "(312) 555-0100"),
            Map.entry("closedWho", "the answering service"),
            Map.entry("closedPhone", "(312) 555-0177"),
            Map.entry("scope", "SMS ADMIN +13125550142"),
            Map.entry("basis", "VERBAL"),
            Map.entry("point", "+13125550142"),
            Map.entry("granted", "true"),
            Map.entry("waiting-item", "00000000-0000-0000-0000-000000000008"),
            Map.entry("fax", "00000000-0000-0000-0000-000000000006"),
            Map.entry("by", "EMAIL"),
            Map.entry("type", "records"),
            Map.entry("pages", "1-2"),
            Map.entry("page", "2"),
            Map.entry("of", "3"),
            Map.entry("number", "(312) 555-0101"),
            Map.entry("sender", "inbound@fax-service.example"),
            // a host that nobody allowed, so that no portal is connected
            Map.entry("address", "https://portal.matrix.example/messages"),
            Map.entry("paused", "true"),
            Map.entry("absence", "LEAVE"),
            Map.entry("awayFrom", "2030-01-31T08:00"),
            Map.entry("awayUntil", "2030-01-31T12:00"),
            Map.entry("thereFrom", "2030-01-31T14:00:00Z"),
            Map.entry("thereUntil", "2030-01-31T18:00:00Z"),
            Map.entry("earliest", "09:00"),
            Map.entry("latest", "17:00"),
            Map.entry("aDay", "1"),
            Map.entry("aWeek", "2"));

    private final RequestMappingHandlerMapping mappings;
    private final MockMvc browser;
    private final SmallClinic clinics;
    private final Communications communications;
    private final WorkQueue queue;
    private final PeopleDesk people;

    RouteMatrixTests(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings,
            MockMvc browser,
            SmallClinic clinics,
            Communications communications,
            WorkQueue queue,
            PeopleDesk people) {
        this.mappings = mappings;
        this.browser = browser;
        this.clinics = clinics;
        this.communications = communications;
        this.queue = queue;
        this.people = people;
    }

    @Test
    void everyEndpointAnswersEveryActorAsReviewed() throws Exception {
        var practice = clinics.open();
        var actors = actors(practice);
        var item = item(practice);
        var found = new TreeSet<String>();
        for (var route : routes()) {
            var row = new StringBuilder(route.method() + "," + route.pattern());
            for (var actor : actors.entrySet()) {
                row.append(',').append(status(route, actor.getValue(), item));
            }
            found.add(row.toString());
        }

        assertThat(unreviewed(found)).isEmpty();
        assertThat(found).containsAll(reviewed());
    }

    @Test
    void findsAPlantedEndpointWithoutARow() throws IOException {
        var planted = "GET,/planted/{id},200,200,200,200,200,200";

        assertThat(unreviewed(Set.of(planted))).containsExactly(planted);
    }

    private static List<String> unreviewed(Set<String> found) throws IOException {
        var known = Set.copyOf(reviewed());
        return found.stream().filter(row -> !known.contains(row)).toList();
    }

    private record Route(String method, String pattern) {}

    private List<Route> routes() {
        var routes = new ArrayList<Route>();
        mappings.getHandlerMethods().forEach((info, handler) -> {
            if (!handler.getBeanType().getPackageName().startsWith("org.throughline")) {
                return;
            }
            var methods = info.getMethodsCondition().getMethods();
            for (var pattern : info.getPatternValues()) {
                (methods.isEmpty() ? List.of(RequestMethod.GET) : methods)
                        .forEach(method -> routes.add(new Route(method.name(), pattern)));
            }
        });
        return routes;
    }

    /** Anonymous, own lane, manager, wrong lane, another practice, somebody whose access has ended. */
    private Map<String, Optional<SignedInPerson>> actors(PracticeId practice) {
        var elsewhere = clinics.open();
        var manager = clinics.person(practice, Role.MANAGER, "Maren");
        var ended = clinics.assistant(practice, "Edgar", SCHEDULING);
        CurrentPractice.run(practice, () -> people.revoke(clinics.access(practice, manager), ended));
        var actors = new LinkedHashMap<String, Optional<SignedInPerson>>();
        actors.put("anonymous", Optional.empty());
        actors.put("own lane", signedIn(clinics.assistant(practice, "Lucía", SCHEDULING), practice));
        actors.put("manager", signedIn(manager, practice));
        actors.put("wrong lane", signedIn(clinics.assistant(practice, "Omar", new LaneCode("billing")), practice));
        actors.put("other practice", signedIn(clinics.assistant(elsewhere, "Nora", SCHEDULING), elsewhere));
        actors.put("ended", signedIn(ended, practice));
        return actors;
    }

    private static Optional<SignedInPerson> signedIn(PersonId person, PracticeId practice) {
        return Optional.of(new SignedInPerson(person, practice));
    }

    /** An item that a sixth person holds, so that no write of the matrix can change it. */
    private UUID item(PracticeId practice) {
        var holder = clinics.access(practice, clinics.assistant(practice, "Hanna", SCHEDULING));
        var raw = """
                {"name": "Ana Morales", "phone": "(312) 555-0142", "language": "en", "lane": "scheduling", "text": "Hello"}
                """.getBytes(StandardCharsets.UTF_8);
        var contact =
                new IncomingContact(Channel.FORM, "form", "matrix", raw, "application/json", java.time.Instant.EPOCH);
        return CurrentPractice.within(practice, () -> {
            communications.receive(contact);
            return queue.takeNext(holder).orElseThrow().item().id().value();
        });
    }

    private int status(Route route, Optional<SignedInPerson> actor, UUID item) throws Exception {
        var path = route.pattern()
                .replace("{id}", item.toString())
                .replace("{grant}", item.toString())
                .replace("{override}", item.toString())
                .replace("{request}", item.toString())
                .replace("{person}", item.toString())
                .replace("{form}", "REPLY")
                .replace("{practice}", "nowhere")
                // a link that opens nothing
                .replace("{token}", "nothing")
                .replace("{wish}", "answer")
                // a moment that is none, so that nothing is begun
                .replace("{moment}", "no_such_moment")
                .replace("{number}", "1")
                // a lane that is none, for the same reason
                .replace("{lane}", "no_such_lane");
        var call = request(HttpMethod.valueOf(route.method()), path).with(csrf());
        COMPLETE.forEach(call::param);
        actor.ifPresent(person -> call.with(user(person)));
        return browser.perform(call).andReturn().getResponse().getStatus();
    }

    private static List<String> reviewed() throws IOException {
        return Files.readString(TABLE).lines().skip(1).toList();
    }
}
