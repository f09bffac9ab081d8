package org.throughline.access.web;

import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.throughline.access.Access;
import org.throughline.access.Colleague;
import org.throughline.access.LanesOfThePractice;
import org.throughline.access.People;
import org.throughline.access.PeopleDesk;
import org.throughline.access.Role;
import org.throughline.access.SecondPerson;
import org.throughline.access.grant.AgreementDesk;
import org.throughline.access.grant.GrantDesk;
import org.throughline.kernel.Language;
import org.throughline.kernel.NotFound;
import org.throughline.kernel.PersonId;
import org.throughline.platform.web.Page;

/** The people of the practice: hired, granted lanes, assessed and sent away by the manager, seen by the privacy officer. */
@Controller
class PeopleController {

    private final People people;
    private final PeopleDesk desk;
    private final GrantDesk grants;
    private final AgreementDesk agreements;
    private final LanesOfThePractice lanes;

    PeopleController(
            People people, PeopleDesk desk, GrantDesk grants, AgreementDesk agreements, LanesOfThePractice lanes) {
        this.people = people;
        this.desk = desk;
        this.grants = grants;
        this.agreements = agreements;
        this.lanes = lanes;
    }

    @GetMapping("/people")
    String all(Access access, Model model) {
        access.requireOversight();
        var all = people.all();
        var names = all.stream().collect(Collectors.toMap(Colleague::id, Colleague::shortName));
        var view = new PeopleView(
                all.stream().filter(Colleague::active).toList(),
                all.stream().filter(colleague -> !colleague.active()).toList(),
                Arrays.asList(Role.values()),
                grants.asked(access).stream()
                        .map(grant -> GrantRow.of(grant, access, names))
                        .toList(),
                names,
                access.is(Role.MANAGER));
        model.addAttribute("people", view);
        return "access/people";
    }

    @GetMapping("/people/{id}")
    String one(
            Access access, @PathVariable UUID id, @RequestParam(required = false) @Nullable String given, Model model) {
        var person = new PersonId(id);
        var held = grants.of(access, person);
        var names = people.all().stream().collect(Collectors.toMap(Colleague::id, Colleague::shortName));
        var colleague = people.find(person).orElseThrow(() -> new NotFound("nobody of this practice"));
        var assessed = people.assessedLanguages(person);
        var view = new PersonView(
                colleague,
                codes(true, assessed),
                codes(false, assessed),
                held.stream().map(grant -> GrantRow.of(grant, access, names)).toList(),
                lanes.all(),
                agreements.agreedAt(person).orElse(null),
                access.is(Role.MANAGER) && colleague.active() && !person.equals(access.person()),
                SecondPerson.mayBe(access) && colleague.active() && !person.equals(access.person()),
                given != null);
        model.addAttribute("person", view);
        return "access/person";
    }

    private static List<String> codes(boolean assessed, Set<Language> languages) {
        return List.of(Language.ENGLISH, Language.SPANISH).stream()
                .filter(language -> languages.contains(language) == assessed)
                .map(Language::code)
                .toList();
    }

    @PostMapping("/people")
    ResponseEntity<Void> hire(Access access, Page page, @Valid @ModelAttribute NewColleagueForm form) {
        return goTo(page, "/people/" + desk.hire(access, form.colleague()));
    }

    @PostMapping("/people/{id}/languages")
    String assess(Access access, @PathVariable UUID id, @RequestParam String language) {
        desk.assess(access, new PersonId(id), Language.of(language));
        return "redirect:/people/" + id;
    }

    @PostMapping("/people/{id}/agreement")
    String agreedOnPaper(Access access, @PathVariable UUID id, @RequestParam(defaultValue = "") String evidence) {
        agreements.onPaper(access, new PersonId(id), evidence);
        return "redirect:/people/" + id;
    }

    @PostMapping("/people/{id}/departure")
    ResponseEntity<Void> revoke(Access access, Page page, @PathVariable UUID id) {
        desk.revoke(access, new PersonId(id));
        return goTo(page, "/people");
    }

    private static ResponseEntity<Void> goTo(Page page, String address) {
        return page.fragment()
                ? ResponseEntity.noContent().header("HX-Redirect", address).build()
                : ResponseEntity.status(HttpStatus.FOUND)
                        .header(HttpHeaders.LOCATION, address)
                        .build();
    }
}
