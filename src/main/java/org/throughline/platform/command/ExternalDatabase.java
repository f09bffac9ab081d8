package org.throughline.platform.command;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.throughline.platform.database.embedded.DatabaseLogin;
import org.throughline.platform.database.embedded.DatabaseLogins;
import org.throughline.platform.startup.CannotStart;

/** A PostgreSQL server somebody else runs: refused when it is too old or when its application role could pass row-level security. */
record ExternalDatabase(DatabaseLogins logins) {

    static final String URL = "THROUGHLINE_DATABASE_URL";
    private static final int OLDEST = 180_000;
    private static final String UNSAFE_ROLES = """
            select count(*)
            from pg_roles r
            where (r.rolsuper or r.rolbypassrls or r.rolname = ?)
              and pg_has_role(current_user, r.oid, 'member')
            """;
    private static final String OWNED = """
            select (select count(*) from pg_class c where c.relowner = r.oid)
                 + (select count(*) from pg_namespace n where n.nspowner = r.oid)
                 + (select count(*) from pg_database d where d.datdba = r.oid)
            from pg_roles r
            where r.rolname = current_user
            """;

    static Optional<ExternalDatabase> from(LaunchSettings settings) {
        return settings.variable(URL).map(url -> {
            String address = normal(url);
            return new ExternalDatabase(new DatabaseLogins(
                    login(settings, address, "THROUGHLINE_OWNER_USER", "THROUGHLINE_OWNER_PASSWORD"),
                    login(settings, address, "THROUGHLINE_DATABASE_USER", "THROUGHLINE_DATABASE_PASSWORD")));
        });
    }

    private static DatabaseLogin login(LaunchSettings settings, String url, String user, String password) {
        return new DatabaseLogin(url, required(settings, user), required(settings, password));
    }

    private static String required(LaunchSettings settings, String variable) {
        return settings.variable(variable)
                .orElseThrow(() -> new CannotStart(
                        CannotStart.Reason.SETTING_WRONG,
                        URL + " is set but " + variable + " is not; set it to the role's name or password."));
    }

    // the server's detail quotes the values of a row, which must not reach a log
    private static String normal(String url) {
        String address = url.startsWith("postgresql://") ? "jdbc:" + url : url;
        if (!address.startsWith("jdbc:postgresql:")) {
            throw new CannotStart(
                    CannotStart.Reason.SETTING_WRONG,
                    URL + " is no PostgreSQL address; write it like jdbc:postgresql://db.example:5432/throughline.");
        }
        if (address.contains("logServerErrorDetail")) {
            return address;
        }
        return address + (address.contains("?") ? "&" : "?") + "logServerErrorDetail=false";
    }

    /** Two connections, four questions: before Spring starts, so that the answer is one sentence. */
    DatabaseLogins mustBeFit() {
        try (Connection owner = open(logins.owner());
                Connection application = open(logins.application())) {
            if (number(owner, "select current_setting('server_version_num')::int") < OLDEST) {
                throw unfit("The database server is older than PostgreSQL 18; upgrade it to PostgreSQL 18.");
            }
            if (unsafeRoles(application) > 0) {
                throw unfit("The role " + logins.application().user()
                        + " could pass row-level security; give THROUGHLINE_DATABASE_USER a role that is no superuser,"
                        + " has NOBYPASSRLS and is not a member of THROUGHLINE_OWNER_USER.");
            }
            if (number(application, OWNED) > 0) {
                throw unfit("The role " + logins.application().user()
                        + " owns objects in the database; give them to THROUGHLINE_OWNER_USER.");
            }
            return logins;
        } catch (SQLException e) {
            throw unfit("The database could not be questioned (" + e.getMessage() + "); check its server.");
        }
    }

    private static Connection open(DatabaseLogin login) {
        try {
            return login.connect();
        } catch (SQLException e) {
            throw unfit("The database does not accept " + login.user() + " at "
                    + login.url().replaceAll("\\?.*", "") + " (" + e.getMessage() + "); check " + URL
                    + ", the role and its password.");
        }
    }

    private long unsafeRoles(Connection application) throws SQLException {
        try (var statement = application.prepareStatement(UNSAFE_ROLES)) {
            statement.setString(1, logins.owner().user());
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static long number(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static CannotStart unfit(String sentence) {
        return new CannotStart(CannotStart.Reason.DATABASE_UNFIT, sentence.replaceAll("\\s*\\R\\s*", " "));
    }
}
