package org.throughline.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.HtmlUtils;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.portal.PatientWithLink;
import org.throughline.portal.PatientWithLink.Case;
import org.throughline.portal.link.LinkId;
import org.throughline.portal.link.PageLinkDesk;
import org.throughline.testing.HouseTest;
import org.throughline.testing.MutableClock;

/** Threats 10 and 12: a guessed, changed, forwarded, run out or taken back link and a wrong birth date show nothing of anybody. */
@HouseTest
@Import(PatientWithLink.Filed.class)
class NothingLeaksTests {

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final List<String> PATHS =
            List.of("", "/answer", "/document", "/call", "/person", "/received", "/nothing", "/birth-date");
    private static final List<String> PARTS = List.of("Revisamos si llegó", "qué días le quedan", "antes de las dos");

    private final PatientWithLink patients;
    private final PageLinkDesk links;
    private final MockMvc server;
    private final MutableClock clock;
    private final Random random = new Random(20261117);
    private final List<String> seen = new ArrayList<>();

    private Case ana;
    private String token;

    NothingLeaksTests(PatientWithLink patients, PageLinkDesk links, MockMvc server, MutableClock clock) {
        this.patients = patients;
        this.links = links;
        this.server = server;
        this.clock = clock;
    }

    @BeforeEach
    void answerAPatientWithALink() {
        ana = patients.open();
        patients.answer(ana);
        token = patients.link(ana).value();
    }

    /** The net is not empty: the right birth date shows what all the others must not. */
    @Test
    void findsTheMarkersOnThePageThatShowsThem() throws Exception {
        var phone = new Phone(server, token);
        phone.born(PatientWithLink.BORN);

        assertThat(marked(text(phone.opens("")))).isTrue();
    }

    @Test
    void showsNothingToWhoeverIsNotThePatient() throws Exception {
        var shut = new ArrayList<String>();
        for (var guess : guesses()) {
            for (var path : guess.length() == token.length() ? List.of("", "/answer") : List.of("")) {
                shut.add(shut(guess, path));
            }
        }
        forwarded();
        wrongBirthDates();
        shut.addAll(runOut());
        shut.addAll(takenBack());

        assertThat(seen).hasSizeGreaterThan(200).noneMatch(this::marked);
        assertThat(Set.copyOf(shut))
                .as("every link that opens nothing looks the same")
                .hasSize(1);
    }

    /** Changed by a letter, cut, lengthened, invented. */
    private List<String> guesses() {
        var guesses = new ArrayList<String>();
        for (int at = 0; at < token.length(); at++) {
            var other = ALPHABET.charAt((ALPHABET.indexOf(token.charAt(at)) + 1 + random.nextInt(31)) % 32);
            guesses.add(token.substring(0, at) + other + token.substring(at + 1));
        }
        for (int length = 1; length < token.length(); length += 3) {
            guesses.add(token.substring(0, length));
        }
        guesses.addAll(List.of(token + "a", token + token, token + "'", token + "--", "null", "0", "undefined"));
        for (int number = 0; number < 40; number++) {
            guesses.add(random.ints(32, 0, 32)
                    .mapToObj(letter -> String.valueOf(ALPHABET.charAt(letter)))
                    .collect(Collectors.joining()));
        }
        return guesses;
    }

    private String shut(String guess, String path) throws Exception {
        var answer = new Phone(server, guess).opens(path);
        assertThat(answer.getStatus()).isEqualTo(404);
        return text(answer).replace("/n/" + HtmlUtils.htmlEscape(guess, "UTF-8") + "/", "");
    }

    /** Somebody else has the link itself, and not the birth date. */
    private void forwarded() throws Exception {
        for (var path : PATHS) {
            text(new Phone(server, token).opens(path));
        }
        for (var path : List.of("/answer", "/document", "/call", "/person")) {
            text(new Phone(server, token).posts(path, "text", "x", "token", "t"));
        }
        text(new Phone(server, token).posts("/language", "to", "en"));
        var stranger = patients.open();
        var theirs = new Phone(server, patients.link(stranger).value());
        theirs.born(PatientWithLink.BORN);
        var carrying = new Phone(server, token);
        theirs.cookies().forEach(carrying::carries);
        for (var path : PATHS) {
            text(carrying.opens(path));
        }
    }

    private void wrongBirthDates() throws Exception {
        for (int link = 0; link < 10; link++) {
            var phone = new Phone(server, patients.link(ana).value());
            for (int number = 0; number < 5; number++) {
                text(phone.born(PatientWithLink.BORN.plusDays(1L + random.nextInt(5000))));
            }
            text(phone.born(PatientWithLink.BORN));
            text(phone.opens(""));
        }
    }

    private List<String> runOut() throws Exception {
        var old = patients.link(ana).value();
        var phone = new Phone(server, old);
        phone.born(PatientWithLink.BORN);
        var before = clock.instant();
        clock.advance(Duration.ofDays(14));
        var answers = everywhere(phone, old);
        clock.set(before);
        return answers;
    }

    private List<String> takenBack() throws Exception {
        var taken = patients.link(ana).value();
        var phone = new Phone(server, taken);
        phone.born(PatientWithLink.BORN);
        var id = CurrentPractice.<LinkId, RuntimeException>within(
                ana.practice(),
                () -> links.of(ana.lucia(), ana.item().id()).getFirst().id());
        CurrentPractice.run(ana.practice(), () -> links.revoke(ana.lucia(), id));
        return everywhere(phone, taken);
    }

    private List<String> everywhere(Phone phone, String link) throws Exception {
        var answers = new ArrayList<String>();
        for (var path : PATHS) {
            answers.add(text(phone.opens(path)).replace("/n/" + link + "/", ""));
        }
        return answers;
    }

    /** Everything that went back, headers too. */
    private String text(MockHttpServletResponse answer) throws Exception {
        var headers = answer.getHeaderNames().stream()
                .sorted()
                .filter(name -> !name.equals("Content-Length"))
                .map(name -> name + ": " + answer.getHeaders(name))
                .collect(Collectors.joining("\n"));
        var all = headers + "\n" + answer.getContentAsString();
        seen.add(all);
        return all;
    }

    private boolean marked(String response) {
        var markers = new ArrayList<>(PARTS);
        markers.addAll(List.of(
                PatientWithLink.GIVEN,
                PatientWithLink.FAMILY,
                "Xochimilco",
                "ana.q@mail.example",
                "555-0142",
                ana.item().reference(),
                ana.patient().toString(),
                "Lucía"));
        return markers.stream().anyMatch(response::contains);
    }
}
