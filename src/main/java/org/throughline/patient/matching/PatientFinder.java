package org.throughline.patient.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.HumanName;
import org.throughline.patient.Evidence;
import org.throughline.patient.PatientId;
import org.throughline.patient.Recognition;
import org.throughline.platform.database.Columns;

/** Finds by equality everybody whom the evidence may mean, and lets the rule decide. */
@Repository
public class PatientFinder {

    private static final int MOST_NAMESAKES = 500;
    private static final String NO_ONE = "00000000-0000-0000-0000-000000000000";

    private static final String CANDIDATES = """
            with named as (
                select n.kind, n.patient_id, count(distinct said.word) as words
                from unnest(:kinds::text[], :keys::text[], :words::int[]) as said (kind, key, word)
                join patient.name_key n on n.kind = said.kind and n.key = said.key
                group by n.kind, n.patient_id
                having count(distinct said.word) >= :enough
                order by count(distinct said.word) desc, n.kind
                limit :most
            ), found as (
                select c.patient_id from patient.contact_point c
                where c.value = any(:points::text[]) and c.retired_at is null and c.usable_from <= :now
                union select a.patient_id from patient.portal_account a
                where a.account = any(:accounts::text[]) and a.undone_at is null
                union select p.id from patient.patient p where p.birth_date = :born
                union select p.id from patient.patient p where p.id = :answered
                union select named.patient_id from named
            )
            select p.id, p.given, p.family, p.birth_date, p.status,
                   array(select c.value from patient.contact_point c
                         where c.practice_id = p.practice_id and c.patient_id = p.id and c.retired_at is null
                           and c.usable_from <= :now) as points,
                   array(select a.account from patient.portal_account a
                         where a.practice_id = p.practice_id and a.patient_id = p.id and a.undone_at is null) as accounts
            from found
            join patient.patient p on p.id = found.patient_id
            where p.status <> 'merged'
            """;

    private final JdbcClient database;

    PatientFinder(JdbcClient database) {
        this.database = database;
    }

    /** Who it is, as far as the file tells now. */
    public Recognition find(Evidence evidence, Instant now) {
        return WhoIsIt.recognise(evidence, candidates(evidence, now));
    }

    private List<KnownPatient> candidates(Evidence evidence, Instant now) {
        var said =
                evidence.nameSaid().flatMap(NameTokens::said).map(SaidKeys::of).orElseGet(SaidKeys::none);
        return database.sql(CANDIDATES)
                .param("kinds", said.column(SaidKey::kind).toArray(String[]::new))
                .param("keys", said.column(SaidKey::key).toArray(String[]::new))
                .param("words", said.column(SaidKey::word).toArray(Integer[]::new))
                .param("enough", Math.min(2, said.words()))
                .param("most", MOST_NAMESAKES)
                .param("points", values(evidence, point -> point.kind() != ContactPoint.Kind.PORTAL))
                .param("accounts", values(evidence, point -> point.kind() == ContactPoint.Kind.PORTAL))
                .param("born", evidence.birthDate().orElse(LocalDate.MIN.withYear(1)))
                .param("answered", evidence.answered().map(PatientId::value).orElse(UUID.fromString(NO_ONE)))
                .param("now", Columns.at(now))
                .query(PatientFinder::read)
                .list();
    }

    private static String[] values(Evidence evidence, Predicate<ContactPoint> which) {
        return evidence.contactPoints().stream()
                .filter(which)
                .map(ContactPoint::value)
                .toArray(String[]::new);
    }

    private static KnownPatient read(ResultSet row, int number) throws SQLException {
        return new KnownPatient(
                new PatientId(Columns.id(row, "id")),
                NameTokens.of(new HumanName(row.getString("given"), row.getString("family"))),
                Optional.ofNullable(row.getObject("birth_date", LocalDate.class)),
                points(row));
    }

    private static Set<ContactPoint> points(ResultSet row) throws SQLException {
        var reachable = Arrays.stream((String[]) row.getArray("points").getArray())
                .map(value -> new ContactPoint(
                        value.startsWith("+") ? ContactPoint.Kind.PHONE : ContactPoint.Kind.EMAIL, value));
        var accounts = Arrays.stream((String[]) row.getArray("accounts").getArray())
                .map(account -> new ContactPoint(ContactPoint.Kind.PORTAL, account));
        return Stream.concat(reachable, accounts).collect(Collectors.toUnmodifiableSet());
    }

    /** One key of one word that was said. */
    private record SaidKey(String kind, String key, int word) {}

    private record SaidKeys(List<SaidKey> keys, int words) {

        static SaidKeys none() {
            return new SaidKeys(List.of(), 1);
        }

        static SaidKeys of(NameTokens said) {
            var keys = new ArrayList<SaidKey>();
            for (int word = 0; word < said.words().size(); word++) {
                for (var key : said.words().get(word).names()) {
                    keys.add(new SaidKey("name", key, word));
                }
                for (var key : said.words().get(word).sounds()) {
                    keys.add(new SaidKey("sound", key, word));
                }
            }
            return new SaidKeys(keys, said.words().size());
        }

        <T> List<T> column(Function<SaidKey, T> part) {
            return keys.stream().map(part).toList();
        }
    }
}
