package org.throughline.platform.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What of a database belongs into its backup, as its own catalog says. */
record StoredTables(Connection connection) {

    /** The history of migrations is made anew; nobody's session and no job's lease outlives a restore. */
    private static final Set<String> LEFT_OUT = Set.of(
            "platform.flyway_schema_history",
            "platform.spring_session",
            "platform.spring_session_attributes",
            "platform.scheduled_task");

    /** A table with the columns that are stored, not computed. */
    record Table(String name, String columns) {}

    List<Table> all() throws SQLException {
        return ask("""
                select n.nspname || '.' || c.relname, string_agg(quote_ident(a.attname), ', ' order by a.attnum)
                from pg_class c
                join pg_namespace n on n.oid = c.relnamespace
                join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                where c.relkind = 'r' and n.nspname <> 'information_schema' and n.nspname not like 'pg\\_%'
                group by 1 order by 1
                """).stream()
                .filter(table -> !LEFT_OUT.contains(table.name()))
                .toList();
    }

    /** The migrations that made the tables what they are. */
    List<String> migrations() throws SQLException {
        return ask("""
                select version, '' from platform.flyway_schema_history
                where success and version is not null order by installed_rank
                """).stream().map(Table::name).toList();
    }

    /** What modules have to say about their rows after a restore: a function {@code after_restore()} in their schema. */
    List<String> afterwards() throws SQLException {
        return ask("""
                select quote_ident(n.nspname) || '.after_restore()', ''
                from pg_proc p join pg_namespace n on n.oid = p.pronamespace where p.proname = 'after_restore' order by 1
                """).stream().map(Table::name).toList();
    }

    private List<Table> ask(String question) throws SQLException {
        var found = new ArrayList<Table>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(question)) {
            while (row.next()) {
                found.add(new Table(row.getString(1), row.getString(2)));
            }
        }
        return found;
    }
}
