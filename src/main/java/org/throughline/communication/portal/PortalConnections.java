package org.throughline.communication.portal;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.platform.database.Columns;
import org.throughline.platform.files.PracticeSecrets;

/** The portal of the bound practice as its row of {@code communication.portal_connection}. */
@Repository
public class PortalConnections {

    /** So long the secret before is believed too, until the portal has changed over. */
    static final Duration OVERLAP = Duration.ofHours(24);

    private static final String PLACE = "portal-connection";

    private final JdbcClient database;
    private final PracticeSecrets secrets;
    private final Clock clock;

    PortalConnections(JdbcClient database, PracticeSecrets secrets, Clock clock) {
        this.database = database;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Empty while the practice has connected none. */
    @Transactional(readOnly = true)
    public Optional<PortalConnection> find() {
        var now = clock.instant();
        return database.sql("""
                        select id, address, secret, secret_before, before_until, paused_at from communication.portal_connection
                        """).query((row, number) -> read(row, now)).optional();
    }

    /** The name of the connection, with the secret sealed. */
    @Transactional(propagation = Propagation.MANDATORY)
    UUID connect(URI address, String secret, Instant now) {
        return database.sql("""
                        insert into communication.portal_connection (address, secret, secret_since, connected_at)
                        values (:address, :secret, :now, :now)
                        returning id
                        """)
                .param("address", address.toString())
                .param("secret", secrets.seal(secret, PLACE))
                .param("now", Columns.at(now))
                .query((row, number) -> Columns.id(row, "id"))
                .single();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void move(URI address) {
        database.sql("update communication.portal_connection set address = :address")
                .param("address", address.toString())
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void rotate(String secret, Instant now) {
        database.sql("""
                        update communication.portal_connection
                        set secret_before = secret, before_until = :until, secret = :secret, secret_since = :now
                        """)
                .param("secret", secrets.seal(secret, PLACE))
                .param("until", Columns.at(now.plus(OVERLAP)))
                .param("now", Columns.at(now))
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void pause(Optional<Instant> since) {
        database.sql("update communication.portal_connection set paused_at = :since::timestamptz")
                .param("since", since.map(Columns::at).orElse(null))
                .update();
    }

    private PortalConnection read(ResultSet row, Instant now) throws SQLException {
        var until = Columns.optionalInstant(row, "before_until");
        var before = Optional.ofNullable(row.getBytes("secret_before"))
                .filter(kept -> until.filter(now::isBefore).isPresent());
        return new PortalConnection(
                Columns.id(row, "id"),
                URI.create(row.getString("address")),
                Stream.concat(Stream.of(row.getBytes("secret")), before.stream())
                        .map(kept -> secrets.open(kept, PLACE))
                        .toList(),
                Columns.optionalInstant(row, "paused_at"));
    }
}
