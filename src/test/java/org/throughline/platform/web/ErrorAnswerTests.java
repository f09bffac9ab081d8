package org.throughline.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.throughline.kernel.NotFound;
import org.throughline.kernel.RuleViolation;

@ExtendWith(OutputCaptureExtension.class)
class ErrorAnswerTests {

    private final MockMvcTester mvc = new WebHouse().mvc(new Failing());

    @Test
    void answersAConflictWithAFragmentForTheProblemRegion() {
        var answer =
                mvc.get().uri("/conflict").header("HX-Request-Type", "partial").exchange();
        assertThat(answer).hasStatus(409).hasHeader("HX-Retarget", "#problem").hasHeader("HX-Reswap", "innerHTML");
        assertThat(answer).bodyText().contains("Somebody else was first").doesNotContain("<html");
    }

    @Test
    void answersABrokenRuleWithAWholePageInTheReadersLanguage() {
        var answer = mvc.get().uri("/rule").header("Accept-Language", "es-MX").exchange();
        assertThat(answer).hasStatus(422).hasContentTypeCompatibleWith("text/html");
        assertThat(answer).bodyText().contains("<html lang=\"es\"", "Falta algo", "/assets/");
    }

    @Test
    void answersProgramsWithAProblem() {
        var answer = mvc.get().uri("/rule").accept(MediaType.APPLICATION_JSON).exchange();
        assertThat(answer).hasStatus(422).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo("work.no-such-text");
    }

    @Test
    void saysNotFoundAlsoForWhatIsNotYours() {
        assertThat(mvc.get().uri("/missing")).hasStatus(404).bodyText().doesNotContain("Patient/7");
    }

    @Test
    void namesTheFieldThatIsWrong() {
        var answer =
                mvc.post().uri("/form").header("HX-Request-Type", "partial").exchange();
        assertThat(answer).hasStatus(422).bodyText().contains("data-field=\"name\"", "Please fill this in.");
    }

    @Test
    void saysThatItCannotReadWordsWhereANumberBelongs() {
        assertThat(mvc.get().uri("/numbered?at=seven"))
                .hasStatus(400)
                .bodyText()
                .contains("could not read");
    }

    @Test
    void refusesAFileThatIsTooLarge() {
        assertThat(mvc.get().uri("/large")).hasStatus(413).bodyText().contains("too large");
    }

    @Test
    void showsAReferenceButNeitherTraceNorDataWhenSomethingBreaks(CapturedOutput log) {
        var answer = mvc.get().uri("/broken").exchange();
        assertThat(answer).hasStatus(500).bodyText().contains("Reference ").doesNotContain("Ana Morales", "Exception");
        assertThat(log)
                .contains("incident ", "IllegalStateException", "/broken")
                .doesNotContain("Ana Morales");
    }

    @Test
    void leavesRefusalsOfAccessToTheSecurityChain() {
        assertThat(mvc.get().uri("/denied")).hasFailed().failure().hasCauseInstanceOf(AccessDeniedException.class);
    }

    @Test
    void sendsTheHeadersOfAStrictPolicy() {
        assertThat(mvc.get().uri("/fine"))
                .hasStatus3xxRedirection()
                .hasHeader("X-Content-Type-Options", "nosniff")
                .headers()
                .hasValue("Content-Security-Policy", PageHeaders.CONTENT_SECURITY_POLICY);
        assertThat(PageHeaders.CONTENT_SECURITY_POLICY).doesNotContain("unsafe", "*");
    }

    /** Fails in every way the advice knows. */
    @Controller
    static class Failing {

        @GetMapping("/conflict")
        String conflict() {
            throw RuleViolation.conflict("work.no-such-text");
        }

        @GetMapping("/rule")
        String rule() {
            throw RuleViolation.of("work.no-such-text");
        }

        @GetMapping("/missing")
        String missing() {
            throw new NotFound("Patient/7");
        }

        @GetMapping("/numbered")
        String numbered(@RequestParam int at) {
            return "redirect:/" + at;
        }

        @PostMapping("/form")
        String form(@Valid NameForm form) {
            return "redirect:/" + form.name();
        }

        @GetMapping("/large")
        String large() {
            throw new MaxUploadSizeExceededException(1);
        }

        @GetMapping("/broken")
        String broken() {
            throw new IllegalStateException("cannot store the note of Ana Morales");
        }

        @GetMapping("/denied")
        String denied() {
            throw new AccessDeniedException("no");
        }

        @GetMapping("/fine")
        String fine() {
            return "redirect:/";
        }
    }

    /** A form with one field. */
    record NameForm(@NotBlank String name) {}
}
