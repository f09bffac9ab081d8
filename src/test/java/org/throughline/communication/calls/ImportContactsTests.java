package org.throughline.communication.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.kernel.PracticeId;
import org.throughline.practice.Practices;
import org.throughline.testing.HouseTest;
import org.throughline.testing.MutableClock;
import org.throughline.testing.SmallClinic;
import picocli.CommandLine;

@HouseTest
class ImportContactsTests {

    private static final String LOG = """
            Direction,From,Name,Date,Time,Result,Duration,Extension
            Inbound,(312) 555-0144,WIRELESS CALLER,11/17/2026,9:05 AM,Missed,0:21,101
            Inbound,312-555-0145,"MORALES ANA",11/17/2026,9:10 AM,Voicemail,0:34,101
            Inbound,+1 312 555 0146,,11/17/2026,9:20 AM,Answered,3:12,101
            """;

    @TempDir
    private Path folder;

    private final Supplier<ImportContacts> verb;
    private final JdbcClient database;
    private final SmallClinic clinics;
    private final MutableClock clock;
    private final PracticeId practice;
    private final String slug;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    ImportContactsTests(
            AutowireCapableBeanFactory house,
            JdbcClient database,
            SmallClinic clinics,
            MutableClock clock,
            Practices practices) {
        // a command keeps the options of its one run
        this.verb = () -> house.createBean(ImportContacts.class);
        this.database = database;
        this.clinics = clinics;
        this.clock = clock;
        this.practice = clinics.open();
        this.slug = practices.get(practice).slug();
    }

    @BeforeEach
    void writeTheLog() throws IOException {
        clock.set(MutableClock.TUESDAY_TEN);
        write(LOG);
    }

    @Test
    void makesCallbacksOfMissedCallsAndVoicemailsAndKeepsAnsweredCallsAsHistory() {
        assertThat(importing()).isZero();
        assertThat(out.toString())
                .contains(
                        "Not read: Extension.",
                        "3 calls taken: 1 missed, 1 with a voicemail, 1 answered. 0 as before, 0 not taken.");
        assertThat(rows(
                        "select lane, source, moment, urgency::text, needs_eyes, received_at::timestamptz(0) at time zone"
                                + " 'America/Chicago' from work.work_item order by received_at"))
                .containsExactly(
                        "callbacks|call|missed_call|2|null|2026-11-17 09:05:00",
                        "callbacks|voicemail|missed_call|2|listen-there|2026-11-17 09:10:00");
        assertThat(rows(
                        "select kind, sender_phone, coalesce(sender_name, ''), seconds::text, (issue_id is not null)::text"
                                + " from communication.communication order by at"))
                .containsExactly(
                        "missed-call|+13125550144||21|true",
                        "voicemail-notice|+13125550145|MORALES ANA|34|true",
                        "answered-call|+13125550146||192|true");
    }

    @Test
    void storesEachCallRawBeforeItIsRead() {
        importing();
        assertThat(
                        rows(
                                "select channel, mailbox, count(distinct sha256)::text from communication.raw_message group by 1, 2"))
                .containsExactly("call|call-log|3");
        assertThat(rows("select action, count(*)::text from audit.audit_event group by 1 order by 1"))
                .containsExactly("call.kept|1", "work-item.received|2");
    }

    @Test
    void takesNothingTheSecondTime() throws IOException {
        importing();
        var before = everything();
        assertThat(importing()).isZero();
        assertThat(out.toString()).contains("0 calls taken", "3 as before, 0 not taken.");
        write(LOG + "Inbound,312-555-0147,,11/17/2026,9:40 AM,Missed,,101\n");
        importing();
        assertThat(out.toString()).contains("1 call taken: 1 missed");
        assertThat(everything()).hasSizeGreaterThan(before.size()).containsAll(before);
    }

    @Test
    void knowsACallByThePhoneSystemsOwnNameEvenWhenTheRestIsWordedOtherwise() throws IOException {
        write("ID,From,Start time,Status\nA1,312-555-0144,2026-11-17 09:05:00,missed\n");
        importing();
        write("ID,From,Start time,Status,Notes\nA1,(312) 555-0144,11/17/2026 9:05 AM,No answer,rang twice\n");
        importing();
        assertThat(out.toString()).contains("0 calls taken", "1 as before");
        assertThat(importing("--system", "second-office")).isZero();
        assertThat(rows("select mailbox from communication.raw_message order by 1"))
                .containsExactly("call-log", "second-office");
    }

    @Test
    void saysInADryRunWhatWouldHappenAndLeavesItAtThat() throws IOException {
        write(LOG + LOG.lines().skip(1).collect(Collectors.joining("\n")));
        assertThat(importing("--dry-run")).isZero();
        assertThat(out.toString())
                .contains("Nothing was changed. Would be: 3 calls taken: 1 missed, 1 with a voicemail, 1 answered.");
        assertThat(everything()).isEmpty();
    }

    @Test
    void sendsBackRowsWithAllTheirProblemsInWords() throws IOException {
        write("""
                Direction,From,Date,Time,Result,Duration
                Inbound,12,13/45/2026,9:05 AM,Teleported,9:99
                Inbound,000-000-0000,11/17/2026,9:05 AM,Missed,
                Inbound,Anonymous,11/17/2026,9:05 AM,Missed,
                Inbound,312-555-0144,11/18/2026,9:05 AM,Missed,
                Inbound,312-555-0144,,,Missed,
                Outbound,312-555-0144,11/17/2026,9:05 AM,Answered,
                Inbound,312-555-0144,11/17/2026,9:05 AM
                Inbound,Anonymous,11/17/2026,9:05 AM,Voicemail,12
                """);
        importing();
        assertThat(out.toString()).contains("1 call taken", "7 not taken", "calls.rejects.csv");
        assertThat(Files.readAllLines(folder.resolve("calls.rejects.csv")))
                .hasSize(8)
                .anySatisfy(line -> assertThat(line)
                        .contains(
                                "12 is not a phone number",
                                "13/45/2026 9:05 AM is not a day with a time",
                                "Teleported does not say",
                                "9:99 is not a length"))
                .anySatisfy(line -> assertThat(line).contains("000-000-0000 is not a phone number"))
                .anySatisfy(line -> assertThat(line).contains("nobody to call back"))
                .anySatisfy(line -> assertThat(line).contains("in the future"))
                .anySatisfy(line -> assertThat(line).contains("at is missing"))
                .anySatisfy(line -> assertThat(line).contains("only calls that came in"))
                .anySatisfy(line -> assertThat(line).contains("The row has 4 cells"));
    }

    @Test
    void takesTheRejectsOnceTheyArePutRight() throws IOException {
        write("From,Date,Result\n12,11/17/2026 9:05 AM,Missed\n");
        importing();
        var rejects = folder.resolve("calls.rejects.csv");
        var put = Files.readString(rejects).replaceFirst("\n12,", "\n312-555-0144,");
        Files.writeString(rejects, put);
        assertThat(run("--practice", slug, rejects.toString())).isZero();
        assertThat(out.toString()).contains("1 call taken: 1 missed");
    }

    @Test
    void readsASpanishLogThatWindowsWrote() throws IOException {
        var log = """
                Teléfono;Nombre;Fecha y hora;Resultado;Duración
                (312) 555-0144;Núñez Peña;17-nov-2026 09:05;Llamada perdida;0:21
                """;
        Files.write(folder.resolve("calls.csv"), log.getBytes(Charset.forName("windows-1252")));
        assertThat(importing("--language", "es")).isZero();
        assertThat(out.toString()).contains("1 llamada aceptada: 1 perdidas");
        assertThat(rows("select sender_name from communication.communication")).containsExactly("Núñez Peña");
        Files.write(folder.resolve("calls.csv"), ("\uFEFF" + LOG).getBytes(StandardCharsets.UTF_16LE));
        assertThat(importing()).isZero();
        assertThat(out.toString()).contains("2 calls taken", "1 as before");
    }

    @Test
    void saysHowToNameAColumnOrAWordItDoesNotFind() throws IOException {
        write("Anrufer,When,What\n312-555-0144,11/17/2026 9:05 AM,Rang out\n");
        assertThat(importing()).isEqualTo(2);
        assertThat(err.toString())
                .contains("The file has no column for phone. Add one, or name it with --map phone=COLUMN.");
        assertThat(importing("--map", "phone=Anrufer", "--map", "at=When", "--map", "outcome=What"))
                .isZero();
        assertThat(Files.readString(folder.resolve("calls.rejects.csv"))).contains("Add it with --outcome");
        assertThat(importing(
                        "--map",
                        "phone=Anrufer",
                        "--map",
                        "at=When",
                        "--map",
                        "outcome=What",
                        "--outcome",
                        "Rang out=missed"))
                .isZero();
        assertThat(out.toString()).contains("1 call taken: 1 missed");
    }

    @Test
    void refusesAPracticeOrFileThatIsNotThere() throws IOException {
        assertThat(run(
                        "--practice",
                        "nowhere-at-all",
                        folder.resolve("calls.csv").toString()))
                .isEqualTo(2);
        assertThat(run("--practice", slug, folder.resolve("absent.csv").toString()))
                .isEqualTo(2);
        Files.write(folder.resolve("calls.csv"), new byte[0]);
        assertThat(importing()).isEqualTo(2);
        assertThat(err.toString()).contains("There is no practice nowhere-at-all.", "There is no file", "is empty");
    }

    @Test
    void showsHowFarItIs() throws IOException {
        write(IntStream.range(100, 220)
                .mapToObj(number -> "312-555-0" + number + ",11/17/2026 9:05 AM,Answered")
                .collect(Collectors.joining("\n", "From,Date,Result\n", "\n")));
        importing();
        assertThat(out.toString()).contains("50 / 120", "100 / 120", "120 / 120", "120 calls taken");
    }

    private int importing(String... options) {
        var words = new ArrayList<>(List.of("--practice", slug));
        words.addAll(Arrays.asList(options));
        words.add(folder.resolve("calls.csv").toString());
        return run(words.toArray(String[]::new));
    }

    private int run(String... words) {
        return new CommandLine(verb.get())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(words);
    }

    private void write(String text) throws IOException {
        Files.writeString(folder.resolve("calls.csv"), text);
    }

    private List<String> everything() {
        return Stream.of(
                        "work.work_item",
                        "communication.communication",
                        "communication.raw_message",
                        "communication.issue")
                .flatMap(table -> rows("select t::text from " + table + " t order by 1").stream())
                .toList();
    }

    private List<String> rows(String sql) {
        var rows = new ArrayList<String>();
        clinics.within(
                practice,
                () -> database.sql(sql)
                        .query((row, number) -> {
                            var cells = new ArrayList<String>();
                            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                                cells.add(row.getString(column));
                            }
                            return String.join("|", cells);
                        })
                        .list()
                        .forEach(rows::add));
        return rows;
    }
}
