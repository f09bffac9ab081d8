package org.throughline.patient.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.HumanName;
import org.throughline.patient.Evidence;
import org.throughline.patient.PatientId;
import org.throughline.patient.Recognition;
import org.throughline.patient.Recognition.Candidate;
import org.throughline.patient.Recognition.Candidates;
import org.throughline.patient.Recognition.Nobody;
import org.throughline.patient.Recognition.OnePatient;
import org.throughline.patient.Recognition.Reason;

class WhoIsItTests {

    private static final ContactPoint HOME = phone("305 555 0101");
    private static final ContactPoint WORK = phone("305 555 0102");
    private static final ContactPoint MAIL =
            ContactPoint.email("family@example.org").orElseThrow();

    private final KnownPatient ana = patient("Ana Lucía", "Morales Ortiz", "1980-03-04", HOME);

    @Test
    void linksByNumberWhereItBelongsToOnePatient() {
        var one = (OnePatient) whoIs(Evidence.none().from(HOME), ana);
        assertThat(one.patient()).isEqualTo(ana.id());
        assertThat(one.linkedByNumber()).isTrue();
    }

    @Test
    void doesNotLinkANumberThatTwoPatientsShare() {
        var luis = patient("Luis", "Morales", "1978-01-01", HOME);
        assertThat(whoIs(Evidence.none().from(HOME), ana, luis)).isInstanceOf(Candidates.class);
    }

    @Test
    void linksTheOneWhoseNameWasSaidOnASharedNumber() {
        var luis = patient("Luis", "Morales", "1978-01-01", HOME);
        var one = (OnePatient) whoIs(Evidence.none().from(HOME).named("Ana Morales"), ana, luis);
        assertThat(one.patient()).isEqualTo(ana.id());
        assertThat(one.because()).containsExactly(Reason.SAME_PHONE, Reason.PART_OF_NAME);
        assertThat(one.linkedByNumber()).isFalse();
    }

    @Test
    void doesNotLinkWhenTheNameSaidContradictsTheNumber() {
        assertThat(reasonsOf(whoIs(Evidence.none().from(HOME).named("Carmen Ruiz"), ana)))
                .containsExactly(Set.of(Reason.SAME_PHONE, Reason.OTHER_NAME));
    }

    @Test
    void doesNotLinkWhenTheBirthDateContradictsTheNumber() {
        assertThat(whoIs(Evidence.none().from(HOME).born(LocalDate.of(2004, 5, 6)), ana))
                .isInstanceOf(Candidates.class);
    }

    @Test
    void doesNotChooseBetweenFatherAndSon() {
        var father = patient("John", "Smith", "1950-01-01", HOME);
        var son = patient("John", "Smith Jr", "1975-01-01", HOME);
        assertThat(whoIs(Evidence.none().from(HOME).named("John Smith"), father, son))
                .isInstanceOf(Candidates.class);
        assertThat(whoIs(Evidence.none().from(HOME).named("John Smith Jr"), father))
                .isInstanceOf(Candidates.class);
    }

    @Test
    void tellsFatherFromSonByTheBirthDate() {
        var father = patient("John", "Smith", "1950-01-01", HOME);
        var son = patient("John", "Smith Jr", "1975-01-01", HOME);
        var evidence = Evidence.none().from(HOME).named("John Smith").born(LocalDate.of(1975, 1, 1));
        assertThat(whoIs(evidence, father, son))
                .isInstanceOfSatisfying(
                        OnePatient.class, one -> assertThat(one.patient()).isEqualTo(son.id()));
    }

    @Test
    void doesNotChooseBetweenTwins() {
        var jose = patient("María José", "López", "2001-02-03", HOME);
        var luisa = patient("María Luisa", "López", "2001-02-03", HOME);
        var evidence = Evidence.none().from(HOME).named("María López").born(LocalDate.of(2001, 2, 3));
        assertThat(whoIs(evidence, jose, luisa)).isInstanceOf(Candidates.class);
    }

    @Test
    void doesNotTakeAWifeWithoutANumberOnFileForHerHusband() {
        var luis = patient("Luis", "Vega", "1978-01-01", HOME);
        var otherLuis = patient("Luis", "Vega", "2002-01-01");
        assertThat(whoIs(Evidence.none().from(HOME).named("Luis Vega"), luis, otherLuis))
                .isInstanceOf(Candidates.class);
    }

    @Test
    void doesNotLinkWhenNumberAndNameLeadToDifferentPatients() {
        var mother = patient("Carmen", "Ortiz", "1955-05-05", WORK);
        var evidence = Evidence.none().from(WORK).named("Ana Morales").born(LocalDate.of(1980, 3, 4));
        var candidates = (Candidates) whoIs(evidence, ana, mother);
        assertThat(candidates.ranked()).first().extracting(Candidate::patient).isEqualTo(ana.id());
    }

    @Test
    void linksByNameAndBirthDateFromANewNumber() {
        var evidence = Evidence.none().from(WORK).named("ana morales").born(LocalDate.of(1980, 3, 4));
        assertThat(whoIs(evidence, ana)).isInstanceOf(OnePatient.class);
    }

    @Test
    void neverLinksByNameAlone() {
        assertThat(whoIs(Evidence.none().named("Ana Lucía Morales Ortiz"), ana)).isInstanceOf(Candidates.class);
    }

    @Test
    void linksTheAnswerToOurMessageUnlessAnotherNameSignsIt() {
        var reply = Evidence.none().answering(ana.id()).from(MAIL);
        assertThat(whoIs(reply, ana)).isInstanceOf(OnePatient.class);
        assertThat(whoIs(reply.named("Luis Vega"), ana)).isInstanceOf(Candidates.class);
    }

    @Test
    void doesNotLinkAnAnswerFromAnAddressOfSomebodyElse() {
        var luis = patient("Luis", "Vega", "1978-01-01", MAIL);
        assertThat(whoIs(Evidence.none().answering(ana.id()).from(MAIL), ana, luis))
                .isInstanceOf(Candidates.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    TOMAS SMITH-JONES GUELL  | Tomás James | Smith-Jones Güell Sr | Tomás James | Smith-Jones Jr
                    Tomas Smith Jones Guell  | Tomás James | Smith-Jones Güell Sr | Tomás James | Smith-Jones Jr
                    Tomas Smith-Jones Guell  | Tomás James | Smith Jones Güell Sr | Tomás James | Smith Jones Jr
                    Tomas Smith Jones Guell  | Tomás James | Smith Jones Güell    | Tomás       | Smith Jones
                    Tomas Guell Smith-Jones  | Tomás James | Güell Smith-Jones    | Tomás James | Smith-Jones Jr
                    Tomas Guell Smith Jones  | Tomás James | Güell Smith Jones    | Tomás James | Smith Jones Jr
                    Tomas Smith-Jones        | Tomás James | Smith-Jones Güell Sr | Tomás James | Smith-Jones Jr
                    Guell Smith-Jones, Tomas | Tomás James | Güell Smith-Jones    | Tomás James | Smith-Jones Jr
                    Juan de la Cruz Guell    | Juan Pedro  | de la Cruz Güell Sr  | Juan Pedro  | De La Cruz Jr
                    Juan Delacruz Guell      | Juan Pedro  | de la Cruz Güell     | Juan        | De la Cruz Jr
                    Juan Cruz-Guell          | Juan Pedro  | de la Cruz Güell     | Juan Pedro  | De La Cruz
                    Juan San Martin Guell    | Juan        | San Martín Güell     | Juan        | San Martín
                    Ana Morales Ortiz        | Ana         | Morales-Ortiz        | Ana Lucía   | Morales
                    Ana Morales Ortiz        | Ana Lucía   | Morales Ortiz        | Ana         | Ortiz
                    Ana Morales-Ortiz Gil    | Ana         | Morales Ortiz Gil    | Ana         | Morales Ortiz
                    John Smith Jr            | John        | Smith Jr             | John        | Smith
                    John Smith               | John        | Smith                | John        | Smith III
                    Smith Sr, John           | John        | Smith Sr             | John Paul   | Smith
                    Lucia Morales            | Lucía       | Morales              | Ana Lucía   | Morales Ortiz
                    """)
    void doesNotChooseBetweenTwoWhoBothMayBearTheNameSaid(
            String said, String given, String family, String otherGiven, String otherFamily) {
        var chosen = patient(given, family, "1950-01-01", MAIL);
        var withoutMail = patient(otherGiven, otherFamily, "1975-01-01", WORK);
        var sharing = patient(otherGiven, otherFamily, "1975-01-01", MAIL);
        var evidence = Evidence.none().from(MAIL).named(said);
        assertThat(whoIs(evidence, chosen)).isInstanceOf(OnePatient.class);
        assertThat(whoIs(evidence, chosen, withoutMail)).isInstanceOf(Candidates.class);
        assertThat(whoIs(evidence, chosen, sharing)).isInstanceOf(Candidates.class);
    }

    @Test
    void readsANameThatBeginsOrEndsWithAHyphen() {
        assertThat(whoIs(Evidence.none().from(HOME).named("Mrs-Morales -Ortiz-"), ana))
                .isInstanceOf(Candidates.class);
    }

    @Test
    void knowsNobodyWhenNothingAgrees() {
        assertThat(whoIs(Evidence.none().from(WORK), ana)).isInstanceOf(Nobody.class);
        assertThat(whoIs(Evidence.none())).isInstanceOf(Nobody.class);
    }

    @Test
    void printsNoNameAndNoNumber() {
        assertThat(Evidence.none().from(HOME).named("Ana Morales")).hasToString("Evidence[masked]");
        assertThat(ana.toString()).doesNotContain("morales", "305");
    }

    private static Recognition whoIs(Evidence evidence, KnownPatient... onFile) {
        return WhoIsIt.recognise(evidence, List.of(onFile));
    }

    private static List<Set<Reason>> reasonsOf(Recognition recognition) {
        return ((Candidates) recognition)
                .ranked().stream().map(Candidate::reasons).toList();
    }

    private static KnownPatient patient(String given, String family, String born, ContactPoint... points) {
        return new KnownPatient(
                new PatientId(UUID.nameUUIDFromBytes((given + family + born).getBytes(StandardCharsets.UTF_8))),
                NameTokens.of(new HumanName(given, family)),
                Optional.of(LocalDate.parse(born)),
                Stream.of(points).collect(Collectors.toSet()));
    }

    private static ContactPoint phone(String written) {
        return ContactPoint.phone(written, "US").orElseThrow();
    }
}
