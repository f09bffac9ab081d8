package org.throughline.playbook.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.kernel.LaneCode;
import org.throughline.playbook.Lanes;
import org.throughline.playbook.MomentCode;
import org.throughline.playbook.content.MomentContent;
import org.throughline.playbook.exchange.ImportPlan.Outcome;
import org.throughline.playbook.exchange.ImportPlan.Row;
import org.throughline.playbook.version.DraftDesk;
import org.throughline.playbook.version.MomentHistory;
import org.throughline.playbook.version.MomentVersion;
import org.throughline.playbook.version.Versions;

/** Brings a file of moments in as drafts, after somebody has seen what that does; nothing comes into force by it. */
@Service
class ImportDesk {

    private final MomentReading reading;
    private final Versions versions;
    private final DraftDesk drafts;
    private final Lanes lanes;

    ImportDesk(MomentReading reading, Versions versions, DraftDesk drafts, Lanes lanes) {
        this.reading = reading;
        this.versions = versions;
        this.drafts = drafts;
        this.lanes = lanes;
    }

    /** What the file would do. */
    @Transactional(readOnly = true)
    public ImportPlan plan(Access access, String text) {
        access.requireManager();
        var now = versions.all();
        var codes = new HashSet<String>();
        var rows = new ArrayList<Row>();
        for (var found : PlaybookText.read(text)) {
            var read = reading.read(found);
            rows.add(codes.add(read.code()) || read.code().isEmpty() ? row(read, now) : twice(read));
        }
        return new ImportPlan(rows);
    }

    /** Makes the drafts, if the plan still is the one that was seen. */
    @Transactional
    public Imported take(Access access, String text, String seen) {
        var plan = plan(access, text);
        if (!plan.seen().equals(seen)) {
            return new Imported.SeenOtherwise(plan);
        }
        var taken = new ArrayList<MomentCode>();
        for (var row : plan.rows()) {
            row.content().filter(content -> row.outcome().makesADraft()).ifPresent(content -> {
                drafts.begin(access, content);
                taken.add(content.moment().code());
            });
        }
        return new Imported.Drafts(taken);
    }

    private static Row twice(ReadMoment read) {
        var trouble = Trouble.at(read.lines().of("/code"), "moment-twice", read.code());
        return new Row(read.code(), Optional.empty(), read.lines().of(""), 0, new Outcome.Refused(List.of(trouble)));
    }

    private Row row(ReadMoment read, Map<MomentCode, MomentHistory> now) {
        var line = read.lines().of("");
        if (read.content().isEmpty() || !read.troubles().isEmpty()) {
            return new Row(read.code(), read.content(), line, 0, new Outcome.Refused(read.troubles()));
        }
        var content = read.content().get();
        var history = Optional.ofNullable(now.get(content.moment().code()));
        var inForce = history.flatMap(MomentHistory::inForce);
        return new Row(
                read.code(),
                read.content(),
                line,
                inForce.map(MomentVersion::number).orElse(0),
                outcome(read, content, history, inForce));
    }

    private Outcome outcome(
            ReadMoment read, MomentContent content, Optional<MomentHistory> history, Optional<MomentVersion> inForce) {
        var same = inForce.filter(version -> version.content().json().equals(content.json()));
        if (same.filter(version -> !version.withdraws()).isPresent()) {
            return new Outcome.Same();
        }
        var open = history.flatMap(MomentHistory::open);
        if (open.isPresent()) {
            return new Outcome.UnderWay(
                    open.get().number(), open.get().authors().last());
        }
        var lane = content.moment().lane();
        if (unknown(lane)
                && inForce.filter(version -> version.content().moment().lane().equals(lane))
                        .isEmpty()) {
            return new Outcome.Refused(List.of(Trouble.at(read.lines().of("/lane"), "no-lane", lane.value())));
        }
        return inForce.<Outcome>map(
                        version -> new Outcome.Changed(content.changesSince(version.content()), version.withdraws()))
                .orElseGet(Outcome.Added::new);
    }

    private boolean unknown(LaneCode lane) {
        return lanes.find(lane).isEmpty();
    }
}
