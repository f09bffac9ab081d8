package org.throughline.playbook.version;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.throughline.playbook.content.DefaultPlaybook;
import org.throughline.playbook.content.MomentContent;
import org.throughline.screening.OptOutChecks;
import org.throughline.screening.ReplyChecks;

/** All checks of a version. */
@Component
public class MomentChecks {

    private final List<MomentCheck> all;

    /** The one place where the list of checks is put together, in the order in which people read it. */
    MomentChecks(ReplyChecks replies, OptOutChecks optOuts) {
        var common = DefaultPlaybook.SHIPPED.common();
        var samples = new SampleWords(common.sampleValues());
        all = List.of(
                new EverythingIsThere(),
                new SoonEnough(),
                new KnownVariables(common.variables()),
                new NoLongTexts(),
                new NothingForbidden(replies, samples),
                new PlainLanguage(samples),
                new OneTextMessage(samples, common.optoutSuffix()),
                new NoOptOutWord(optOuts, samples, common.optoutSuffix()),
                new SpanishIsSigned());
    }

    /** What would keep the content from being sent; a text that is far too long is not read any further. */
    public List<Finding> refusing(MomentContent content) {
        var version = MomentVersion.shipped(content, Instant.EPOCH);
        var tooLong = new NoLongTexts().of(version);
        if (!tooLong.isEmpty()) {
            return tooLong;
        }
        return of(version).stream()
                .flatMap(check -> check.findings().stream())
                .filter(Finding::hard)
                .toList();
    }

    public List<Checked> of(MomentVersion version) {
        return all.stream()
                .map(check -> new Checked(check.code(), check.of(version)))
                .toList();
    }
}
