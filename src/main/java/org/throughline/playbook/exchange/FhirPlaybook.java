package org.throughline.playbook.exchange;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.StrictErrorHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.throughline.playbook.Playbook.InForce;

/** The playbook as a FHIR R4 Bundle of PlanDefinitions. */
final class FhirPlaybook {

    private FhirPlaybook() {}

    static String write(List<InForce> versions) {
        return parser().setPrettyPrint(true).encodeResourceToString(FhirWriting.bundle(versions));
    }

    static List<FoundMoment> read(String text) {
        var lines = lines(text);
        try {
            var found = new ArrayList<FoundMoment>();
            switch (parser().parseResource(text)) {
                case PlanDefinition plan -> found.add(FhirReading.moment(plan, "", lines));
                case Bundle bundle -> {
                    for (int index = 0; index < bundle.getEntry().size(); index++) {
                        if (bundle.getEntry().get(index).getResource() instanceof PlanDefinition plan) {
                            found.add(FhirReading.moment(plan, "/entry/" + index + "/resource", lines));
                        }
                    }
                }
                default -> {}
            }
            if (found.isEmpty()) {
                throw new FileRefused(Trouble.at(1, "no-plans", ""));
            }
            return found;
        } catch (DataFormatException noFhir) {
            throw new FileRefused(Trouble.at(
                    Lines.UNKNOWN,
                    "no-fhir",
                    Optional.ofNullable(noFhir.getMessage()).orElse("")));
        }
    }

    /** JSON is YAML too, and YAML knows its lines; what only JSON allows is read without them. */
    private static Lines lines(String text) {
        try {
            return YamlText.read(text).lines();
        } catch (FileRefused onlyJson) {
            return new Lines(Map.of());
        }
    }

    private static IParser parser() {
        var parser = FhirContext.forR4Cached().newJsonParser();
        parser.setParserErrorHandler(new StrictErrorHandler());
        return parser;
    }
}
