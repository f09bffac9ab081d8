package org.throughline.platform.database.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A table of one column, to see what a database kept. */
record Rows(DatabaseLogins logins) {

    static Rows in(DatabaseLogins logins) {
        return new Rows(logins);
    }

    void write(String text) throws SQLException {
        try (Connection connection = logins.owner().connect();
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists public.kept (line text not null)");
            try (var insert = connection.prepareStatement("insert into public.kept (line) values (?)")) {
                insert.setString(1, text);
                insert.execute();
            }
        }
    }

    List<String> read() throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Connection connection = logins.owner().connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select line from public.kept order by line")) {
            while (rows.next()) {
                lines.add(rows.getString("line"));
            }
        }
        return lines;
    }

    static String setting(Connection connection, String name) throws SQLException {
        try (var statement = connection.prepareStatement("select current_setting(?)")) {
            statement.setString(1, name);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
