package org.throughline.communication.line;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.audit.AuditEntry;
import org.throughline.audit.AuditLog;
import org.throughline.communication.PracticeAddresses;
import org.throughline.communication.gate.TextRuleRows;
import org.throughline.communication.gate.TextRules;
import org.throughline.communication.web.LinesView;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.Reference;
import org.throughline.kernel.RuleViolation;

/** The manager opens the practice's number, narrows what leaves there without a person, and switches texts off. */
@Service
class LinesDesk {

    private static final String REGION = "US";

    private final PracticeAddresses addresses;
    private final TextRuleRows rules;
    private final LineStanding standing;
    private final AuditLog audit;
    private final Clock clock;

    LinesDesk(PracticeAddresses addresses, TextRuleRows rules, LineStanding standing, AuditLog audit, Clock clock) {
        this.addresses = addresses;
        this.rules = rules;
        this.standing = standing;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public LinesView view(Access access) {
        return shown(access, null);
    }

    /** After a test text, with what the provider calls it. */
    @Transactional(readOnly = true)
    public LinesView tested(Access access, String name) {
        return shown(access, name);
    }

    private LinesView shown(Access access, @Nullable String tested) {
        access.requireManager();
        var number = addresses.textNumber(access.practice());
        var now = rules.current();
        return new LinesView(
                number.map(ContactPoint::display).orElse(null),
                standing.lines(number),
                new LinesView.Hours(now.from().toString(), now.until().toString(), now.mostADay(), now.mostAWeek()),
                rules.pausedAt().orElse(null),
                standing.waiting(),
                tested);
    }

    /** The next text or call there is the practice's; nothing has to be started anew. */
    @Transactional
    public void open(Access access, String written) {
        access.requireManager();
        var number =
                ContactPoint.phone(written, REGION).orElseThrow(() -> RuleViolation.of("communication.line-number"));
        if (addresses.textNumber(access.practice()).isPresent()) {
            throw RuleViolation.conflict("communication.line-number-set");
        }
        addresses.open(number, access.practice());
        if (addresses.practiceAt(number).filter(access.practice()::equals).isEmpty()) {
            throw RuleViolation.conflict("communication.line-number-of-another");
        }
        trail(access, "line.opened", clock.instant());
    }

    /** Holds from the next text on: the gate asks for it in the transaction that lets a text go (INV-40). */
    @Transactional
    public void narrow(Access access, TextRules narrower) {
        access.requireManager();
        var now = clock.instant();
        rules.keep(narrower.narrowing(), now);
        trail(access, "line.rules-changed", now);
    }

    /** What comes in is taken all the same. */
    @Transactional
    public void pause(Access access, boolean paused) {
        access.requireManager();
        var now = clock.instant();
        if (rules.pausedAt().isPresent() != paused) {
            rules.pause(Optional.of(now).filter(since -> paused), now);
            trail(access, paused ? "line.paused" : "line.resumed", now);
        }
    }

    private void trail(Access access, String action, Instant now) {
        var practice = new Reference("Organization", access.practice().value());
        audit.record(AuditEntry.of(now, access.actor(), action, practice));
    }
}
