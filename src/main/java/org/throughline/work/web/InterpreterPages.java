package org.throughline.work.web;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.kernel.Language;
import org.throughline.platform.i18n.Texts;
import org.throughline.platform.web.Page;
import org.throughline.playbook.Playbook;
import org.throughline.practice.InterpreterRoute;
import org.throughline.practice.InterpreterRoutes;
import org.throughline.work.WorkItemId;
import org.throughline.work.interpreter.InterpreterDesk;
import org.throughline.work.item.WorkItem;
import org.throughline.work.item.WorkItemRepository;

/** Whom to ring for a patient's language, with the words that offer it. */
@Component
class InterpreterPages {

    private final WorkItemRepository items;
    private final InterpreterRoutes routes;
    private final InterpreterDesk desk;
    private final LanguageOnFile onFile;
    private final Playbook playbook;
    private final Clock clock;

    InterpreterPages(
            WorkItemRepository items,
            InterpreterRoutes routes,
            InterpreterDesk desk,
            LanguageOnFile onFile,
            Playbook playbook,
            Clock clock) {
        this.items = items;
        this.routes = routes;
        this.desk = desk;
        this.onFile = onFile;
        this.playbook = playbook;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    InterpreterView of(Access access, Page page, WorkItemId id) {
        var item = items.get(access, id);
        var language = spoken(item);
        var offered = language.filter(Language::spokenByTheProduct).orElse(Language.ENGLISH);
        return new InterpreterView(
                "/work-items/" + id,
                item.standing().version(),
                language.map(one -> name(one, page.texts())).orElse(null),
                routes.all().stream()
                        .filter(route -> language.isEmpty() || route.speaks(language.get()))
                        .map(route -> shown(route, page.texts()))
                        .toList(),
                playbook.sharedText("interpreter_offer").in(offered),
                offered.code(),
                item.standing().heldBy(access.person(), clock.instant()),
                desk.of(id));
    }

    private Optional<Language> spoken(WorkItem item) {
        return onFile.spoken(item).or(() -> item.matter().language()).filter(one -> !one.equals(Language.UNKNOWN));
    }

    static InterpreterView.Route shown(InterpreterRoute route, Texts texts) {
        return new InterpreterView.Route(
                route.language().map(one -> name(one, texts)).orElse(null),
                route.who(),
                route.phone().display(),
                route.phone().value(),
                route.how());
    }

    static String name(Language language, Texts texts) {
        return language.locale().getDisplayLanguage(Locale.of(texts.language().code()));
    }
}
