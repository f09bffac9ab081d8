package org.throughline.screening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;
import org.throughline.kernel.Language;
import org.throughline.screening.Screened.NeedsPerson;

/** What the list or the second reader finds: the reader adds to the list and takes nothing from it (INV-23). */
@Primary
@Component("screening")
class UnionScreening implements Screening {

    private static final Logger LOG = LoggerFactory.getLogger(UnionScreening.class);

    /** Where there are no words, or words of a language it never learned, the second reader has nothing to say. */
    private static final List<NeedsPerson> NOT_ITS_WORDS = List.of(NeedsPerson.EMPTY, NeedsPerson.OTHER_LANGUAGE);

    private final Screening list;
    private final ReaderScreening reader;

    @Autowired
    UnionScreening(LexiconScreening list, ReaderScreening reader) {
        this((Screening) list, reader);
    }

    UnionScreening(Screening list, ReaderScreening reader) {
        this.list = list;
        this.reader = reader;
    }

    @Override
    public Screened screen(String text, Optional<Language> hint) {
        var listed = list.screen(text, hint);
        if (listed.needsPerson().filter(NOT_ITS_WORDS::contains).isPresent()) {
            return listed;
        }
        try {
            return both(listed, reader.matches(text, Words.of(text), listed.language()));
        } catch (RuntimeException broken) {
            // What the list found stands, and a person reads the rest; the text itself stays out of the log.
            LOG.error("second reader failed: {}", broken.getClass().getName());
            return unread(listed);
        }
    }

    static Screened both(Screened listed, List<Match> read) {
        var matches = new ArrayList<>(listed.matches());
        read.stream().filter(match -> adds(match, listed)).forEach(matches::add);
        matches.sort(Comparator.comparing(Match::tier).reversed().thenComparingInt(Match::start));
        var tier = matches.stream().map(Match::tier).reduce(listed.tier(), Tier::raisedTo);
        return new Screened(
                listed.language(), tier, matches, listed.signs(), listed.needsPerson(), listed.listVersion());
    }

    /** Where listed words say as much, they say why, too. */
    private static boolean adds(Match match, Screened listed) {
        return listed.matches().stream()
                .noneMatch(other -> other.tier().compareTo(match.tier()) >= 0
                        && other.start() < match.end()
                        && match.start() < other.end());
    }

    private static Screened unread(Screened listed) {
        return new Screened(
                listed.language(),
                listed.tier(),
                listed.matches(),
                listed.signs(),
                listed.needsPerson().or(() -> Optional.of(NeedsPerson.FAILED)),
                listed.listVersion());
    }
}
