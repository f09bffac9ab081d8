package org.throughline.demo;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.throughline.access.SignIn;
import org.throughline.kernel.NotFound;
import org.throughline.kernel.PersonId;

/** One click signs in as somebody of the demo clinic; exists under the demo profile only. */
@Controller
@Profile("demo")
class DemoController {

    private final DemoSignIns offers;
    private final SignIn signIn;

    DemoController(DemoSignIns offers, SignIn signIn) {
        this.offers = offers;
        this.signIn = signIn;
    }

    @PostMapping("/demo/sign-in")
    String signIn(@RequestParam UUID person, HttpServletRequest request, HttpServletResponse response) {
        var chosen = new PersonId(person);
        var practice = offers.practiceOf(chosen).orElseThrow(() -> new NotFound("nobody of the demo clinic"));
        signIn.as(chosen, practice, request, response);
        return "redirect:/";
    }
}
