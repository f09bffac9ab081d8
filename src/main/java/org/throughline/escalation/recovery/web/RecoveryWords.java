package org.throughline.escalation.recovery.web;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.access.Colleague;
import org.throughline.access.People;
import org.throughline.escalation.recovery.MaySay;
import org.throughline.escalation.recovery.RecoveryBook.Promised;
import org.throughline.escalation.recovery.RecoveryRow;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Language;
import org.throughline.kernel.PersonId;
import org.throughline.platform.i18n.TextCatalog;
import org.throughline.platform.i18n.Texts;
import org.throughline.platform.web.Page;
import org.throughline.playbook.Bilingual;

/** What the pages of cases say in the same words. */
@Component
class RecoveryWords {

    private final People people;
    private final TextCatalog catalog;
    private final MaySay maySay;

    RecoveryWords(People people, TextCatalog catalog, MaySay maySay) {
        this.people = people;
        this.catalog = catalog;
        this.maySay = maySay;
    }

    String reason(RecoveryRow row, Texts texts) {
        return row.broken() > 0
                ? texts.get("recovery.broken", "count", row.broken())
                : texts.get("recovery.reason." + row.recovery().about().reason().name());
    }

    @Nullable
    String urgent(RecoveryRow row, Texts texts) {
        return row.recovery()
                .urgent()
                .map(because -> texts.get("recovery.urgent." + because.name()))
                .orElse(null);
    }

    String lane(RecoveryRow row, Texts texts) {
        var code = row.matter().lane().value();
        return texts.find("playbook.lane." + code).orElse(code);
    }

    @Nullable
    String language(RecoveryRow row) {
        return row.matter()
                .language()
                .filter(language -> !language.equals(Language.ENGLISH))
                .map(language -> language.code().toUpperCase(Locale.ROOT))
                .orElse(null);
    }

    @Nullable
    String owner(RecoveryRow row) {
        return row.recovery().owner().map(this::name).orElse(null);
    }

    String name(PersonId person) {
        return people.find(person).map(Colleague::shortName).orElse("");
    }

    @Nullable
    String name(Actor actor) {
        return actor.asPerson().map(this::name).orElse(null);
    }

    /** The approved words for the case, with the time that was missed last. */
    MaySay.Approved approved(RecoveryRow row, Page page, Optional<Promised> missed) {
        var due = missed.map(promise -> new Bilingual<>(
                page.said().in(catalog.in(Language.ENGLISH)).at(promise.dueAt()),
                page.said().in(catalog.in(Language.SPANISH)).at(promise.dueAt())));
        return maySay.about(row.recovery().about().reason(), due);
    }
}
