package org.throughline.communication.portal;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.communication.web.PortalView.Connected;
import org.throughline.platform.database.Columns;
import org.throughline.platform.security.PublicAddress;

/** How the portal of the bound practice stands: what came, what went, what was compared. */
@Repository
class PortalStanding {

    private static final int USUAL_PORT = 8080;

    private final JdbcClient database;
    private final String calls;

    PortalStanding(JdbcClient database, PublicAddress address, Environment settings) {
        this.database = database;
        this.calls =
                address.origin(settings.getProperty("server.port", Integer.class, USUAL_PORT)) + "/channels/portal/";
    }

    @Transactional(readOnly = true)
    Optional<Connected> find(Instant now) {
        return database.sql("""
                        select p.id, p.address, p.connected_at, p.secret_since, p.before_until, p.paused_at, (
                            select max(c.at) from communication.communication c
                            where c.practice_id = p.practice_id and c.channel = 'portal_message' and c.direction = 'in'
                        ) as last_in, (
                            select max(d.changed_at) from communication.communication c
                            join communication.delivery d on d.practice_id = c.practice_id and d.communication_id = c.id
                            where c.practice_id = p.practice_id and c.channel = 'portal_message' and c.direction = 'out'
                              and d.state in ('sent', 'delivered')
                        ) as last_out, (
                            select s.checked_to from communication.provider_sweep s
                            where s.practice_id = p.practice_id and s.channel = 'portal_message' and s.number = p.id::text
                        ) as checked_to
                        from communication.portal_connection p
                        """)
                .query((row, number) -> new Connected(
                        row.getString("address"),
                        calls + Columns.id(row, "id"),
                        Columns.instant(row, "connected_at"),
                        Columns.instant(row, "secret_since"),
                        Columns.optionalInstant(row, "before_until")
                                .filter(now::isBefore)
                                .orElse(null),
                        orNull(Columns.optionalInstant(row, "paused_at")),
                        orNull(Columns.optionalInstant(row, "last_in")),
                        orNull(Columns.optionalInstant(row, "last_out")),
                        orNull(Columns.optionalInstant(row, "checked_to"))))
                .optional();
    }

    private static @Nullable Instant orNull(Optional<Instant> known) {
        return known.orElse(null);
    }
}
