package org.throughline.work.web;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.throughline.kernel.PersonId;
import org.throughline.work.team.TeamCursor;
import org.throughline.work.team.TeamFilter.Stage;
import org.throughline.work.team.TeamFilter.Whose;

/** The address of the team's list: its filters and where the page begins. */
public record TeamForm(
        @Nullable String lane,
        @Nullable String owner,
        @Nullable Stage stage,
        @Nullable Boolean late,
        @Nullable String after) {

    static final String PATH = "/team/queue";
    static final String NOBODY = "nobody";

    Optional<String> chosenLane() {
        return Optional.ofNullable(lane).filter(code -> !code.isBlank());
    }

    boolean lateOnly() {
        return Boolean.TRUE.equals(late);
    }

    Optional<TeamCursor> cursor() {
        return Optional.ofNullable(after).flatMap(TeamCursor::parse);
    }

    /** Whose items; words that name nobody narrow nothing. */
    Optional<Whose> whose() {
        if (owner == null || owner.isBlank()) {
            return Optional.empty();
        }
        return owner.equals(NOBODY)
                ? Optional.of(new Whose.Nobodys())
                : person(owner).map(Whose.Of::new);
    }

    static Optional<PersonId> person(String id) {
        try {
            return Optional.of(new PersonId(UUID.fromString(id)));
        } catch (IllegalArgumentException nobody) {
            return Optional.empty();
        }
    }

    TeamForm of(@Nullable String person) {
        return new TeamForm(lane, person, stage, late, null);
    }

    TeamForm behind(@Nullable String cursor) {
        return new TeamForm(lane, owner, stage, late, cursor);
    }

    /** The address that also says how many items went to whom. */
    String done(int moved, String to) {
        return UriComponentsBuilder.fromUriString(href())
                .queryParam("moved", moved)
                .queryParam("to", to)
                .toUriString();
    }

    /** The address with these filters. */
    String href() {
        return UriComponentsBuilder.fromPath(PATH)
                .queryParamIfPresent("lane", chosenLane())
                .queryParamIfPresent("owner", Optional.ofNullable(owner).filter(who -> !who.isBlank()))
                .queryParamIfPresent("stage", Optional.ofNullable(stage))
                .queryParamIfPresent("late", lateOnly() ? Optional.of(true) : Optional.empty())
                .queryParamIfPresent("after", Optional.ofNullable(after).filter(at -> !at.isBlank()))
                .encode()
                .toUriString();
    }
}
