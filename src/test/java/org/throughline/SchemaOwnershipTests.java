package org.throughline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Only its owner names a table; others join the owner's published views, and migrations touch their own schema. */
class SchemaOwnershipTests {

    private static final Path SOURCES = Path.of("src", "main", "java", "org", "throughline");
    private static final Path MIGRATIONS = Path.of("src", "main", "resources", "db", "migration");
    private static final Set<String> SCHEMAS = Set.of(
            "platform",
            "audit",
            "practice",
            "access",
            "patient",
            "playbook",
            "communication",
            "work",
            "escalation",
            "scheduling",
            "portal");
    private static final Pattern SQL_LITERAL =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:\\\\.|[^\"\\\\\\n])*)\"", Pattern.DOTALL);
    private static final Pattern STATEMENT =
            Pattern.compile("(?is)\\b(select|insert into|update|delete from|from|join|with)\\b");
    private static final Pattern TABLE = Pattern.compile(
            "(?is)\\b(?:from|join|into|update|table|references|on)\\s+(?:only\\s+)?([a-z]+)\\.([a-z_]+)");

    @Test
    void everyTableIsNamedByItsOwnerOnly() throws IOException {
        var found = new ArrayList<String>();
        for (var file : javaFiles(SOURCES)) {
            found.addAll(foreignTables(moduleOf(SOURCES, file), Files.readString(file)));
        }

        assertThat(found).isEmpty();
    }

    @Test
    void everyMigrationTouchesItsOwnSchema() throws IOException {
        var found = new ArrayList<String>();
        try (var files = Files.walk(MIGRATIONS)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                found.addAll(foreignChanges(moduleOf(MIGRATIONS, file), Files.readString(file)));
            }
        }

        assertThat(found).isEmpty();
    }

    @Test
    void findsAPlantedQueryOnAnotherModulesTable() {
        var planted = "database.sql(\"\"\"\n select p.id from patient.patient p\n join work.v_item i on true\"\"\")";

        assertThat(foreignTables("work", planted)).containsExactly("work names patient.patient");
    }

    @Test
    void findsAPlantedMigrationInAnotherSchema() {
        assertThat(foreignChanges("work", "alter table patient.patient add column x text;"))
                .containsExactly("work changes patient.patient");
    }

    private static List<String> foreignTables(String module, String source) {
        var found = new ArrayList<String>();
        var literals = SQL_LITERAL.matcher(source);
        while (literals.find()) {
            var text = literals.group(1) != null ? literals.group(1) : literals.group(2);
            if (!STATEMENT.matcher(text).find()) {
                continue;
            }
            var tables = TABLE.matcher(text);
            while (tables.find()) {
                if (isForeign(module, tables.group(1)) && !tables.group(2).startsWith("v_")) {
                    found.add(module + " names " + tables.group(1) + "." + tables.group(2));
                }
            }
        }
        return found;
    }

    private static List<String> foreignChanges(String module, String sql) {
        var change =
                Pattern.compile("(?is)\\b(?:create|alter|drop)\\s+(?:table|view|function|procedure|index \\w+ on)\\s+"
                        + "([a-z]+)\\.([a-z_]+)|\\b(?:insert into|update|delete from)\\s+([a-z]+)\\.([a-z_]+)");
        return change.matcher(sql)
                .results()
                .map(match -> match.group(1) != null
                        ? List.of(match.group(1), match.group(2))
                        : List.of(match.group(3), match.group(4)))
                .filter(name -> isForeign(module, name.getFirst()))
                .map(name -> module + " changes " + name.getFirst() + "." + name.getLast())
                .toList();
    }

    private static boolean isForeign(String module, String schema) {
        return SCHEMAS.contains(schema) && !schema.equals(module);
    }

    private static String moduleOf(Path root, Path file) {
        return root.relativize(file).getName(0).toString();
    }

    private static List<Path> javaFiles(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
