package org.throughline.playbook.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.throughline.kernel.PersonId;
import org.throughline.playbook.Moment;
import org.throughline.playbook.MomentCode;
import org.throughline.playbook.Playbook.InForce;
import org.throughline.playbook.content.DefaultPlaybook;
import org.throughline.playbook.content.MomentContent;
import org.throughline.playbook.content.MomentField;
import org.throughline.playbook.content.MomentList;

/** S3-4: the six parts, training and grants; each red line is about what is not there. */
class GateRulesTests {

    private static final Moment REFERRAL = DefaultPlaybook.SHIPPED.moment(new MomentCode("referral_status"));

    @Test
    void isGreenWhenEverythingIsThere() {
        assertThat(red(facts(approved(REFERRAL)))).isEmpty();
    }

    @Test
    void holdsForEveryMomentThatTheProductShipsOnceThePracticeStandsForIt() {
        for (var moment : DefaultPlaybook.SHIPPED.moments()) {
            assertThat(red(facts(approved(moment)))).as(moment.code().value()).isEmpty();
        }
    }

    @Test
    void isRedWithoutAnyMoment() {
        assertThat(red(new LaneFacts(List.of(), true, 2, 1, true))).contains("INTENT no-moment", "RESPONSES no-moment");
    }

    @Test
    void isRedWhileNobodyOfThePracticeStandsForTheWords() {
        assertThat(red(facts(InForce.asShipped(REFERRAL)))).containsExactly("RESPONSES unapproved");
    }

    @Test
    void asksForSignedSpanishOnlyWhereSomebodyWritesIt() {
        var unsigned = new InForce(REFERRAL, 1, somebody(), false);
        assertThat(red(new LaneFacts(List.of(unsigned), true, 2, 1, true))).containsExactly("RESPONSES spanish");
        assertThat(red(new LaneFacts(List.of(unsigned), true, 2, 1, false))).isEmpty();
    }

    @Test
    void namesWhatAMomentLacks() {
        assertThat(red(facts(approved(without("/question/es"))))).containsExactly("INTENT intent");
        assertThat(red(facts(approved(without("/parts/es/next"))))).containsExactly("RESPONSES responses");
        assertThat(red(facts(approved(without("/escalation/0/to/en"))))).containsExactly("BOUNDARIES boundaries");
        assertThat(red(facts(approved(without("/note_extra/0"))))).containsExactly("DOCUMENTATION documentation");
        assertThat(red(facts(approved(emptied(MomentList.NEVER))))).containsExactly("CHANNELS channels");
        assertThat(red(facts(approved(emptied(MomentList.ESCALATION))))).containsExactly("BOUNDARIES boundaries");
    }

    @Test
    void isRedWithoutALeadWithoutCasesAndWithoutAnybodyReady() {
        assertThat(red(new LaneFacts(List.of(approved(REFERRAL)), false, 0, 0, true)))
                .containsExactly("QUALITY lead", "TRAINING cases", "GRANTS nobody-ready");
    }

    private static List<String> red(LaneFacts facts) {
        return GateRules.lines(facts).stream()
                .flatMap(line -> line.missing().stream().map(missing -> line.part() + " " + missing.code()))
                .toList();
    }

    private static LaneFacts facts(InForce... moments) {
        return new LaneFacts(Stream.of(moments).toList(), true, 2, 1, true);
    }

    private static InForce approved(Moment moment) {
        return new InForce(moment, 1, somebody(), true);
    }

    private static Optional<InForce.Approved> somebody() {
        return Optional.of(new InForce.Approved(new PersonId(UUID.randomUUID()), Instant.EPOCH));
    }

    private static Moment without(String field) {
        return MomentContent.of(REFERRAL).with(new MomentField(field), "").moment();
    }

    private static Moment emptied(MomentList list) {
        var content = MomentContent.of(REFERRAL);
        while (content.size(list) > 0) {
            content = content.without(list, 0);
        }
        return content.moment();
    }
}
