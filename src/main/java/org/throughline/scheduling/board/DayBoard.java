package org.throughline.scheduling.board;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.throughline.scheduling.appointment.RecordFile;

/**
 * The visits of a day, by their time.
 *
 * @param file the newest that tells of the day; empty where none does
 * @param mayCheckIn whether the reader may say that somebody is here, and the day is today
 */
public record DayBoard(
        LocalDate day, LocalDate today, Optional<RecordFile> file, List<BoardRow> rows, boolean mayCheckIn) {

    public boolean isToday() {
        return day.equals(today);
    }
}
