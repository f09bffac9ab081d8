package org.throughline.portal.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.throughline.kernel.ContactPoint;
import org.throughline.platform.web.Page;
import org.throughline.portal.RequestDesk;
import org.throughline.practice.Practice;

/** The public request form: no sign-in, both languages, and nothing typed is lost when something is missing. */
@Controller
class RequestController {

    /** What a patient can choose, by the lane that does it. */
    private static final List<String> REASONS = List.of(
            "callbacks",
            "scheduling",
            "referrals",
            "refills",
            "results",
            "insurance",
            "billing",
            "records",
            "front_desk_backup");

    private static final int UNPROCESSABLE = 422;
    private static final int CONFLICT = 409;
    private static final String CLOSED = "portal/closed";

    private final RequestDesk desk;

    RequestController(RequestDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/p/{practice}/request")
    String form(@PathVariable("practice") String slug, Model model) {
        var practice = desk.practice(slug);
        var request = view(practice, RequestForm.empty(UUID.randomUUID().toString()), Set.of());
        model.addAttribute("request", request);
        return request.emergency() == null ? CLOSED : "portal/request";
    }

    @PostMapping("/p/{practice}/request")
    String send(
            @PathVariable("practice") String slug,
            @Valid @ModelAttribute RequestForm form,
            BindingResult problems,
            Page page,
            HttpServletResponse response,
            Model model) {
        var practice = desk.practice(slug);
        if (desk.emergencies(practice).isEmpty()) {
            response.setStatus(CONFLICT);
            model.addAttribute("request", view(practice, form, Set.of()));
            return CLOSED;
        }
        var invalid =
                problems.getFieldErrors().stream().map(FieldError::getField).collect(Collectors.toSet());
        if (!REASONS.contains(form.reason())) {
            invalid.add("reason");
        }
        if (unreachable(form)) {
            invalid.add("phone");
        }
        if (!invalid.isEmpty()) {
            response.setStatus(UNPROCESSABLE);
            model.addAttribute("request", view(practice, form, invalid));
            return "portal/request";
        }
        desk.take(practice, form.contact(page.language()), form.token());
        return "redirect:/p/" + slug + "/request/received";
    }

    @GetMapping("/p/{practice}/request/received")
    String received(@PathVariable("practice") String slug, Model model) {
        model.addAttribute("request", view(desk.practice(slug), RequestForm.empty(""), Set.of()));
        return "portal/received";
    }

    /** Without a number or an address nobody could answer. */
    private static boolean unreachable(RequestForm form) {
        var phone = form.phone() == null ? "" : form.phone();
        var email = form.email() == null ? "" : form.email();
        return ContactPoint.phone(phone, "US").isEmpty()
                && ContactPoint.email(email).isEmpty();
    }

    private RequestView view(Practice practice, RequestForm form, Set<String> invalid) {
        var phone = practice.phone().map(ContactPoint::display).orElse(null);
        var emergency = desk.emergencies(practice)
                .map(route -> new RequestView.Emergency(
                        route.open().phone().display(), route.closed().phone().display()))
                .orElse(null);
        var href = "/p/" + practice.slug() + "/request";
        return new RequestView(practice.name(), phone, emergency, href, form, REASONS, invalid);
    }
}
