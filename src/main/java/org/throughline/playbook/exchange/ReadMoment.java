package org.throughline.playbook.exchange;

import java.util.List;
import java.util.Optional;
import org.throughline.playbook.content.MomentContent;

/**
 * A moment as it was read from a file.
 *
 * @param code as the file writes it
 * @param content empty when it has not the shape of a moment
 * @param troubles why it cannot be taken; none when it can
 */
record ReadMoment(String code, Optional<MomentContent> content, Lines lines, List<Trouble> troubles) {

    ReadMoment {
        troubles = List.copyOf(troubles);
    }

    static ReadMoment refused(String code, Lines lines, Trouble trouble) {
        return new ReadMoment(code, Optional.empty(), lines, List.of(trouble));
    }
}
