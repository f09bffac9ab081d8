package org.throughline.playbook.exchange;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.throughline.access.Access;
import org.throughline.playbook.Moment;
import org.throughline.playbook.MomentCode;
import org.throughline.playbook.Playbook;
import org.throughline.playbook.Playbook.InForce;
import org.throughline.playbook.content.MomentContent;

/** The playbook that is in force, or one moment of it, as a file. */
@Component
class PlaybookExport {

    private final Playbook playbook;

    PlaybookExport(Playbook playbook) {
        this.playbook = playbook;
    }

    String yaml(Access access, Optional<MomentCode> moment) {
        return YamlPlaybook.write(versions(access, moment).stream()
                .map(InForce::moment)
                .map(MomentContent::of)
                .toList());
    }

    String fhir(Access access, Optional<MomentCode> moment) {
        return FhirPlaybook.write(versions(access, moment));
    }

    private List<InForce> versions(Access access, Optional<MomentCode> moment) {
        access.requireManager();
        return moment.map(code -> List.of(playbook.inForce(code)))
                .orElseGet(() -> playbook.moments().stream()
                        .map(Moment::code)
                        .map(playbook::inForce)
                        .toList());
    }
}
