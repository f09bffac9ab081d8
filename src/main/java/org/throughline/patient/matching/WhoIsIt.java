package org.throughline.patient.matching;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.throughline.patient.Evidence;
import org.throughline.patient.Recognition;
import org.throughline.patient.Recognition.Candidates;
import org.throughline.patient.Recognition.Nobody;
import org.throughline.patient.Recognition.OnePatient;

/**
 * A contact is linked by itself only when exactly one patient fits, nothing contradicts, and nobody of the same name might
 * be meant; shared phones, twins, Jr and Sr are for a person to decide.
 */
final class WhoIsIt {

    private static final int AT_MOST = 10;
    private static final Comparator<Fit> BEST_FIRST = Comparator.comparingInt(Fit::weight)
            .reversed()
            .thenComparing(fit -> fit.patient().id().value());

    private WhoIsIt() {}

    /** The patients must be all who share a number, an address, the birth date or the words of the name. */
    static Recognition recognise(Evidence evidence, Collection<KnownPatient> onFile) {
        var said = evidence.nameSaid().flatMap(NameTokens::said);
        var fits =
                onFile.stream().map(patient -> Fit.of(patient, evidence, said)).toList();
        var anchored = fits.stream()
                .filter(fit -> fit.anchored() && !fit.contradicted())
                .toList();
        if (anchored.size() == 1 && standsAlone(anchored.getFirst(), fits)) {
            var one = anchored.getFirst();
            return new OnePatient(one.patient().id(), one.reasons());
        }
        var ranked = fits.stream()
                .filter(Fit::worthShowing)
                .sorted(BEST_FIRST)
                .limit(AT_MOST)
                .map(Fit::candidate)
                .toList();
        return ranked.isEmpty() ? new Nobody() : new Candidates(ranked);
    }

    private static boolean standsAlone(Fit one, List<Fit> all) {
        return one.sure()
                && all.stream()
                        .filter(other -> !other.equals(one))
                        .noneMatch(other -> other.holdsWhatIsMissingAt(one) || other.rivals(one));
    }
}
