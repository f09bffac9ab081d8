package org.throughline.communication.wording;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.communication.web.WordingsView;
import org.throughline.communication.web.WordingsView.Due;
import org.throughline.communication.web.WordingsView.Row;
import org.throughline.kernel.Language;
import org.throughline.playbook.Playbook;
import org.throughline.playbook.Playbook.InForce;

/** The words of the playbook with how they do, for the manager. */
@Component
class WordingPages {

    private static final Duration LATELY = Duration.ofDays(30);
    private static final Duration A_YEAR = Duration.ofDays(365);

    private final Playbook playbook;
    private final WordingUses uses;
    private final Clock clock;

    WordingPages(Playbook playbook, WordingUses uses, Clock clock) {
        this.playbook = playbook;
        this.uses = uses;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public WordingsView of(Access access, Language language) {
        access.requireManager();
        var now = clock.instant();
        var versions = playbook.moments().stream()
                .map(moment -> playbook.inForce(moment.code()))
                .toList();
        var found =
                uses.since(now.minus(LATELY), versions.stream().map(Wording::of).toList());
        return new WordingsView(versions.stream()
                .map(version -> row(
                        version,
                        Objects.requireNonNull(found.get(version.moment().code().value())),
                        language,
                        now))
                .sorted(Comparator.comparing(Row::due)
                        .thenComparing(Comparator.comparingInt(Row::uses).reversed()))
                .toList());
    }

    private static Row row(InForce version, WordingUse use, Language language, Instant now) {
        return new Row(
                "/playbook/" + version.moment().code(),
                version.moment().name().in(language),
                use.uses(),
                use.ofThisVersion(),
                use.changed(),
                version.approved().map(InForce.Approved::since).orElse(null),
                due(version, use, now));
    }

    private static Due due(InForce version, WordingUse use, Instant now) {
        if (version.approved().isEmpty()) {
            return Due.APPROVE;
        }
        if (!version.spanishSigned()) {
            return Due.SPANISH;
        }
        if (use.mostlyChanged()) {
            return Due.REWRITE;
        }
        var reviewed = version.approved().orElseThrow().since();
        if (reviewed.plus(A_YEAR).isBefore(now)) {
            return Due.AGAIN;
        }
        return use.uses() == 0 && reviewed.plus(LATELY).isBefore(now) ? Due.UNUSED : Due.NOTHING;
    }
}
