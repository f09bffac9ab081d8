package org.throughline.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Asks PostgreSQL's catalogs what the schema really is. */
public final class Catalog {

    /** The schemas of the house. */
    public static final String SCHEMAS =
            "('platform', 'audit', 'practice', 'access', 'patient', 'playbook', 'communication', 'work', "
                    + "'escalation', 'portal', 'planted')";

    private final Connection connection;

    public Catalog(Connection connection) {
        this.connection = connection;
    }

    /** The first column of each row; the query may name the schemas of the house as {@code :schemas}. */
    public List<String> ask(String query) {
        var answers = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query.replace(":schemas", SCHEMAS))) {
            while (rows.next()) {
                answers.add(rows.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return answers;
    }

    public void run(String statementText) {
        try (var statement = connection.createStatement()) {
            statement.execute(statementText);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
