package org.throughline.screening;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.screening.NoteFinding.Lack;

/** What a note must not be content with (S3-110, S3-111), and short words that are enough. */
class ListedNoteChecksTests {

    private static final ListedNoteChecks CHECKS = new ListedNoteChecks();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ACTION | Called patient | RESULT",
                "ACTION | Handled | RESULT",
                "ACTION | LVM | RESULT",
                "ACTION | done | RESULT",
                "ACTION | Taken care of. | RESULT",
                "ACTION | Left message | RESULT",
                "ACTION | Se le llamó | RESULT",
                "ACTION | atendido | RESULT",
                "ACTION | Listo | RESULT",
                "ACTION | Mensaje dejado | RESULT",
                "ACTION | see above | RESULT",
                "PROMISED | Will follow up | WHEN",
                "PROMISED | Le avisamos | WHEN",
                "PROMISED | soon | WHEN",
                "REQUEST | same | SUBSTANCE",
                "REQUEST | duda | SUBSTANCE",
                "VERIFIED | yes | SUBSTANCE",
                "ATTEMPT | called | RESULT",
                "ESCALATION | escalated | RECEIVER",
                "ESCALATION | escalado | RECEIVER"
            })
    void saysWhatTheFieldLacks(NoteField field, String words, Lack lack) {
        assertThat(CHECKS.check(field, words))
                .as(words)
                .hasValueSatisfying(found -> assertThat(found.lack()).isEqualTo(lack));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ACTION | Rx faxed to CVS Elm St 2:10 pm, conf #4471",
                "ACTION | Called patient, voicemail full",
                "ACTION | LVM 2:10 pm, asks her to call 555-010-0199",
                "ACTION | Intake link resent; insurance card still missing",
                "ACTION | Se le llamó; no contestó",
                "ACTION | Enlace reenviado; falta la tarjeta",
                "PROMISED | Will follow up Tuesday 10 am",
                "PROMISED | None",
                "PROMISED | Nothing more is owed",
                "PROMISED | No se debe nada más",
                "PROMISED | Le avisamos el martes",
                "REQUEST | “Please call me back.”",
                "REQUEST | Refill lisinopril",
                "VERIFIED | DOB",
                "VERIFIED | Not a patient",
                "VERIFIED | Sin verificar",
                "ATTEMPT | written",
                "ATTEMPT | call-voicemail-left",
                "ATTEMPT | No answer",
                "ESCALATION | none",
                "ESCALATION | None needed",
                "ESCALATION | No hizo falta",
                "ESCALATION | Nurse has it"
            })
    void isContentWithLittleThatSaysSomething(NoteField field, String words) {
        assertThat(CHECKS.check(field, words)).as(words).isEmpty();
    }
}
