package org.throughline.playbook.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.throughline.playbook.Moment;
import org.throughline.playbook.Playbook.InForce;
import org.throughline.playbook.content.DefaultPlaybook;
import org.throughline.playbook.content.MomentContent;
import org.throughline.playbook.version.MomentChecks;

/** What is written is read back as it was, and what cannot be taken is named with its line. */
class PlaybookTextTests {

    private static final MomentReading READING = reading();
    private static final String ONE = """
            moments:
            - code: school_letter
              name:
                en: School letter
                es: Carta para la escuela
              lane: records
              urgency: U4
              target:
                first_useful_bm: 480
              question:
                en: Can you write to the school?
                es: ¿Pueden escribir a la escuela?
              verify:
              - en: full name
                es: nombre completo
              parts:
                en:
                  received: We have your request.
                  checking: We are writing the letter.
                  needed: You do not need to do anything.
                  next: We will write to you by {due}.
                es:
                  received: Ya tenemos su solicitud.
                  checking: Estamos escribiendo la carta.
                  needed: No tiene que hacer nada.
                  next: Le escribimos antes de {due}.
              sms:
                optout: conversational
                en: '{practice}: your letter is ready by {due}. {phone}'
                es: '{practice}: su carta queda lista antes de {due}. {phone}'
              email_subject:
                en: Your letter
                es: Su carta
              call:
                en:
                  ask: Which school is it?
                  say: We are writing it.
                  promise: You have it by {due}.
                es:
                  ask: ¿Cuál es la escuela?
                  say: La estamos escribiendo.
                  promise: La tiene antes de {due}.
              note_extra: [school]
              close_codes: [sent]
              promise:
                kind: letter
                due:
                  business_days: 2
                  at: 12:00
                when:
                  en: 2 business days
                  es: en 2 días hábiles
                keep_by: letter sent
              escalation:
              - trigger:
                  en: asks about health
                  es: pregunta por su salud
                to:
                  en: nurse
                  es: enfermera
                within: U1
                example:
                  en: Can I go to gym?
                  es: ¿Puedo hacer deporte?
              channels:
                prefer: [portal]
                allow: [email]
                live_call_when: []
                never: [diagnosis]
            """;

    private static MomentReading reading() {
        try (var context = new AnnotationConfigApplicationContext()) {
            context.scan("org.throughline.screening");
            context.register(MomentChecks.class);
            context.refresh();
            return new MomentReading(context.getBean(MomentChecks.class));
        }
    }

    static Stream<Moment> shipped() {
        return DefaultPlaybook.SHIPPED.moments().stream();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void readsBackEachMomentFromYaml(Moment moment) {
        readsBack(moment, YamlPlaybook.write(List.of(MomentContent.of(moment))));
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void readsBackEachMomentFromFhir(Moment moment) {
        readsBack(moment, FhirPlaybook.write(List.of(InForce.asShipped(moment))));
    }

    private static void readsBack(Moment moment, String file) {
        var read = read(file).getFirst();
        assertThat(read.troubles()).isEmpty();
        assertThat(read.content().orElseThrow().json())
                .isEqualTo(MomentContent.of(moment).json());
    }

    @Test
    void readsTheFileThatTheProductShips() {
        var read = read(shippedFile());

        assertThat(read)
                .hasSize(20)
                .allSatisfy(moment -> assertThat(moment.troubles()).isEmpty());
        assertThat(read)
                .extracting(moment -> moment.content().orElseThrow().json())
                .containsExactlyElementsOf(
                        shipped().map(moment -> MomentContent.of(moment).json()).toList());
    }

    @Test
    void takesAMomentThatLacksOnlyWhatMayBeLacking() {
        assertThat(read(ONE)).singleElement().satisfies(read -> {
            assertThat(read.troubles()).isEmpty();
            assertThat(read.content().orElseThrow().moment().promise().due().at())
                    .hasToString("12:00");
        });
    }

    /** The line is counted in the file as it is after the change. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            '  urgency: U4'                       | '  urgency: U9'                               | shape            | 7
            '  urgency: U4'                       | '  urgency: '                                 | missing-key      | 7
            '  urgency: U4'                       | '  urgenci: U4'                               | unknown-key      | 7
            '  lane: records'                     | '  lane: Our Records'                         | shape            | 6
            '  code: school_letter'               | '  code: School Letter'                       | no-code          | 2
            '    first_useful_bm: 480'            | '    first_useful_bm: soon'                   | shape            | 9
            '    first_useful_bm: 480'            | '    first_useful_bm: 481'                    | target-late      | 9
            '    first_useful_bm: 480'            | '    first_useful_bm: -4'                     | playbook.not-a-number | 9
            '      received: We have your request.' | '      received: We have your {speciality}.' | unknown-variable | 18
            '      received: We have your request.' | '      received: We have your {due'          | malformed        | 18
            '      next: We will write to you by {due}.' | '      next: We will write to you.'     | no-time          | 21
            '      checking: We are writing the letter.' | '      checking: Your insurance will cover it.' | forbidden | 19
            '      say: We are writing it.'       | '      tell: We are writing it.'              | unknown-key      | 37
            '      say: We are writing it.'       | '      say:'                                  | missing-key      | 37
            'sent]'                               | 'sent to them]'                               | playbook.not-a-code | 44
            '  verify:'                           | '  verify: []   #'                            | malformed-yaml   | 14
            '    en: School letter'               | '    en: !!java.lang.Runtime School'          | tag              | 4
            '    en: School letter'               | '    en: &name School letter'                 | anchor           | 4
            '    en: School letter'               | '    en: *name'                               | anchor           | 4
            '    en: School letter'               | '    en: "School letter'                      | malformed-yaml   | 4
            '    en: School letter'               | '    en: School: letter'                      | malformed-yaml   | 4
            '    en: School letter'               | '    es: School letter'                       | key-twice        | 5
            'moments:'                            | 'momentos:'                                   | unknown-key      | 1
            """)
    void namesTheLine(String was, String is, String code, int line) {
        var words = was.startsWith("  code") ? was.replace("  code", "- code") : was;
        assertThat(ONE).contains(words);
        var file = ONE.replace(words, was.startsWith("  code") ? is.replace("  code", "- code") : is);

        assertThat(troubles(file)).anySatisfy(trouble -> {
            assertThat(trouble.code()).isEqualTo(code.replace("-yaml", ""));
            assertThat(trouble.line()).isEqualTo(line);
        });
    }

    @Test
    void namesWhatAWholeMomentLacks() {
        var nobody = ONE.replaceAll("(?s)  escalation:\n.*  channels:", "  escalation: []\n  channels:");

        assertThat(troubles(nobody)).singleElement().satisfies(trouble -> {
            assertThat(trouble.code()).isEqualTo("no-escalation-point");
            assertThat(trouble.line()).isEqualTo(54);
        });
    }

    @Test
    void refusesATextOfFiveThousandLetters() {
        var file = ONE.replace("We have your request.", "a".repeat(5000));

        assertThat(troubles(file))
                .extracting(Trouble::code, Trouble::line, Trouble::words)
                .first()
                .hasToString("(\"too-long\", 18, \"5000\")");
    }

    @Test
    void readsNothingInATextWithoutEnd() {
        var file = ONE.replace("We have your request.", "'" + "{a,select,other{".repeat(40_000) + "'");

        assertThat(troubles(file)).extracting(Trouble::code).containsExactly("too-long");
    }

    @Test
    void namesTheLineInFhirToo() {
        var moment = DefaultPlaybook.SHIPPED.moments().getFirst();
        var file = FhirPlaybook.write(List.of(InForce.asShipped(moment)));
        var wrong = file.replace("We received your appointment request.", "We received your {speciality}.");
        var line = wrong.substring(0, wrong.indexOf("{speciality}")).lines().count();

        assertThat(troubles(wrong)).singleElement().satisfies(trouble -> {
            assertThat(trouble.code()).isEqualTo("unknown-variable");
            assertThat((long) trouble.line()).isEqualTo(line);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                                             | empty
            '{"resourceType": "Patient"}'                                  | no-plans
            '{"resourceType": "Bundle", "type": "collection"}'             | no-plans
            '{"resourceType": "PlanDefinition", "colour": "red"}'          | no-fhir
            '{"resourceType": '                                            | no-fhir
            '{"a": 1}'                                                     | no-fhir
            'moments: []'                                                  | no-moments
            'just words'                                                   | no-moments
            '- code: a'                                                    | no-moments
            '? [a, b] : c'                                                 | key
            '%YAML 9.9'                                                    | malformed
            """)
    void refusesWhatIsNoPlaybook(String text, String code) {
        assertThat(troubles(text)).extracting(Trouble::code).containsExactly(code);
    }

    @Test
    void refusesAFileThatGrowsWhenItIsRead() {
        var laughs = new StringBuilder("a: &a [ha, ha, ha, ha]\n");
        for (char letter = 'b'; letter < 'z'; letter++) {
            var before = (char) (letter - 1);
            laughs.append("%s: &%s [*%s, *%s, *%s, *%s]\n".formatted(letter, letter, before, before, before, before));
        }

        assertThat(troubles(laughs.toString())).extracting(Trouble::code).containsExactly("anchor");
        assertThat(troubles("moments: " + "[".repeat(5000)))
                .extracting(Trouble::code)
                .containsExactly("deep");
        assertThat(troubles("#".repeat(PlaybookText.MOST + 1)))
                .extracting(Trouble::code)
                .containsExactly("too-big");
        assertThat(troubles("moments:\n" + "- code: a\n".repeat(201)))
                .extracting(Trouble::code)
                .containsExactly("too-many");
    }

    @Test
    void saysWhereNothingIsAMoment() {
        assertThat(troubles("moments:\n- code: school_letter\n- only words\n"))
                .extracting(Trouble::code, Trouble::line)
                .last()
                .hasToString("(\"no-moment\", 3)");
        assertThatThrownBy(() -> PlaybookText.read("moments: *gone")).isInstanceOf(FileRefused.class);
    }

    private static List<ReadMoment> read(String file) {
        return PlaybookText.read(file).stream().map(READING::read).toList();
    }

    private static List<Trouble> troubles(String file) {
        try {
            return read(file).stream()
                    .flatMap(moment -> moment.troubles().stream())
                    .toList();
        } catch (FileRefused refused) {
            return List.of(refused.trouble());
        }
    }

    private static String shippedFile() {
        try (InputStream file =
                Objects.requireNonNull(PlaybookTextTests.class.getResourceAsStream("/playbook/default.yaml"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
