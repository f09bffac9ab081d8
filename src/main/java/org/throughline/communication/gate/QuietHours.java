package org.throughline.communication.gate;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberToTimeZonesMapper;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.kernel.ContactPoint;

/** From when to when texts may arrive: 08:00 to 20:00 in every zone where the patient may be (INV-40, R7). */
final class QuietHours {

    static final LocalTime FROM = TextRules.USUAL.from();
    static final LocalTime UNTIL = TextRules.USUAL.until();

    /** A number without a place, such as a toll-free one, is in more zones than these and tells nothing. */
    private static final int MOST_ZONES_OF_A_PLACE = 4;

    /** Zones that are never awake together are given up after so many looks. */
    private static final int MOST_LOOKS = 30;

    private QuietHours() {}

    /** The zones behind the number's area code, and the practice's own. */
    static Set<ZoneId> zones(ContactPoint number, ZoneId practice) {
        var byAreaCode = byAreaCode(number);
        var known = byAreaCode.size() > MOST_ZONES_OF_A_PLACE ? Stream.<ZoneId>empty() : byAreaCode.stream();
        return Stream.concat(Stream.of(practice), known).collect(Collectors.toUnmodifiableSet());
    }

    private static List<ZoneId> byAreaCode(ContactPoint number) {
        try {
            var parsed = PhoneNumberUtil.getInstance().parse(number.value(), null);
            return PhoneNumberToTimeZonesMapper.getInstance().getTimeZonesForNumber(parsed).stream()
                    .filter(ZoneId.getAvailableZoneIds()::contains)
                    .map(ZoneId::of)
                    .toList();
        } catch (NumberParseException none) {
            return List.of();
        }
    }

    /** The first moment, from now on, at which it is day in every zone; now itself if it is. */
    static Instant end(Set<ZoneId> zones, Instant now) {
        return end(zones, now, TextRules.USUAL);
    }

    /** The same in the practice's own hours. */
    static Instant end(Set<ZoneId> zones, Instant now, TextRules rules) {
        var at = now;
        for (int look = 0; look < MOST_LOOKS; look++) {
            var before = at;
            for (var zone : zones) {
                at = end(zone, at, rules);
            }
            if (at.equals(before)) {
                return at;
            }
        }
        return at;
    }

    private static Instant end(ZoneId zone, Instant now, TextRules rules) {
        var there = now.atZone(zone);
        if (there.toLocalTime().isBefore(rules.from())) {
            return there.toLocalDate().atTime(rules.from()).atZone(zone).toInstant();
        }
        return there.toLocalTime().isBefore(rules.until())
                ? now
                : there.toLocalDate()
                        .plusDays(1)
                        .atTime(rules.from())
                        .atZone(zone)
                        .toInstant();
    }
}
