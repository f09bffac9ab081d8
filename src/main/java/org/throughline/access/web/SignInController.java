package org.throughline.access.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.throughline.access.SignInOffers;
import org.throughline.access.web.SignInView.Notice;

/** The sign-in page; the form itself is answered by the security chain. */
@Controller
class SignInController {

    private final ObjectProvider<SignInOffers> offers;

    SignInController(ObjectProvider<SignInOffers> offers) {
        this.offers = offers;
    }

    @GetMapping("/sign-in")
    String page(
            @RequestParam(required = false) @Nullable String refused,
            @RequestParam(required = false) @Nullable String left,
            @RequestParam(required = false) @Nullable String ended,
            Model model) {
        var notice = refused != null
                ? Notice.REFUSED
                : left != null ? Notice.LEFT : ended != null ? Notice.ENDED : Notice.NONE;
        var offered = offers.stream().flatMap(port -> port.offers().stream()).toList();
        model.addAttribute("signIn", new SignInView(notice, List.copyOf(offered)));
        return "access/signIn";
    }
}
