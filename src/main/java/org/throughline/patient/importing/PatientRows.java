package org.throughline.patient.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.HumanName;
import org.throughline.kernel.Language;
import org.throughline.patient.Languages;
import org.throughline.patient.NewPatient;
import org.throughline.platform.csv.Cells;
import org.throughline.platform.csv.Column;
import org.throughline.platform.csv.CsvDates;
import org.throughline.platform.csv.Problem;
import org.throughline.platform.csv.RowResult;
import org.throughline.platform.csv.RowResult.Accepted;
import org.throughline.platform.csv.RowResult.Rejected;

/** Makes a patient of a row, with all its problems at once. */
final class PatientRows implements Function<Cells, RowResult<NewPatient>> {

    static final List<Column> COLUMNS = List.of(
            Column.optional(
                    "externalId",
                    "mrn",
                    "patient id",
                    "patient number",
                    "chart number",
                    "chart",
                    "account number",
                    "expediente",
                    "número de expediente",
                    "id del paciente"),
            Column.optional("fullName", "name", "patient name", "patient", "nombre completo", "paciente"),
            Column.optional("firstName", "first", "given name", "nombre", "nombres", "primer nombre"),
            Column.optional("middleName", "middle", "middle initial", "mi", "segundo nombre"),
            Column.optional(
                    "lastName",
                    "last",
                    "surname",
                    "family name",
                    "apellido",
                    "apellidos",
                    "primer apellido",
                    "apellido paterno"),
            Column.optional(
                    "secondLastName",
                    "second last name",
                    "second surname",
                    "maternal surname",
                    "segundo apellido",
                    "apellido materno"),
            Column.optional("suffix", "name suffix", "sufijo"),
            Column.optional(
                    "birthDate", "dob", "date of birth", "birthday", "fecha de nacimiento", "nacimiento", "fdn"),
            Column.optional("mobilePhone", "mobile", "cell", "cell phone", "celular", "móvil", "teléfono celular"),
            Column.optional(
                    "phone",
                    "phone number",
                    "home phone",
                    "telephone",
                    "primary phone",
                    "teléfono",
                    "tel",
                    "teléfono de casa"),
            Column.optional("workPhone", "work", "business phone", "teléfono del trabajo"),
            Column.optional("email", "e-mail", "email address", "mail", "correo", "correo electrónico"),
            Column.optional(
                    "street",
                    "address",
                    "street address",
                    "address 1",
                    "address line 1",
                    "dirección",
                    "calle",
                    "domicilio"),
            Column.optional(
                    "language", "preferred language", "primary language", "idioma", "lengua", "idioma preferido"),
            Column.optional(
                    "interpreter", "interpreter needed", "needs interpreter", "intérprete", "necesita intérprete"));

    private static final Set<String> YES = Set.of("y", "yes", "true", "1", "x", "s", "si", "sí", "verdadero");

    private final LocalDate today;
    private final String region;

    /** Numbers without a country code are read as numbers of the region (ISO 3166). */
    PatientRows(LocalDate today, String region) {
        this.today = today;
        this.region = region;
    }

    @Override
    public RowResult<NewPatient> apply(Cells cells) {
        var problems = new ArrayList<Problem>();
        var name = name(cells, problems);
        var born = cells.find("birthDate").flatMap(written -> taken(CsvDates.birthDate(written, today), problems));
        var points = points(cells, problems);
        var languages = languages(cells, problems);
        if (cells.find("externalId").isEmpty() && born.isEmpty() && points.isEmpty() && problems.isEmpty()) {
            problems.add(new Problem("patient.import.nothing-to-know-by"));
        }
        return name.isEmpty() || !problems.isEmpty()
                ? new Rejected<>(problems)
                : new Accepted<>(new NewPatient(
                        name.get(), born, cells.find("externalId"), points, cells.find("street"), languages));
    }

    private static Optional<HumanName> name(Cells cells, List<Problem> problems) {
        var given = joined(cells, "firstName", "middleName");
        var family = joined(cells, "lastName", "secondLastName", "suffix");
        if (!given.isEmpty() && cells.find("lastName").isPresent()) {
            return Optional.of(new HumanName(given, family));
        }
        var full = cells.find("fullName").flatMap(PatientRows::divided);
        if (full.isEmpty()) {
            problems.add(new Problem(
                    cells.find("fullName").isPresent()
                            ? "patient.import.name-undivided"
                            : "patient.import.name-missing"));
        }
        return full;
    }

    /** Surnames before a comma; two words alone need none. */
    private static Optional<HumanName> divided(String full) {
        var comma = full.indexOf(',');
        if (comma > 0 && comma < full.length() - 1) {
            return Optional.of(new HumanName(full.substring(comma + 1), full.substring(0, comma)));
        }
        var words = full.split("\\s+", -1);
        return words.length == 2 && comma < 0 ? Optional.of(new HumanName(words[0], words[1])) : Optional.empty();
    }

    private List<ContactPoint> points(Cells cells, List<Problem> problems) {
        var phones = Stream.of("mobilePhone", "phone", "workPhone")
                .flatMap(field -> cells.find(field).stream())
                .flatMap(written -> orProblem(
                        ContactPoint.phone(written, region), new Problem("csv.phone", "phone", written), problems));
        var mail = cells.find("email").stream()
                .flatMap(written ->
                        orProblem(ContactPoint.email(written), new Problem("csv.email", "email", written), problems));
        return Stream.concat(phones, mail).distinct().toList();
    }

    private static Languages languages(Cells cells, List<Problem> problems) {
        var language = cells.find("language")
                .flatMap(written -> orProblem(
                                LanguageNames.find(written),
                                new Problem("patient.import.language", "language", written),
                                problems)
                        .findFirst());
        var interpreter = cells.find("interpreter")
                .map(cell -> YES.contains(cell.toLowerCase(Locale.ROOT)))
                .orElse(false);
        return new Languages(language, language, interpreter);
    }

    private static String joined(Cells cells, String... fields) {
        return Stream.of(fields).flatMap(field -> cells.find(field).stream()).collect(Collectors.joining(" "));
    }

    private static <T> Optional<T> taken(RowResult<T> result, List<Problem> problems) {
        return switch (result) {
            case Accepted<T>(var value) -> Optional.of(value);
            case Rejected<T>(var wrong) -> {
                problems.addAll(wrong);
                yield Optional.empty();
            }
        };
    }

    private static <T> Stream<T> orProblem(Optional<T> value, Problem problem, List<Problem> problems) {
        if (value.isEmpty()) {
            problems.add(problem);
        }
        return value.stream();
    }

    /** Languages by code or by name, in English and in Spanish. */
    private static final class LanguageNames {

        private static final Map<String, Language> NAMES = names();

        static Optional<Language> find(String written) {
            var word = written.toLowerCase(Locale.ROOT).replaceAll("[-_ ].*", "");
            return Optional.ofNullable(NAMES.get(word));
        }

        private static Map<String, Language> names() {
            var names = new HashMap<String, Language>();
            for (var code : Locale.getISOLanguages()) {
                var locale = Locale.of(code);
                var language = new Language(code);
                Stream.of(
                                code,
                                locale.getISO3Language(),
                                locale.getDisplayLanguage(Locale.ENGLISH),
                                locale.getDisplayLanguage(Locale.of("es")))
                        .forEach(name -> names.putIfAbsent(name.toLowerCase(Locale.ROOT), language));
            }
            return names;
        }
    }
}
