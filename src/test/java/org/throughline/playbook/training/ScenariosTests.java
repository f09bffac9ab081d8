package org.throughline.playbook.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.throughline.kernel.LaneCode;
import org.throughline.playbook.Playbook.Lane;
import org.throughline.playbook.content.DefaultPlaybook;

/** The cases that the product ships. */
class ScenariosTests {

    private static final Scenarios CASES = Scenarios.SHIPPED;
    private static final List<LaneCode> LANES =
            DefaultPlaybook.SHIPPED.lanes().stream().map(Lane::code).toList();

    @Test
    void haveTwoForEachLaneAndTheSixHardStopsForAll() {
        assertThat(CASES.passPercent()).isEqualTo(90);
        for (var lane : LANES) {
            var cases = CASES.of(lane);
            assertThat(cases.stream().filter(one -> one.stop().isEmpty()))
                    .as(lane.value())
                    .hasSizeGreaterThanOrEqualTo(2);
            assertThat(cases.stream().flatMap(one -> one.stop().stream()).collect(Collectors.toSet()))
                    .isEqualTo(EnumSet.allOf(HardStop.class));
        }
    }

    @Test
    void standInBothLanguagesAndInALaneThatThereIs() {
        var codes = new HashSet<String>();
        assertThat(all()).hasSizeGreaterThanOrEqualTo(42).allSatisfy(one -> {
            assertThat(codes.add(one.code())).as(one.code()).isTrue();
            assertThat(Stream.of(one.from(), one.said(), one.known(), one.why()))
                    .as(one.code())
                    .allSatisfy(
                            words -> assertThat(List.of(words.en(), words.es())).noneMatch(String::isBlank));
            assertThat(one.hardStop() == null).isEqualTo(one.lane() != null);
            assertThat(one.right()).isNotEmpty();
        });
    }

    @Test
    void areNeverAnsweredWhereAHardStopStands() {
        assertThat(all().stream().filter(one -> one.stop().isPresent()))
                .hasSize(HardStop.values().length)
                .noneMatch(one -> one.right().contains(Choice.ANSWER));
    }

    @Test
    void askForEachOfTheThreeChoices() {
        var best = all().stream().map(one -> one.right().getFirst()).collect(Collectors.toSet());
        assertThat(best).isEqualTo(Set.of(Choice.values()));
    }

    private static List<Scenario> all() {
        return LANES.stream()
                .flatMap(lane -> CASES.of(lane).stream())
                .distinct()
                .toList();
    }
}
