package org.throughline.communication.fax;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.audit.AuditEntry;
import org.throughline.audit.AuditLog;
import org.throughline.communication.Fax;
import org.throughline.communication.FaxKind;
import org.throughline.communication.Faxes;
import org.throughline.communication.IssueId;
import org.throughline.communication.PageRange;
import org.throughline.communication.ResentPages;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.Language;
import org.throughline.kernel.RuleViolation;
import org.throughline.platform.files.FileStore;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.practice.Practices;

/** Faxes by their rows and bytes; pages are drawn anew each time, so that no picture of them is kept anywhere. */
@Service
class FaxDocuments implements Faxes, ResentPages {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT);

    private final FaxRows rows;
    private final FaxOriginals originals;
    private final FaxReader reader;
    private final FileStore files;
    private final Practices practices;
    private final AuditLog audit;

    FaxDocuments(
            FaxRows rows,
            FaxOriginals originals,
            FaxReader reader,
            FileStore files,
            Practices practices,
            AuditLog audit) {
        this.rows = rows;
        this.originals = originals;
        this.reader = reader;
        this.files = files;
        this.practices = practices;
        this.audit = audit;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Fax> of(IssueId issue) {
        return rows.of(issue);
    }

    @Override
    @Transactional(readOnly = true)
    public Fax get(UUID attachment) {
        return originals.get(attachment).fax();
    }

    @Override
    public byte[] page(UUID attachment, int page, int width) {
        var asked = new PageRange(page, page);
        requirePages(originals.get(attachment).fax(), asked);
        var slice = originals.open(attachment, asked).getFirst();
        try {
            return reader.picture(slice.file(), slice.pages().first(), width);
        } catch (FaxUnreadable blank) {
            throw RuleViolation.of("communication.fax-page-not-shown");
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void sort(Access access, UUID attachment, FaxKind kind, Instant at) {
        var fax = originals.get(attachment).fax();
        rows.sort(access, attachment, kind, at);
        record(access, "fax.sorted", fax, at);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void cameFrom(Access access, UUID attachment, ContactPoint number, Instant at) {
        var fax = originals.get(attachment).fax();
        if (!fax.from().equals(Optional.of(number))) {
            rows.cameFrom(fax.message(), number);
            record(access, "fax.sender-corrected", fax, at);
        }
    }

    @Override
    @Transactional(readOnly = true)
    public String pageMissing(UUID attachment, int page, int of, Language language) {
        var fax = originals.get(attachment).fax();
        int here = fax.pages().orElseThrow(() -> RuleViolation.of("communication.fax-unreadable"));
        if (page < 1 || page > of || here >= of || of > FaxPdf.MOST_PAGES) {
            throw RuleViolation.of("communication.fax-not-missing", here);
        }
        var when = MOMENT.withLocale(language.locale())
                .format(fax.at().atZone(practices.get(CurrentPractice.get()).zone()));
        return FaxWords.SHIPPED.pageMissing().in(language, Map.of("when", when, "here", here, "of", of, "page", page));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Fax cut(Access access, UUID attachment, PageRange pages, Optional<FaxKind> kind, Instant at) {
        var whole = originals.get(attachment);
        requirePages(whole.fax(), pages);
        var part = part(attachment, pages);
        var file = files.store(part, "application/pdf", at);
        var id = rows.add(access, new FaxRows.Cut(whole, pages, kind, file, part.length), at);
        record(access, "fax.cut", whole.fax(), at);
        return originals.get(id).fax();
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayJoin(Fax resent) {
        return resent.pages().isPresent() && resent.later() == 0 && rows.inMessage(resent.message()) == 1;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void join(Access access, UUID resent, UUID incomplete, Instant at) {
        var came = originals.get(resent).fax();
        if (!mayJoin(came) || resent.equals(incomplete)) {
            throw RuleViolation.of("communication.fax-joins-none");
        }
        rows.join(access, came, originals.get(incomplete).fax(), at);
        record(access, "fax.joined", came, at);
    }

    private byte[] part(UUID attachment, PageRange pages) {
        try {
            return reader.part(originals.open(attachment, pages));
        } catch (FaxUnreadable blank) {
            throw RuleViolation.of("communication.fax-page-not-shown");
        }
    }

    private static void requirePages(Fax fax, PageRange pages) {
        int there = fax.pages().orElseThrow(() -> RuleViolation.of("communication.fax-unreadable"));
        if (pages.last() > there) {
            throw RuleViolation.of("communication.fax-no-such-page", pages.last(), there);
        }
    }

    private void record(Access access, String action, Fax fax, Instant at) {
        audit.record(AuditEntry.of(at, access.actor(), action, fax.message().reference()));
    }
}
