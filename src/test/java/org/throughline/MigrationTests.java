package org.throughline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.throughline.testing.Catalog;
import org.throughline.testing.MigratedDatabase;
import org.throughline.testing.SchemaPicture;

/**
 * The migrations make exactly the schema of the golden picture. After a wanted change, run this test with
 * {@code -Dthroughline.schema.write=true} and read the difference.
 */
class MigrationTests {

    private static final Path GOLDEN = Path.of("docs", "schema.sql");
    private static final Path MIGRATIONS = Path.of("src", "main", "resources", "db", "migration");
    private static final Pattern FILE_NAME = Pattern.compile("V\\d{8}_\\d{4}__[a-z0-9_]+\\.sql");

    @Test
    void makeTheGoldenSchema() throws SQLException, IOException {
        var picture = pictureOf("golden_schema", List.of());
        if (Boolean.getBoolean("throughline.schema.write")) {
            Files.writeString(GOLDEN, picture);
        }

        assertThat(picture).isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void noticesAPlantedChange() throws SQLException {
        var bent =
                pictureOf("bent_schema", List.of("alter table practice.location alter column address drop not null"));

        assertThat(bent).isNotEqualTo(pictureOf("straight_schema", List.of()));
    }

    @Test
    void carryTheirModuleAndTime() throws IOException {
        try (var files = Files.walk(MIGRATIONS)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> file.getFileName().toString()))
                    .isNotEmpty()
                    .allMatch(name -> FILE_NAME.matcher(name).matches());
        }
    }

    private static String pictureOf(String database, List<String> changes) throws SQLException {
        try (var owner = MigratedDatabase.create(database).owner().connect()) {
            var catalog = new Catalog(owner);
            changes.forEach(catalog::run);
            return SchemaPicture.of(catalog);
        }
    }
}
