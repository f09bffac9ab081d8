package org.throughline.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.access.Access;
import org.throughline.communication.Channel;
import org.throughline.communication.Communications;
import org.throughline.communication.IncomingContact;
import org.throughline.kernel.LaneCode;
import org.throughline.platform.database.embedded.DatabaseLogin;
import org.throughline.platform.database.embedded.DatabaseLogins;
import org.throughline.platform.files.InstallationKey;
import org.throughline.platform.startup.CannotStart;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.testing.HouseTest;
import org.throughline.testing.MutableClock;
import org.throughline.testing.SmallClinic;
import org.throughline.testing.TestDatabase;

/** R12: what was backed up comes back to the row, opens with the key only, and sends nothing a second time. */
@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BackupTests {

    private static final DatabaseLogins HOUSE = TestDatabase.logins();
    private static final List<String> OF_THE_PRACTICE = List.of(
            "communication.communication",
            "communication.raw_message",
            "platform.stored_file",
            "platform.file_chunk",
            "platform.practice_key",
            "access.lane_grant",
            "work.work_item");
    private static final String WORDS = "The lizard in my garden is orange";

    private final SmallClinic clinics;
    private final Communications communications;
    private final InstallationKey key;
    private final MutableClock clock;

    @TempDir
    private Path folder;

    private byte[] written = new byte[0];
    private String practice = "";

    BackupTests(SmallClinic clinics, Communications communications, InstallationKey key, MutableClock clock) {
        this.clinics = clinics;
        this.communications = communications;
        this.key = key;
        this.clock = clock;
    }

    @BeforeAll
    void fillAndWrite() throws IOException, SQLException {
        clock.set(MutableClock.TUESDAY_TEN);
        var clinic = clinics.open();
        Access lucia = clinics.access(clinic, clinics.assistant(clinic, "Lucía", new LaneCode("scheduling")));
        var raw = """
                {"name": "Ana Morales", "email": "ana@mail.example", "language": "en", "lane": "scheduling", "text": "%s"}
                """.formatted(WORDS).getBytes(StandardCharsets.UTF_8);
        var contact = new IncomingContact(Channel.FORM, "form", "one", raw, "application/json", clock.instant());
        CurrentPractice.within(lucia.practice(), () -> communications.receive(contact));
        practice = clinic.toString();
        execute("insert into communication.delivery (practice_id, communication_id, state, next_try_at, changed_at)"
                + " select practice_id, id, 'ready', now(), now() from communication.communication where practice_id = '"
                + practice + "'");
        var out = new ByteArrayOutputStream();
        new Backup(TestDatabase.administrator(HOUSE), key).write(out, Instant.EPOCH, "serve");
        written = out.toByteArray();
    }

    @Test
    void bringsEveryRowBack() throws IOException, SQLException {
        var first = TestDatabase.createDatabase("backup_first");
        var second = TestDatabase.createDatabase("backup_second");

        restore(written, first);
        // nobody works in the first one, so it can be compared whole
        var again = new ByteArrayOutputStream();
        new Backup(TestDatabase.administrator(first), key).write(again, Instant.EPOCH, "serve");
        restore(again.toByteArray(), second);

        assertThat(digests(first)).hasSizeGreaterThan(40).isEqualTo(digests(second));
        for (var table : OF_THE_PRACTICE) {
            assertThat(digest(first, table))
                    .as(table)
                    .isEqualTo(digest(HOUSE, table))
                    .doesNotContainValue("");
        }
    }

    @Test
    void sendsNothingThatMayHaveLeftSince() throws SQLException {
        var target = TestDatabase.createDatabase("backup_unsent");

        restore(written, target);

        assertThat(answers(
                        target,
                        "select state, reason from communication.delivery where practice_id = '" + practice + "'"))
                .containsEntry("uncertain", "restored");
        assertThat(answers(target, "select count(*) from communication.delivery where state in ('ready', 'sending')"))
                .containsKey("0");
        assertThat(answers(target, "select count(*) from platform.spring_session"))
                .containsKey("0");
    }

    @Test
    void refusesADatabaseThatHasAlreadySomethingElse() throws SQLException {
        var target = TestDatabase.createDatabase("backup_newer");
        restore(written, target);
        var newer = "insert into platform.flyway_schema_history (installed_rank, version, description, type, script,"
                + " installed_by, execution_time, success) values (9999, '29990101', 'x', 'SQL', 'x', 'x', 1, true)";
        execute(target, newer);

        assertThatThrownBy(() -> restore(written, target)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void saysNothingWithoutTheKey() throws IOException {
        assertThat(new String(written, StandardCharsets.ISO_8859_1))
                .doesNotContain(WORDS)
                .doesNotContain("Morales")
                .doesNotContain("communication.communication");
        var other = otherKey();

        assertThatThrownBy(() -> Restore.of(new ByteArrayInputStream(written), other))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("sealed under another key");
    }

    @Test
    void refusesAFileThatWasCutOffAndKeepsNothingOfIt() throws IOException, SQLException {
        var target = TestDatabase.createDatabase("backup_cut");
        var cut = Arrays.copyOf(written, written.length - 1000);

        assertThatThrownBy(() -> {
                    try (var restore = Restore.of(new ByteArrayInputStream(cut), key)) {
                        restore.into(TestDatabase.administrator(target), target);
                    }
                })
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("The backup cannot be read");
    }

    @Test
    void isReadByNeitherOwnerNorApplication() {
        for (DatabaseLogin login : List.of(HOUSE.owner(), HOUSE.application())) {
            assertThatThrownBy(() -> new Backup(login, key).write(new ByteArrayOutputStream(), Instant.EPOCH, "serve"))
                    .isInstanceOf(SQLException.class);
        }
    }

    private InstallationKey otherKey() throws IOException {
        var file = folder.resolve("other.key");
        Files.writeString(
                file,
                Files.readString(Path.of("target/test-installation.key"))
                        .replaceFirst("\"keyId\":\\s*\\d+", "\"keyId\": 7")
                        .replaceFirst("\"primaryKeyId\":\\s*\\d+", "\"primaryKeyId\": 7"));
        return InstallationKey.existing(file);
    }

    /** Each table's rows as one number, in the order of their text. */
    private static Map<String, String> digests(DatabaseLogins logins) throws SQLException {
        var digests = new TreeMap<String, String>();
        try (var connection = TestDatabase.administrator(logins).connect()) {
            for (var table : new StoredTables(connection).all()) {
                digests.putAll(answers(
                        logins,
                        "select '" + table.name() + "', md5(string_agg(t::text, '|' order by t::text)) from "
                                + table.name() + " t"));
            }
        }
        return digests;
    }

    private static Map<String, String> answers(DatabaseLogins logins, String question) throws SQLException {
        var answers = new TreeMap<String, String>();
        try (var connection = TestDatabase.administrator(logins).connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(question)) {
            while (row.next()) {
                var second = row.getMetaData().getColumnCount() > 1 ? row.getString(2) : "";
                answers.put(row.getString(1), second == null ? "" : second);
            }
        }
        return answers;
    }

    private Map<String, String> digest(DatabaseLogins logins, String table) throws SQLException {
        return answers(
                logins,
                "select '" + table + "', md5(string_agg(t::text, '|' order by t::text)) from " + table
                        + " t where practice_id = '" + practice + "'");
    }

    private void restore(byte[] backup, DatabaseLogins target) throws SQLException {
        try (var restore = Restore.of(new ByteArrayInputStream(backup), key)) {
            assertThat(restore.manifest().purpose()).isEqualTo("serve");
            assertThat(restore.into(TestDatabase.administrator(target), target)).isPositive();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void execute(String sql) throws SQLException {
        execute(HOUSE, sql);
    }

    private static void execute(DatabaseLogins logins, String sql) throws SQLException {
        try (var connection = TestDatabase.administrator(logins).connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
