package org.throughline.access.shift;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.throughline.access.Workforce.Worker;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.Language;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.TimeWindow;
import org.throughline.practice.calendar.Spans;

/** Who could work where, and when they are there: the question behind every window that is promised (INV-60). Values only. */
public record Coverage(List<Worker> workers, Rota rota) {

    /** Shorter than this nobody misses anybody. */
    private static final Duration SHORTEST_GAP = Duration.ofMinutes(30);

    /** When the practice is open and nobody who works in the lane and knows the language is there. */
    public record Gap(LaneCode lane, Language language, TimeWindow when) {}

    public Coverage {
        workers = workers.stream().filter(worker -> worker.colleague().active()).toList();
    }

    /**
     * When somebody is there who works in the lane and knows the language. Where nobody of the lane knows it at any time, whoever
     * works in the lane counts, so that a patient is not left without any time.
     */
    public Spans covered(LaneCode lane, Optional<Language> language, TimeWindow during) {
        var inLane = of(lane);
        var fluent = inLane.stream().filter(knows(language)).toList();
        return presence(fluent.isEmpty() ? inLane : fluent, during);
    }

    /** Whether somebody is not there at a time; not so for who has said no hours, while the practice is open. */
    public boolean isAway(PersonId person, Instant at) {
        return !rota.isThere(person, at);
    }

    /** Those who are there at each of the times. */
    public List<Worker> there(Instant... times) {
        return workers.stream()
                .filter(worker -> Stream.of(times)
                        .noneMatch(at -> isAway(worker.colleague().id(), at)))
                .toList();
    }

    /** The lanes in which somebody works and nobody knows the language at any time. */
    public List<LaneCode> lanesWithout(Language language) {
        return lanes().stream().filter(lane -> fluent(lane, language).isEmpty()).toList();
    }

    /** Where at times nobody is, ahead: the soonest first. Lanes that nobody ever works in or speaks for are left out. */
    public List<Gap> gaps(Set<Language> served, TimeWindow during) {
        var open = rota.open().openDuring(during);
        var gaps = new ArrayList<Gap>();
        for (var lane : lanes()) {
            for (var language : served) {
                var fluent = fluent(lane, language);
                if (fluent.isEmpty()) {
                    continue;
                }
                open.without(presence(fluent, during))
                        .atLeast(SHORTEST_GAP)
                        .forEach(when -> gaps.add(new Gap(lane, language, when)));
            }
        }
        return gaps.stream()
                .sorted(Comparator.comparing((Gap gap) -> gap.when().from())
                        .thenComparing(gap -> gap.lane().value())
                        .thenComparing(gap -> gap.language().code()))
                .toList();
    }

    /** Who could fill it: granted and trained for the lane, knowing the language, and not there yet; by name. */
    public List<Worker> backups(Gap gap) {
        return fluent(gap.lane(), gap.language()).stream()
                .filter(worker -> rota.exceptions().stream()
                        .noneMatch(exception -> exception.kind().isAway()
                                && exception.person().equals(worker.colleague().id())
                                && exception.when().from().isBefore(gap.when().until())
                                && gap.when().from().isBefore(exception.when().until())))
                .toList();
    }

    private List<LaneCode> lanes() {
        return workers.stream()
                .flatMap(worker -> worker.lanes().stream())
                .distinct()
                .toList();
    }

    private List<Worker> fluent(LaneCode lane, Language language) {
        return of(lane).stream().filter(knows(Optional.of(language))).toList();
    }

    /** Those who were granted the lane; where nobody was, the managers. */
    private List<Worker> of(LaneCode lane) {
        var granted =
                workers.stream().filter(worker -> worker.lanes().contains(lane)).toList();
        return granted.isEmpty() ? workers.stream().filter(Worker::everyLane).toList() : granted;
    }

    /** English needs no assessed skill here. */
    private static Predicate<Worker> knows(Optional<Language> language) {
        return worker -> language.filter(one -> !one.equals(Language.ENGLISH))
                .map(worker.languages()::contains)
                .orElse(true);
    }

    private Spans presence(List<Worker> some, TimeWindow during) {
        return some.stream()
                .map(worker -> rota.presence(worker.colleague().id(), during))
                .reduce(Spans.NEVER, Spans::or);
    }
}
