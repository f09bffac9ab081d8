package org.throughline.work.web;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.audit.AuditEntry;
import org.throughline.audit.AuditLog;
import org.throughline.kernel.Reference;
import org.throughline.platform.i18n.Texts;
import org.throughline.platform.web.Page;
import org.throughline.practice.Practices;
import org.throughline.work.Urgency;
import org.throughline.work.item.State;
import org.throughline.work.queue.QueueList;
import org.throughline.work.queue.QueueList.Row;
import org.throughline.work.queue.QueueList.Tab;
import org.throughline.work.web.QueueView.Mark;

/** A list of the queue as a page shows it; whoever was shown which items stands in the audit trail. */
@Component
class QueuePages {

    private static final List<Tab> TABS = List.of(Tab.MINE, Tab.LANE, Tab.PROMISES, Tab.WAITING);

    private final QueueList list;
    private final Practices practices;
    private final AuditLog audit;
    private final Clock clock;

    QueuePages(QueueList list, Practices practices, AuditLog audit, Clock clock) {
        this.list = list;
        this.practices = practices;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    QueueView of(Access access, Page page, Tab chosen) {
        var now = clock.instant();
        var leadEnds = now.plus(practices.get(access.practice()).promiseLead());
        var rows = list.rows(access, chosen, leadEnds);
        var counts = list.counts(access);
        audit.record(AuditEntry.of(now, access.actor(), "queue.listed", new Reference("List", new UUID(0, 0)))
                .showing(rows.stream().map(row -> row.id().value()).toList()));
        var tabs = TABS.stream().map(tab -> tab(tab, counts, chosen)).toList();
        var shown = rows.stream().map(row -> row(row, page.texts(), leadEnds)).toList();
        return new QueueView(page.texts().get("work.queue.title"), tabs, shown, "/work-items/next");
    }

    /** How many items the person may take next. */
    @Transactional(readOnly = true)
    int waiting(Access access) {
        return list.counts(access).lane();
    }

    private static QueueView.Tab tab(Tab tab, QueueList.Counts counts, Tab chosen) {
        var code = tab.name().toLowerCase(Locale.ROOT);
        var count = switch (tab) {
            case MINE -> counts.mine();
            case LANE -> counts.lane();
            case PROMISES -> counts.promises();
            case WAITING -> counts.waiting();
            case EVERYTHING -> counts.mine() + counts.lane() + counts.waiting();
        };
        return new QueueView.Tab(code, count, "/queue?tab=" + code, tab == chosen);
    }

    private static QueueView.Row row(Row row, Texts texts, Instant leadEnds) {
        var due = row.promiseDueAt().orElse(null);
        return new QueueView.Row(
                "/work-items/" + row.id(),
                "/?item=" + row.id(),
                row.who().orElse(null),
                row.language()
                        .filter(code -> !code.equals("en"))
                        .map(code -> code.toUpperCase(Locale.ROOT))
                        .orElse(null),
                what(row, texts),
                due,
                due != null && due.isBefore(leadEnds),
                row.receivedAt(),
                marks(row),
                false);
    }

    private static String what(Row row, Texts texts) {
        var source = texts.get("work.source." + row.source().name());
        var lane = texts.find("playbook.lane." + row.lane().value())
                .orElse(row.lane().value());
        return row.summary().map(summary -> source + " · " + summary).orElse(source + " · " + lane);
    }

    private static List<Mark> marks(Row row) {
        var marks = EnumSet.noneOf(Mark.class);
        if (row.urgency().isAtLeast(Urgency.U1)) {
            marks.add(Mark.CLINICAL);
        }
        if (row.state() == State.PARKED) {
            marks.add(Mark.PARKED);
        }
        Optional.of(row).filter(one -> one.needsEyes().isPresent()).ifPresent(one -> marks.add(Mark.NOT_SCANNED));
        return List.copyOf(marks);
    }
}
