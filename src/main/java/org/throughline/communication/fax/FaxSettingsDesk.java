package org.throughline.communication.fax;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.audit.AuditEntry;
import org.throughline.audit.AuditLog;
import org.throughline.communication.Channel;
import org.throughline.communication.Departures;
import org.throughline.communication.FaxSettings;
import org.throughline.communication.PracticeAddresses;
import org.throughline.communication.web.FaxSettingsView;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.Reference;
import org.throughline.kernel.RuleViolation;

/** The manager says whose mail is a fax, and from which number the practice faxes. */
@Service
class FaxSettingsDesk implements FaxSettings {

    private final FaxServices services;
    private final PracticeAddresses addresses;
    private final Departures departures;
    private final AuditLog audit;
    private final Clock clock;

    FaxSettingsDesk(
            FaxServices services, PracticeAddresses addresses, Departures departures, AuditLog audit, Clock clock) {
        this.services = services;
        this.addresses = addresses;
        this.departures = departures;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public FaxSettingsView view(Access access) {
        access.requireManager();
        var missing = departures.missing(access.practice(), Channel.FAX);
        return new FaxSettingsView(
                services.all(),
                addresses
                        .faxNumber(access.practice())
                        .map(ContactPoint::display)
                        .orElse(null),
                missing.filter("communication.no-fax-provider"::equals).isEmpty());
    }

    @Override
    @Transactional
    public void add(Access access, String sender) {
        access.requireManager();
        services.add(access, sender, clock.instant());
    }

    @Transactional
    public void remove(Access access, String sender) {
        access.requireManager();
        services.remove(access, sender, clock.instant());
    }

    /** Faxes that are on their way are told of by it. */
    @Override
    @Transactional
    public void faxesFrom(Access access, String written) {
        access.requireManager();
        var number = ContactPoint.phone(written, "US").orElseThrow(() -> RuleViolation.of("communication.fax-number"));
        if (addresses.faxNumber(access.practice()).filter(number::equals).isPresent()) {
            return;
        }
        var now = clock.instant();
        addresses.endFax(access.practice(), now);
        addresses.openFax(number, access.practice());
        if (addresses
                .practiceFaxingFrom(number)
                .filter(access.practice()::equals)
                .isEmpty()) {
            throw RuleViolation.conflict("communication.fax-number-of-another");
        }
        record(access, "fax-number.set", now);
    }

    @Transactional
    public void faxesNoMore(Access access) {
        access.requireManager();
        if (addresses.faxNumber(access.practice()).isPresent()) {
            var now = clock.instant();
            addresses.endFax(access.practice(), now);
            record(access, "fax-number.ended", now);
        }
    }

    private void record(Access access, String action, Instant at) {
        var practice = new Reference("Organization", access.practice().value());
        audit.record(AuditEntry.of(at, access.actor(), action, practice));
    }
}
