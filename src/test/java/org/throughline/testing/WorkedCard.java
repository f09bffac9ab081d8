package org.throughline.testing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.throughline.access.Access;
import org.throughline.playbook.Moment;
import org.throughline.playbook.Playbook;
import org.throughline.work.item.WorkItem;
import org.throughline.work.note.NoteDesk;
import org.throughline.work.verify.VerifyDesk;

/** Works through an item's card as its moment asks, for tests that are about something else. */
public record WorkedCard(Playbook playbook, VerifyDesk steps) {

    /** The note with the moment's own fields filled, after every step was ticked; call it within the practice. */
    public NoteDesk.Written complete(Access access, WorkItem item, NoteDesk.Written note) {
        tick(access, item);
        return filled(item, note);
    }

    /** Ticks every step. */
    public void tick(Access access, WorkItem item) {
        var list = moment(item).map(Moment::verify).orElse(List.of());
        for (var place = 0; place < list.size(); place++) {
            steps.tick(access, item.id(), place, true);
        }
    }

    /** The note with the moment's own fields. */
    public NoteDesk.Written filled(WorkItem item, NoteDesk.Written note) {
        var extra = moment(item).stream()
                .flatMap(known -> known.ownNoteFields().stream())
                .collect(Collectors.<String, String, String>toMap(Function.identity(), field -> "as the patient said"));
        return new NoteDesk.Written(note.fields(), Map.copyOf(extra), note.clinicalQuestion(), note.closeCode());
    }

    private Optional<Moment> moment(WorkItem item) {
        return item.matter().moment().map(playbook::moment);
    }
}
