package org.throughline.desk.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.util.UriComponentsBuilder;
import org.throughline.audit.AuditTrail.Kind;
import org.throughline.audit.AuditTrail.Position;
import org.throughline.audit.AuditTrail.Question;
import org.throughline.audit.AuditTrail.Subject;
import org.throughline.kernel.PersonId;

/** The address of a trail: whose, of which period and kind, and where the page begins. */
public record TrailForm(
        @Nullable String q,
        @Nullable UUID patient,
        @Nullable UUID person,
        @Nullable UUID item,
        @Nullable Kind which,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate from,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate until,

        @Nullable String behind) {

    static final String PATH = "/audit";
    private static final int ROWS = 50;

    Optional<Subject> subject() {
        if (patient != null) {
            return Optional.of(new Subject.OfPatient(patient));
        }
        if (person != null) {
            return Optional.of(new Subject.OfPerson(new PersonId(person)));
        }
        return Optional.ofNullable(item).map(Subject.OfObject::new);
    }

    /** The question in instants; days are those of the practice, the last one included. */
    Question question(Subject subject, ZoneId zone) {
        return new Question(
                subject,
                Optional.ofNullable(which),
                Optional.ofNullable(from).map(day -> day.atStartOfDay(zone).toInstant()),
                Optional.ofNullable(until)
                        .map(day -> day.plusDays(1).atStartOfDay(zone).toInstant()),
                Optional.ofNullable(behind).flatMap(Position::parse),
                ROWS);
    }

    String words() {
        return q == null ? "" : q.strip();
    }

    TrailForm behind(@Nullable String position) {
        return new TrailForm(q, patient, person, item, which, from, until, position);
    }

    static String of(String parameter, UUID id) {
        return PATH + "?" + parameter + "=" + id;
    }

    String href() {
        return UriComponentsBuilder.fromPath(PATH)
                .queryParamIfPresent("patient", Optional.ofNullable(patient))
                .queryParamIfPresent("person", Optional.ofNullable(person))
                .queryParamIfPresent("item", Optional.ofNullable(item))
                .queryParamIfPresent("which", Optional.ofNullable(which))
                .queryParamIfPresent("from", Optional.ofNullable(from))
                .queryParamIfPresent("until", Optional.ofNullable(until))
                .queryParamIfPresent("behind", Optional.ofNullable(behind))
                .encode()
                .toUriString();
    }
}
