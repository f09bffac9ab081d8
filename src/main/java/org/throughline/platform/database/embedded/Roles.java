package org.throughline.platform.database.embedded;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The roles and databases of a cluster, brought to their wanted state at each start. Names and passwords are our own
 * letters and digits, so they stand in the statements as they are.
 */
record Roles(StoredConnection stored) {

    /** Everything that the owner and the application need in a cluster. */
    void establish() throws SQLException {
        try (Connection connection = stored.setup("postgres").connect()) {
            role(connection, StoredConnection.OWNER, stored.ownerPassword());
            role(connection, StoredConnection.APPLICATION, stored.applicationPassword());
            execute(connection, "revoke all on database postgres from public");
            execute(connection, "revoke all on database template1 from public");
            if (!isThere(connection, "pg_database", "datname", StoredConnection.DATABASE)) {
                execute(
                        connection,
                        "create database " + StoredConnection.DATABASE + " owner " + StoredConnection.OWNER);
            }
            admit(connection, StoredConnection.DATABASE);
        }
    }

    void createDatabase(String name, String template) throws SQLException {
        if (!name.matches("[a-z][a-z0-9_]{0,62}") || !template.matches("[a-z][a-z0-9_]{0,62}")) {
            throw new IllegalArgumentException("a database name has lower-case letters, digits and underscores");
        }
        try (Connection connection = stored.setup("postgres").connect()) {
            execute(
                    connection,
                    "create database " + name + " owner " + StoredConnection.OWNER + " template " + template
                            + " strategy file_copy");
            admit(connection, name);
        }
    }

    private static void role(Connection connection, String role, String password) throws SQLException {
        if (!isThere(connection, "pg_roles", "rolname", role)) {
            execute(connection, "create role " + role);
        }
        execute(
                connection,
                "alter role " + role + " login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password '"
                        + password + "'");
    }

    private static void admit(Connection connection, String database) throws SQLException {
        execute(connection, "revoke all on database " + database + " from public");
        execute(connection, "grant connect on database " + database + " to " + StoredConnection.APPLICATION);
    }

    private static boolean isThere(Connection connection, String catalog, String column, String name)
            throws SQLException {
        String question = "select 1 from " + catalog + " where " + column + " = ?";
        try (var statement = connection.prepareStatement(question)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
