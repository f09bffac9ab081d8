package org.throughline.practice;

import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.PracticeId;
import org.throughline.platform.database.Columns;
import org.throughline.platform.transaction.CurrentPractice;

/** Opens a practice, and says where it is and when it is there. */
@Service
public class PracticeSetUp {

    private final JdbcClient database;
    private final Clock clock;

    PracticeSetUp(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What a practice is called, on every page and in a text message of at most 18 characters. */
    public record Name(String full, String inTexts, String slug) {}

    /** Where it is. */
    public record Place(String name, String address, ZoneId zone, ContactPoint phone) {}

    /** A new practice without people. */
    @Transactional
    public PracticeId open(Name name, Place place) {
        return database.sql("""
                        insert into practice.organization (kind, name, sms_name, slug, phone, time_zone, created_at)
                        values ('practice', :name, :smsName, :slug, :phone, :zone, :at)
                        returning id
                        """)
                .param("name", name.full())
                .param("smsName", name.inTexts())
                .param("slug", name.slug())
                .param("phone", place.phone().value())
                .param("zone", place.zone().getId())
                .param("at", Columns.at(clock.instant()))
                .query((row, number) -> new PracticeId(Columns.id(row, "id")))
                .single();
    }

    /** The first location of the bound practice, open on weekdays from one time to another. */
    @Transactional
    public void locate(Place place, LocalTime opens, LocalTime closes) {
        CurrentPractice.get();
        var location = database.sql("""
                        insert into practice.location (name, address, time_zone) values (:name, :address, :zone) returning id
                        """)
                .param("name", place.name())
                .param("address", place.address())
                .param("zone", place.zone().getId())
                .query((row, number) -> Columns.id(row, "id"))
                .single();
        database.sql("""
                        insert into practice.opening_hours (location_id, weekday, opens, closes)
                        select :location, weekday, :opens, :closes from generate_series(1, 5) weekday
                        """)
                .param("location", location)
                .param("opens", opens)
                .param("closes", closes)
                .update();
    }
}
