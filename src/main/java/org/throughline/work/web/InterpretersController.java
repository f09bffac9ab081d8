package org.throughline.work.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.throughline.access.Access;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.Language;
import org.throughline.kernel.RuleViolation;
import org.throughline.platform.i18n.Texts;
import org.throughline.platform.web.Page;
import org.throughline.practice.InterpreterRoute;
import org.throughline.practice.InterpreterRoutes;

/** The manager says how interpreters are reached. */
@Controller
class InterpretersController {

    private static final String PATH = "/interpreters";

    /** The most spoken languages of patients in the United States besides English, and American Sign Language. */
    private static final List<String> LANGUAGES = List.of(
            "es", "zh", "vi", "tl", "ar", "fr", "ko", "ru", "ht", "pt", "hi", "pl", "de", "fa", "ur", "so", "hmn", "am",
            "sw", "uk", "ne", "my", "ase");

    private final InterpreterRoutes routes;
    private final Clock clock;

    InterpretersController(InterpreterRoutes routes, Clock clock) {
        this.routes = routes;
        this.clock = clock;
    }

    /** As the page sends it; no language means one that speaks many. */
    record Form(
            @NotNull @Pattern(regexp = "|[a-z]{2,3}") String language,
            @NotBlank @Size(max = 120) String who,
            @NotBlank @Size(max = 40) String phone,
            @NotNull @Size(max = 300) String how) {

        InterpreterRoute route() {
            var number = ContactPoint.phone(phone, "US")
                    .orElseThrow(() -> RuleViolation.of("work.interpreter-phone", phone));
            return new InterpreterRoute(
                    UUID.randomUUID(),
                    Optional.of(language).filter(code -> !code.isEmpty()).map(Language::new),
                    who.strip(),
                    number,
                    how.strip());
        }
    }

    @GetMapping(PATH)
    String show(Access access, Page page, Model model) {
        access.requireManager();
        model.addAttribute("interpreters", view(page.texts()));
        return "work/interpreters";
    }

    @PostMapping(PATH)
    String add(Access access, @Valid @ModelAttribute Form form) {
        access.requireManager();
        routes.add(form.route(), access.person(), clock.instant());
        return "redirect:" + PATH;
    }

    @PostMapping(PATH + "/{id}/end")
    String end(Access access, @PathVariable UUID id) {
        access.requireManager();
        routes.end(id, access.person(), clock.instant());
        return "redirect:" + PATH;
    }

    private InterpretersView view(Texts texts) {
        var rows = routes.all().stream()
                .map(route -> new InterpretersView.Row(
                        InterpreterPages.shown(route, texts), PATH + "/" + route.id() + "/end"))
                .toList();
        var known = LANGUAGES.stream()
                .map(code -> new InterpretersView.Choice(code, InterpreterPages.name(new Language(code), texts)))
                .sorted(Comparator.comparing(InterpretersView.Choice::name));
        var many = new InterpretersView.Choice("", texts.get("work.interpreter.many"));
        return new InterpretersView(rows, Stream.concat(Stream.of(many), known).toList());
    }
}
