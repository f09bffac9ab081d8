package org.throughline.work.sight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.springframework.test.web.servlet.MockMvc;
import org.throughline.access.Access;
import org.throughline.access.DataCategory;
import org.throughline.access.MinimumNecessary;
import org.throughline.access.Role;
import org.throughline.access.Sight;
import org.throughline.access.SignedInPerson;
import org.throughline.access.sight.SightDesk;
import org.throughline.communication.Channel;
import org.throughline.communication.Communications;
import org.throughline.communication.IncomingContact;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.HumanName;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.PracticeId;
import org.throughline.patient.NewPatient;
import org.throughline.patient.PatientId;
import org.throughline.patient.Patients;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.testing.HouseTest;
import org.throughline.testing.MutableClock;
import org.throughline.testing.SmallClinic;

/**
 * Threats 4 and 5, INV-32: for lanes, kinds of data and amounts drawn by chance, every page that shows a patient or an item
 * holds the field exactly if the matrix says so.
 */
@HouseTest
class FieldsOfTheLaneTests {

    private static final List<LaneCode> LANES = List.of(
            new LaneCode("scheduling"),
            new LaneCode("billing"),
            new LaneCode("referrals"),
            new LaneCode("confirmations"),
            new LaneCode("insurance"),
            new LaneCode("refills"));

    /** Stand as whole words in the file and in the messages, and nowhere else in a page; an identifier may hold any digits. */
    private static final String BORN = "1967";

    private static final String CHART = "CHART-77140";
    private static final String NUMBER = "555-0142";
    private static final String HINT = "•••0142";
    private static final String STREET = "Alder Court";
    private static final String CLINICAL = "chest pain";

    private final SmallClinic clinics;
    private final Communications communications;
    private final Patients patients;
    private final SightDesk sights;
    private final MockMvc browser;

    FieldsOfTheLaneTests(
            SmallClinic clinics, Communications communications, Patients patients, SightDesk sights, MockMvc browser) {
        this.clinics = clinics;
        this.communications = communications;
        this.patients = patients;
        this.sights = sights;
        this.browser = browser;
    }

    /** A practice whose reader works in one of its two lanes, and one patient who has written to both. */
    private record Scene(
            PracticeId practice, LaneCode own, LaneCode other, Access manager, PersonId reader, PatientId patient) {}

    @RepeatedTest(24)
    void aFieldIsInTheAnswerExactlyIfTheMatrixSaysSo(RepetitionInfo drawn) throws Exception {
        var chance = new Random(7919L * drawn.getCurrentRepetition());
        var scene = open(chance);
        for (var category : DataCategory.values()) {
            var amounts = new ArrayList<>(List.of(Sight.values()));
            amounts.removeIf(amount -> !amount.atLeast(category.least()));
            say(scene, category, amounts.get(chance.nextInt(amounts.size())));
        }
        var access = clinics.access(scene.practice(), scene.reader());
        var own = scene.own();
        var everything = everyPage(scene);

        expect(everything, BORN, access.sees(own, DataCategory.IDENTITY));
        expect(everything, CHART, access.sees(own, DataCategory.IDENTITY));
        expect(everything, NUMBER, access.sees(own, DataCategory.CONTACT));
        expect(everything, STREET, access.sees(own, DataCategory.CONTACT));
        expect(everything, HINT, access.sight(own, DataCategory.CONTACT) == Sight.MASKED);
        expect(everything, CLINICAL, access.sees(own, DataCategory.CLINICAL));
        var elsewhere = access.sight(own, MinimumNecessary.SHIPPED.about(scene.other()));
        expect(everything, ofItemIn(scene, scene.other(), "reference"), elsewhere.atLeast(Sight.MASKED));
        expect(everything, "1 more matter", elsewhere == Sight.EXISTS);
    }

    private static void expect(String everything, String marker, boolean shown) {
        var wholeWord = Pattern.compile("(?<!\\w)" + Pattern.quote(marker) + "(?!\\w)");
        if (shown) {
            assertThat(everything).containsPattern(wholeWord);
        } else {
            assertThat(everything).doesNotContainPattern(wholeWord);
        }
    }

    private Scene open(Random chance) {
        var practice = clinics.open();
        var own = LANES.get(chance.nextInt(LANES.size()));
        var other = LANES.get((LANES.indexOf(own) + 1 + chance.nextInt(LANES.size() - 1)) % LANES.size());
        var reader = clinics.assistant(practice, "Lucía", own);
        clinics.lanes(practice, other);
        var manager = clinics.access(practice, clinics.person(practice, Role.MANAGER, "Maren"));
        var ana = NewPatient.named(new HumanName("Ana", "Morales"))
                .born(LocalDate.of(1967, 3, 4))
                .knownAs(CHART)
                .livingAt("3 " + STREET)
                .reachableAt(ContactPoint.phone("(312) " + NUMBER, "US").orElseThrow());
        var patient = CurrentPractice.within(practice, () -> patients.register(manager, own, ana));
        arrives(practice, own, "I have had chest pain since this morning, and when is my visit?");
        arrives(practice, other, "Please send me the form again.");
        return new Scene(practice, own, other, manager, reader, patient);
    }

    private void arrives(PracticeId practice, LaneCode lane, String text) {
        var raw = """
                {"name": "Ana Morales", "birthDate": "1967-03-04", "phone": "(312) 555-0142", "language": "en", "lane": "%s",
                 "text": "%s"}
                """.formatted(lane.value(), text).getBytes(StandardCharsets.UTF_8);
        var contact = new IncomingContact(
                Channel.FORM, "form", UUID.randomUUID().toString(), raw, "application/json", MutableClock.TUESDAY_TEN);
        CurrentPractice.run(practice, () -> communications.receive(contact));
    }

    private void say(Scene scene, DataCategory category, Sight sight) {
        var change = new SightDesk.Change(category, sight, "as drawn by chance");
        CurrentPractice.run(scene.practice(), () -> sights.change(scene.manager(), scene.own(), change));
    }

    private String ofItemIn(Scene scene, LaneCode lane, String column) {
        return clinics.answers(
                        scene.practice(),
                        "select " + column + " as answer from work.work_item where lane = '" + lane + "'")
                .getFirst();
    }

    private String everyPage(Scene scene) throws Exception {
        var item = "/work-items/" + ofItemIn(scene, scene.own(), "id::text");
        var file = "/patients/" + scene.patient();
        var all = new StringBuilder();
        for (var page : List.of(
                "/queue?tab=lane",
                "/search?q=Morales",
                item,
                item + "/patient",
                item + "/thread",
                item + "/card",
                item + "/note",
                item + "/moments",
                file,
                file + "/conversation")) {
            all.append(browser.perform(get(page)
                            .locale(Locale.ENGLISH)
                            .with(user(new SignedInPerson(scene.reader(), scene.practice()))))
                    .andReturn()
                    .getResponse()
                    .getContentAsString());
        }
        return all.toString();
    }
}
