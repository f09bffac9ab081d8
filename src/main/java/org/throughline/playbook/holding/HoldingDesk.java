package org.throughline.playbook.holding;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.audit.AuditEntry;
import org.throughline.audit.AuditLog;
import org.throughline.kernel.Language;
import org.throughline.kernel.NotAllowed;
import org.throughline.kernel.Reference;
import org.throughline.platform.i18n.TextCatalog;
import org.throughline.playbook.HoldingReply;
import org.throughline.playbook.Moment.FourParts;
import org.throughline.playbook.version.Hands;

/**
 * Offers what the product ships for a question without an entry. Its Spanish is a draft until somebody of the practice who is
 * assessed in Spanish has read it, and is one again when a later product says it in other words.
 */
@Service
public class HoldingDesk implements HoldingReply {

    private final HoldingRepository signatures;
    private final TextCatalog catalog;
    private final AuditLog audit;
    private final Clock clock;

    HoldingDesk(HoldingRepository signatures, TextCatalog catalog, AuditLog audit, Clock clock) {
        this.signatures = signatures;
        this.catalog = catalog;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<FourParts> in(Language language) {
        return language.equals(Language.SPANISH)
                ? signature().map(HoldingSignature::words)
                : Optional.of(shipped(language));
    }

    /** As the product ships it, read by anybody or not. */
    public FourParts shipped(Language language) {
        var texts = catalog.in(language);
        return new FourParts(
                texts.get("playbook.holding.received"),
                texts.get("playbook.holding.checking"),
                texts.get("playbook.holding.needed"),
                texts.get("playbook.holding.next", "due", "{due}"));
    }

    /** Who stands for the Spanish as it is shipped now. */
    @Transactional(readOnly = true)
    public Optional<HoldingSignature> signature() {
        return signatures.last().filter(last -> last.words().equals(shipped(Language.SPANISH)));
    }

    /** Signs the Spanish off: whoever proposes and is assessed in Spanish, as for every entry; who was first stays. */
    @Transactional
    public void signSpanish(Access access) {
        Hands.requireProposer(access);
        if (!access.mayWriteIn(Language.SPANISH)) {
            throw new NotAllowed("playbook.spanish-not-assessed");
        }
        if (signature().isPresent()) {
            return;
        }
        var now = clock.instant();
        signatures.add(new HoldingSignature(shipped(Language.SPANISH), access.person(), now));
        audit.record(AuditEntry.of(
                now,
                access.actor(),
                "playbook.holding-signed",
                new Reference("Organization", access.practice().value())));
    }
}
