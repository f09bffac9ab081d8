package org.throughline.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.throughline.kernel.PracticeId;
import org.throughline.testing.StatementLog.Statement;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How PostgreSQL carries out a statement, with the rows it touched: planned without knowing the parameters, as the product's
 * connections do, under row-level security, and rolled back.
 */
public record Plan(List<JsonNode> nodes) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\?");

    public static Plan of(PracticeId practice, Statement statement) throws SQLException {
        var login = TestDatabase.logins().application();
        // the driver writes the values into the text, which EXECUTE needs
        var separator = login.url().contains("?") ? "&" : "?";
        try (var connection = DriverManager.getConnection(
                login.url() + separator + "preferQueryMode=simple", login.user(), login.password())) {
            connection.setAutoCommit(false);
            prepare(connection, practice, statement);
            var plan = explain(connection, statement);
            connection.rollback();
            return plan;
        }
    }

    /** How many rows of the table were looked at, used or not. */
    public long rowsRead(String table) {
        return nodes.stream()
                .filter(node -> table.equals(node.path("Relation Name").asString("")))
                .mapToLong(node -> Math.round((node.path("Actual Rows").asDouble(0)
                                + node.path("Rows Removed by Filter").asDouble(0))
                        * node.path("Actual Loops").asDouble(1)))
                .sum();
    }

    /** The tables that were read from end to end. */
    public List<String> readWholly() {
        return nodes.stream()
                .filter(node -> node.path("Node Type").asString("").equals("Seq Scan"))
                .map(node -> node.path("Relation Name").asString(""))
                .toList();
    }

    /** The steps with the rows they gave and threw away, for the message of a test that fails. */
    @Override
    public String toString() {
        return nodes.stream()
                .map(node -> "%s %s %s: %s rows, %s thrown away, %s times"
                        .formatted(
                                node.path("Node Type").asString(""),
                                node.path("Relation Name").asString(""),
                                node.path("Index Name").asString(""),
                                node.path("Actual Rows").asString("0"),
                                node.path("Rows Removed by Filter").asString("0"),
                                node.path("Actual Loops").asString("1")))
                .collect(Collectors.joining("\n"));
    }

    private static void prepare(Connection connection, PracticeId practice, Statement statement) throws SQLException {
        var place = new int[1];
        var numbered =
                PLACEHOLDER.matcher(statement.sql()).replaceAll(match -> Matcher.quoteReplacement("$" + ++place[0]));
        try (var setting = connection.createStatement()) {
            setting.execute("set local plan_cache_mode = force_generic_plan");
            setting.execute("select set_config('throughline.practice', '" + practice + "', true)");
            setting.execute("prepare looked_at as " + numbered);
        }
    }

    private static Plan explain(Connection connection, Statement statement) throws SQLException {
        var places = String.join(", ", Collections.nCopies(statement.values().size(), "?"));
        var sql = "explain (analyze, format json, timing off, buffers off) execute looked_at(" + places + ")";
        try (var explained = connection.prepareStatement(sql)) {
            bind(explained, statement);
            try (var row = explained.executeQuery()) {
                row.next();
                var whole = JsonMapper.shared().readTree(row.getString(1));
                return new Plan(all(whole.get(0).path("Plan")).toList());
            }
        }
    }

    private static void bind(PreparedStatement explained, Statement statement) throws SQLException {
        for (int place = 0; place < statement.values().size(); place++) {
            explained.setObject(place + 1, statement.values().get(place));
        }
    }

    private static Stream<JsonNode> all(JsonNode node) {
        var inner = StreamSupport.stream(node.path("Plans").spliterator(), false);
        return Stream.concat(Stream.of(node), inner.flatMap(Plan::all));
    }
}
