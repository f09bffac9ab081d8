package org.throughline.patient.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.HumanName;
import org.throughline.kernel.RuleViolation;
import org.throughline.patient.Proxies;

/**
 * Somebody who may be told things about a patient, as the form sends it. Prints masked.
 *
 * @param lastDay the last day on which they may; without one until it is taken back
 */
record ProxyForm(
        @Nullable String given,
        @Nullable String family,
        @Nullable String relation,
        @Nullable String proxyPhone,
        @Nullable String proxyMail,
        Proxies.@Nullable Scope proxyScope,
        @Nullable String proof,
        @Nullable LocalDate lastDay) {

    private static final String REGION = "US";

    Proxies.Named named(ZoneId zone) {
        if (proxyScope == null
                || words(given).isEmpty()
                || words(family).isEmpty()
                || words(relation).isEmpty()) {
            throw RuleViolation.of("patient.proxy-incomplete");
        }
        return new Proxies.Named(
                new HumanName(words(given), words(family)),
                words(relation),
                points(),
                proxyScope,
                words(proof),
                Optional.ofNullable(lastDay)
                        .map(day -> day.plusDays(1).atStartOfDay(zone).toInstant()));
    }

    private List<ContactPoint> points() {
        var phone = point(proxyPhone, ContactPoint.phone(words(proxyPhone), REGION));
        var mail = point(proxyMail, ContactPoint.email(words(proxyMail)));
        return Stream.of(phone, mail).flatMap(Optional::stream).toList();
    }

    private static Optional<ContactPoint> point(@Nullable String typed, Optional<ContactPoint> read) {
        if (!words(typed).isEmpty() && read.isEmpty()) {
            throw RuleViolation.of("patient.proxy-point");
        }
        return read;
    }

    private static String words(@Nullable String field) {
        return field == null ? "" : field.strip();
    }

    @Override
    public String toString() {
        return "ProxyForm[masked]";
    }
}
