package org.throughline.screening;

import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.throughline.screening.NoteFinding.Lack;

/** Checks a note by the written list: words that carry nothing, hollow phrases, and what makes up for them. */
@Component
class ListedNoteChecks implements NoteChecks {

    /** So many words of substance are something to go on, even around a hollow phrase. */
    private static final int ENOUGH = 4;

    private static final int ENOUGH_TO_EXPECT = 3;

    private final NoteList list = NoteList.read();
    private final Phrases phrases = list.phrases();

    @Override
    public Optional<NoteFinding> check(NoteField field, String words) {
        if (words.isBlank() || list.codes().contains(words.strip().toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        var read = ReadNote.of(words, phrases, list.general());
        return lack(field, read).map(lack -> new NoteFinding(field, lack, read.hollowWords()));
    }

    private static Optional<Lack> lack(NoteField field, ReadNote read) {
        return switch (field) {
            case REQUEST -> unless(carries(read) || read.quotes(), Lack.SUBSTANCE);
            case VERIFIED -> unless(carries(read) || read.says(NoteList.SETTLED), Lack.SUBSTANCE);
            case ACTION -> action(read);
            case PROMISED -> unless(saysWhen(read) || expects(read), Lack.WHEN);
            case ATTEMPT -> unless(carries(read) || tells(read) || read.says(NoteList.SETTLED), Lack.RESULT);
            case ESCALATION ->
                unless(carries(read) || read.says(NoteList.NOTHING) || read.says(NoteList.RECEIVER), Lack.RECEIVER);
        };
    }

    private static Optional<Lack> action(ReadNote read) {
        if (tells(read) || read.hasNumber() || read.says(NoteList.SETTLED)) {
            return Optional.empty();
        }
        if (read.isHollow()) {
            return unless(read.carrying() >= ENOUGH, Lack.RESULT);
        }
        return unless(read.carrying() > 0, Lack.SUBSTANCE);
    }

    private static boolean saysWhen(ReadNote read) {
        return read.says(NoteList.WHEN) || read.hasNumber() || read.says(NoteList.NOTHING);
    }

    /** Somebody else's turn needs no hour, if it says whose and what. */
    private static boolean expects(ReadNote read) {
        return !read.isHollow() && read.carrying() >= ENOUGH_TO_EXPECT;
    }

    private static boolean tells(ReadNote read) {
        return read.says(NoteList.TELLING);
    }

    private static boolean carries(ReadNote read) {
        return read.carrying() > 0;
    }

    private static Optional<Lack> unless(boolean enough, Lack lack) {
        return enough ? Optional.empty() : Optional.of(lack);
    }
}
