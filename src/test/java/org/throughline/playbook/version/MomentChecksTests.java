package org.throughline.playbook.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.PersonId;
import org.throughline.playbook.Bilingual;
import org.throughline.playbook.Moment;
import org.throughline.playbook.MomentCode;
import org.throughline.playbook.UrgencyClass;
import org.throughline.playbook.content.DefaultPlaybook;
import org.throughline.playbook.content.MomentContent;
import org.throughline.playbook.content.MomentField;
import org.throughline.playbook.content.MomentList;
import org.throughline.screening.OptOutChecks;
import org.throughline.screening.ReplyChecks;

/** What keeps a version from being sent, named by its field. */
class MomentChecksTests {

    private static final MomentChecks CHECKS = checks();

    private static MomentChecks checks() {
        try (var context = new AnnotationConfigApplicationContext("org.throughline.screening")) {
            return new MomentChecks(context.getBean(ReplyChecks.class), context.getBean(OptOutChecks.class));
        }
    }

    static Stream<Moment> shipped() {
        return DefaultPlaybook.SHIPPED.moments().stream();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void refuseNothingOfWhatTheProductShips(Moment moment) {
        assertThat(hard(MomentContent.of(moment))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /parts/en/checking          |                                           | missing
            /parts/es/needed            | ' '                                       | missing
            /verify/2/es                |                                           | missing
            /escalation/1/to/en         |                                           | missing
            /name/es                    |                                           | missing
            /parts/en/next              | We will tell you how it went.             | no-time
            /parts/en/received          | We got your {speciality} question.        | unknown-variable
            /sms/es                     | {practice}: avisamos antes de {fecha}.    | unknown-variable
            /call/en/say                | I found it. Right now {status_text        | malformed
            /email_subject/en           | Your {due, referral                       | malformed
            /parts/en/checking          | Your insurance will cover the visit.      | forbidden
            /call/es/promise            | Le garantizo que sale bien.               | forbidden
            /sms/en                     | {practice}: reply CANCEL to cancel.       | opt-out
            /sms/es                     | {practice}: responda CANCELAR.            | opt-out
            """)
    void nameTheFieldThatRefuses(String field, String words, String code) {
        refuse(ProposedMoments.referral(), field, words, code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            complaint            | /urgency                | U3  | urgency-lowered
            missed_call          | /urgency                | U4  | urgency-lowered
            complaint            | /target/first_useful_bm | 61  | target-late
            referral_status      | /target/first_useful_bm | 0   | target-none
            referral_status      | /close_codes/0          |     | missing
            referral_status      | /promise/kind           |     | missing
            referral_status      | /promise/keep_by        |     | missing
            """)
    void keepEveryMomentSoonEnough(String moment, String field, String words, String code) {
        refuse(MomentContent.of(DefaultPlaybook.SHIPPED.moment(new MomentCode(moment))), field, words, code);
    }

    @Test
    void letsAPracticeBeSoonerThanTheProductAndSlowerWhereNobodyIsAtRisk() {
        var urgency = new MomentField("/urgency");
        var complaint = MomentContent.of(DefaultPlaybook.SHIPPED.moment(new MomentCode("complaint")));
        var target = new MomentField("/target/first_useful_bm");

        assertThat(hard(complaint.with(urgency, "U1").with(target, "15"))).isEmpty();
        assertThat(hard(ProposedMoments.referral().with(urgency, "U4"))).isEmpty();
    }

    @Test
    void keepTheMostUrgentPointOfEscalation() {
        var appointment = MomentContent.of(DefaultPlaybook.SHIPPED.moment(new MomentCode("new_appointment_request")));
        var within = new MomentField("/escalation/0/within");

        assertThat(appointment.text(within)).isIn("U0", "U1");
        assertThat(hard(appointment.with(within, "U4")))
                .extracting(Finding::code)
                .containsExactly("escalation-lowered");
    }

    private static void refuse(MomentContent moment, String field, String words, String code) {
        var content = moment.with(new MomentField(field), words == null ? "" : words);

        assertThat(hard(content))
                .extracting(
                        Finding::code, finding -> finding.field().orElseThrow().pointer())
                .contains(tuple(code, field));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /sms/es | {practice}: le avisaremos si llegó la información de su cita, y también si falta algún papel. {phone}.        | text-letter | ó
            /sms/en | {practice}: we have your question and are looking into it. We will write to you by {due}. If you would rather talk, call the front desk at {phone} from eight to five. | text-parts | 180
            /parts/en/checking | Administrative authorization documentation necessitates interdepartmental verification of supplementary eligibility information regarding international specialist consultation availability. | hard-english | 17
            """)
    void doubtWhatIsHardToReadOrGoesOutInParts(String field, String words, String code, String about) {
        var content = ProposedMoments.referral().with(new MomentField(field), words);

        assertThat(hard(content)).isEmpty();
        assertThat(all(content)).extracting(Finding::code, Finding::words).contains(tuple(code, about));
    }

    @Test
    void refuseALongText() {
        var almost = ProposedMoments.referral().with(ProposedMoments.RECEIVED, "a".repeat(2000));
        var more = ProposedMoments.referral().with(ProposedMoments.RECEIVED, "a".repeat(2001));

        assertThat(hard(almost)).isEmpty();
        assertThat(hard(more)).extracting(Finding::code, Finding::words).containsExactly(tuple("too-long", "2001"));
    }

    @Test
    void refuseAMomentWithoutAnybodyToEscalateTo() {
        var content = ProposedMoments.referral();
        while (!content.moment().escalation().isEmpty()) {
            content = content.without(MomentList.ESCALATION, 0);
        }

        assertThat(hard(content)).extracting(Finding::code).containsExactly("no-escalation-point");
    }

    @Test
    void refuseAMomentThatHasOnlyAName() {
        var ours = new NewMoment(
                new MomentCode("school_letter"),
                new Bilingual<>("School letter", "Carta para la escuela"),
                new LaneCode("records"),
                UrgencyClass.U4);

        assertThat(hard(ours.content()))
                .extracting(Finding::code)
                .contains("missing", "no-verify-step", "no-escalation-point")
                .doesNotContain("no-time");
    }

    @Test
    void onlyPointAtWhatIsVagueAndAtSpanishThatNobodySigned() {
        var content = ProposedMoments.referral().with(ProposedMoments.RECEIVED, "Someone will look at it.");

        assertThat(hard(content)).isEmpty();
        assertThat(all(content)).extracting(Finding::code).contains("vague", "spanish-unsigned");
    }

    @Test
    void onlyPointAtWhatDefendsThePractice() {
        var content = ProposedMoments.referral().with(ProposedMoments.RECEIVED, "That is not our fault.");

        assertThat(hard(content)).isEmpty();
        assertThat(all(content))
                .extracting(Finding::code, Finding::words)
                .contains(tuple("defensive", "not our fault"));
    }

    private static List<Finding> hard(MomentContent content) {
        return all(content).stream().filter(Finding::hard).toList();
    }

    private static List<Finding> all(MomentContent content) {
        var draft = ProposedMoments.draft(content, new PersonId(new UUID(0, 1)), Instant.EPOCH);
        return CHECKS.of(draft).stream()
                .flatMap(check -> check.findings().stream())
                .toList();
    }
}
