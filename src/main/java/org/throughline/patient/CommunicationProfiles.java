package org.throughline.patient;

import java.util.Optional;

/** How patients wish to be reached, for whoever has their matter open and is shown nothing else of the file. */
public interface CommunicationProfiles {

    Optional<CommunicationProfile> find(PatientId patient);
}
