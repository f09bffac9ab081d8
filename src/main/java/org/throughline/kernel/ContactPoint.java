package org.throughline.kernel;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * A phone number in E.164, a mail address in lower case or an account in the practice's portal (FHIR ContactPoint), normalised
 * so that equality finds it again. Prints masked.
 */
public record ContactPoint(Kind kind, String value) {

    /** FHIR ContactPoint.system, as far as the product uses it. */
    public enum Kind {
        PHONE,
        EMAIL,
        /** An account in the practice's own patient portal. */
        PORTAL
    }

    private static final int LONGEST_ADDRESS = 254;
    private static final int LONGEST_ACCOUNT = 200;
    private static final int SHOWN = 4;

    /** The number in E.164, read as a number of the region (ISO 3166) when it has no country code; empty if it is none. */
    public static Optional<ContactPoint> phone(String written, String region) {
        var numbers = PhoneNumberUtil.getInstance();
        try {
            var number = numbers.parse(written, region);
            return numbers.isPossibleNumber(number)
                    ? Optional.of(new ContactPoint(Kind.PHONE, numbers.format(number, PhoneNumberFormat.E164)))
                    : Optional.empty();
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }

    /** The mail address in lower case; empty if it cannot be one. */
    public static Optional<ContactPoint> email(String written) {
        var address = written.strip().toLowerCase(Locale.ROOT);
        var plausible = address.length() <= LONGEST_ADDRESS && address.matches("[^@\\s<>\"]+@[^@\\s<>\"]+");
        return plausible ? Optional.of(new ContactPoint(Kind.EMAIL, address)) : Optional.empty();
    }

    /** An account in the practice's patient portal, as the portal writes it; empty if it cannot be one. */
    public static Optional<ContactPoint> portal(String written) {
        var account = written.strip();
        var plausible = !account.isEmpty()
                && account.length() <= LONGEST_ACCOUNT
                && account.chars().noneMatch(Character::isISOControl);
        return plausible ? Optional.of(new ContactPoint(Kind.PORTAL, account)) : Optional.empty();
    }

    /** As people read it: a number in its national form, an address as it stands. */
    public String display() {
        if (kind != Kind.PHONE) {
            return value;
        }
        try {
            var numbers = PhoneNumberUtil.getInstance();
            var number = numbers.parse(value, null);
            var format = number.getCountryCode() == 1 ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL;
            return numbers.format(number, format);
        } catch (NumberParseException stored) {
            return value;
        }
    }

    /** Enough to ask whether it is still the right one, not enough to use it: the last four digits, or the domain. */
    public String hint() {
        var shown = kind == Kind.EMAIL
                ? value.substring(value.indexOf('@'))
                : value.substring(Math.max(0, value.length() - SHOWN));
        return "•••" + shown;
    }

    @Override
    public String toString() {
        return "ContactPoint[" + kind + " masked]";
    }
}
