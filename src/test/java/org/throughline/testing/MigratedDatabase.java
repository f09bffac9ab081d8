package org.throughline.testing;

import java.util.Map;
import org.flywaydb.core.Flyway;
import org.throughline.platform.database.embedded.DatabaseLogins;

/** A database of its own with every migration in it, for a test that bends the schema. */
public final class MigratedDatabase {

    private MigratedDatabase() {}

    public static DatabaseLogins create(String name) {
        var logins = TestDatabase.createDatabase(name);
        Flyway.configure()
                .dataSource(
                        logins.owner().url(),
                        logins.owner().user(),
                        logins.owner().password())
                .defaultSchema("platform")
                .schemas("platform")
                .locations("classpath:db/migration")
                .placeholders(Map.of("application_role", logins.application().user()))
                .load()
                .migrate();
        return logins;
    }
}
