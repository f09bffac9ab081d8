package org.throughline.platform.csv;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which column of a file holds which field: as the caller says, else by the names that a field usually goes by. */
public final class ColumnMap {

    private static final Set<String> OF_A_REJECTS_FILE = Set.of("problem", "problema");

    private final List<String> header;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private ColumnMap(List<String> header) {
        this.header = header;
    }

    /** Explicit names win over known ones; whatever is wrong stands in {@link #problems()}. */
    public static ColumnMap of(List<String> header, List<Column> columns, Map<String, String> explicit) {
        var map = new ColumnMap(header);
        var fields = columns.stream().map(Column::field).toList();
        explicit.keySet().stream()
                .filter(field -> !fields.contains(field))
                .forEach(field -> map.problems.add(
                        new Problem("csv.column.no-field", "field", field, "fields", String.join(", ", fields))));
        columns.forEach(column -> map.place(column, Optional.ofNullable(explicit.get(column.field()))));
        return map;
    }

    /** Empty when every required field has a column; else sentences that say what to do. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Columns that the import does not read. */
    public List<String> unread() {
        return IntStream.range(0, header.size())
                .filter(place -> !places.containsValue(place))
                .mapToObj(header::get)
                .filter(name -> !name.isBlank() && !OF_A_REJECTS_FILE.contains(plain(name)))
                .toList();
    }

    /** The cells of a row by field. */
    public Cells cells(CsvRow row) {
        return new Cells(row, places, header.size());
    }

    private void place(Column column, Optional<String> named) {
        var wanted = named.map(Stream::of)
                .orElseGet(() -> Stream.concat(Stream.of(column.field()), column.names().stream()))
                .map(ColumnMap::plain)
                .collect(Collectors.toUnmodifiableSet());
        var found = IntStream.range(0, header.size())
                .filter(place -> wanted.contains(plain(header.get(place))))
                .boxed()
                .toList();
        if (found.size() > 1) {
            problems.add(new Problem(
                    "csv.column.twice",
                    "field",
                    column.field(),
                    "columns",
                    names(found),
                    "first",
                    header.get(found.getFirst())));
        } else if (found.size() == 1) {
            places.put(column.field(), found.getFirst());
        } else if (named.isPresent()) {
            problems.add(
                    new Problem("csv.column.unknown", "column", named.get(), "columns", String.join(", ", header)));
        } else if (column.required()) {
            problems.add(
                    new Problem("csv.column.missing", "field", column.field(), "columns", String.join(", ", header)));
        }
    }

    private String names(List<Integer> found) {
        return found.stream().map(header::get).collect(Collectors.joining(", "));
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]", "");
    }
}
