package org.throughline.access.web;

import com.ibm.icu.text.ListFormatter;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.access.Colleague;
import org.throughline.access.People;
import org.throughline.access.Workforce.Worker;
import org.throughline.access.shift.Cover;
import org.throughline.access.shift.Coverage;
import org.throughline.access.shift.Hours;
import org.throughline.access.shift.ShiftDesk;
import org.throughline.access.shift.ShiftException;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.Language;
import org.throughline.kernel.NotAllowed;
import org.throughline.kernel.NotFound;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.Reference;
import org.throughline.kernel.TimeWindow;
import org.throughline.platform.i18n.Texts;
import org.throughline.platform.web.Page;

/** The week of the practice as a page shows it. */
@Component
class ShiftPages {

    private static final int DAYS = 7;
    private static final Set<Language> SERVED = Set.of(Language.ENGLISH, Language.SPANISH);

    private final Cover cover;
    private final ShiftDesk desk;
    private final People people;
    private final Clock clock;

    ShiftPages(Cover cover, ShiftDesk desk, People people, Clock clock) {
        this.cover = cover;
        this.desk = desk;
        this.people = people;
        this.clock = clock;
    }

    /** The week that has the day in it, or this week. */
    @Transactional(readOnly = true)
    ShiftsView of(Access access, Page page, Optional<LocalDate> chosen) {
        var now = clock.instant();
        var zone = page.said().zone();
        var today = now.atZone(zone).toLocalDate();
        var monday = chosen.orElse(today).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var days = IntStream.range(0, DAYS).mapToObj(monday::plusDays).toList();
        var coverage = cover.of(access.practice());
        var ends = monday.plusDays(DAYS).atStartOfDay(zone).toInstant();
        var gaps = ends.isAfter(now)
                ? gaps(
                        coverage,
                        new TimeWindow(later(now, monday.atStartOfDay(zone).toInstant()), ends),
                        page.texts())
                : List.<ShiftsView.Gap>of();
        var shown = coverage.workers().stream()
                .filter(worker -> !worker.lanes().isEmpty() || worker.everyLane())
                .toList();
        return new ShiftsView(
                days,
                ShiftController.PATH + "?week=" + monday.minusDays(DAYS),
                ShiftController.PATH + "?week=" + monday.plusDays(DAYS),
                gaps,
                coverage.lanesWithout(Language.SPANISH).isEmpty()
                        ? null
                        : names(coverage.lanesWithout(Language.SPANISH), page.texts()),
                shown.stream()
                        .map(worker -> row(access, coverage, worker, days, page))
                        .toList(),
                exceptions(access, coverage, now, page.texts()),
                shown.stream().map(Worker::colleague).toList(),
                ShiftDesk.plans(access));
    }

    private static ShiftsView.Row row(
            Access access, Coverage coverage, Worker worker, List<LocalDate> days, Page page) {
        var person = worker.colleague().id();
        var zone = page.said().zone();
        var today = page.said().now().atZone(zone).toLocalDate();
        var cells = days.stream()
                .map(day -> {
                    var whole = new TimeWindow(
                            day.atStartOfDay(zone).toInstant(),
                            day.plusDays(1).atStartOfDay(zone).toInstant());
                    var there = coverage.rota().presence(person, whole);
                    var missed =
                            !coverage.rota().usual(person, whole).without(there).isEmpty();
                    return new ShiftsView.Cell(day, there.windows(), missed, day.equals(today));
                })
                .toList();
        return new ShiftsView.Row(
                worker.colleague(),
                ShiftDesk.plans(access) ? ShiftController.PATH + "/people/" + person : null,
                person.equals(access.person()),
                cells);
    }

    private record Hole(TimeWindow when, Language language) {}

    /** One line for each time and language, with all lanes that it concerns. */
    private static List<ShiftsView.Gap> gaps(Coverage coverage, TimeWindow ahead, Texts texts) {
        var holes = coverage.gaps(SERVED, ahead).stream()
                .collect(Collectors.groupingBy(
                        gap -> new Hole(gap.when(), gap.language()), LinkedHashMap::new, Collectors.toList()));
        return holes.entrySet().stream()
                .map(hole -> gap(coverage, hole.getKey(), hole.getValue(), texts))
                .toList();
    }

    private static ShiftsView.Gap gap(Coverage coverage, Hole hole, List<Coverage.Gap> lanes, Texts texts) {
        var backups = lanes.stream()
                .flatMap(gap -> coverage.backups(gap).stream())
                .map(Worker::colleague)
                .distinct()
                .map(colleague -> new ShiftsView.Backup(colleague.id().value(), colleague.shortName()))
                .toList();
        return new ShiftsView.Gap(
                hole.when(),
                hole.language().equals(Language.ENGLISH)
                        ? null
                        : texts.get("access.shifts.language." + hole.language().code()),
                names(lanes.stream().map(Coverage.Gap::lane).toList(), texts),
                backups);
    }

    private static String names(List<LaneCode> lanes, Texts texts) {
        var names = lanes.stream()
                .map(lane -> texts.get("playbook.lane." + lane.value()))
                .sorted(texts.order())
                .toList();
        return ListFormatter.getInstance(texts.locale()).format(names);
    }

    private static List<ShiftsView.Away> exceptions(Access access, Coverage coverage, Instant now, Texts texts) {
        Map<PersonId, String> names = coverage.workers().stream()
                .map(Worker::colleague)
                .collect(Collectors.toMap(Colleague::id, Colleague::shortName));
        return coverage.rota().exceptions().stream()
                .filter(exception -> exception.when().until().isAfter(now) && names.containsKey(exception.person()))
                .map(exception -> away(access, exception, names, texts))
                .toList();
    }

    private static ShiftsView.Away away(
            Access access, ShiftException exception, Map<PersonId, String> names, Texts texts) {
        var own = exception.person().equals(access.person());
        var told = own || ShiftDesk.plans(access) || !exception.kind().isAway();
        return new ShiftsView.Away(
                exception.id(),
                names.getOrDefault(exception.person(), ""),
                told ? texts.get("access.shifts.kind." + exception.kind().name()) : null,
                exception.kind(),
                exception.when().from(),
                exception.when().until(),
                ShiftDesk.plans(access) || (own && exception.kind().isAway()));
    }

    /** The usual week of one person, to be changed. */
    @Transactional(readOnly = true)
    ShiftsView.Week week(Access access, Page page, PersonId person) {
        if (!ShiftDesk.plans(access)) {
            throw new NotAllowed("access.planner-needed");
        }
        var colleague = people.find(person)
                .filter(Colleague::active)
                .orElseThrow(() -> new NotFound(new Reference("Practitioner", person.value())));
        var week = desk.weeks().getOrDefault(person, List.of());
        var days = Arrays.stream(DayOfWeek.values())
                .map(day -> new ShiftsView.Day(
                        day.getDisplayName(
                                TextStyle.FULL_STANDALONE, page.texts().locale()),
                        typed(week, day)))
                .toList();
        return new ShiftsView.Week(colleague, days);
    }

    private static List<ShiftsView.Typed> typed(List<Hours> week, DayOfWeek day) {
        var given = week.stream()
                .filter(hours -> hours.day() == day)
                .map(hours -> new ShiftsView.Typed(
                        hours.from().toString(), hours.until().toString()));
        return Stream.concat(given, Stream.generate(() -> new ShiftsView.Typed("", "")))
                .limit(WeekForm.SPANS_A_DAY)
                .toList();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
