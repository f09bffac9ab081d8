package org.throughline.playbook.exchange;

import java.util.Date;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Duration;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.hl7.fhir.r4.model.PlanDefinition.PlanDefinitionActionComponent;
import org.throughline.playbook.Playbook.InForce;
import org.throughline.playbook.content.MomentContent;
import tools.jackson.databind.JsonNode;

/** Writes each moment as a PlanDefinition: the five things are its actions, named by their part and nested as they are. */
final class FhirWriting {

    private static final String CONTEXT = "http://terminology.hl7.org/CodeSystem/usage-context-type";
    private static final String TYPE = "http://terminology.hl7.org/CodeSystem/plan-definition-type";
    private static final String UNITS = "http://unitsofmeasure.org";

    private FhirWriting() {}

    static Bundle bundle(List<InForce> versions) {
        var bundle = new Bundle();
        bundle.setType(Bundle.BundleType.COLLECTION);
        versions.forEach(version -> bundle.addEntry()
                .setFullUrl(FhirParts.MOMENT + ":" + version.moment().code())
                .setResource(plan(version)));
        return bundle;
    }

    private static PlanDefinition plan(InForce version) {
        var moment = version.moment();
        var plan = new PlanDefinition();
        plan.setId(moment.code().value().replace('_', '-'));
        plan.addIdentifier().setSystem(FhirParts.MOMENT).setValue(moment.code().value());
        plan.setVersion(Integer.toString(version.number()));
        plan.setStatus(PublicationStatus.ACTIVE);
        plan.setTitleElement(FhirParts.both(moment.name().en(), moment.name().es()));
        plan.setType(
                new CodeableConcept().addCoding(new Coding().setSystem(TYPE).setCode("workflow-definition")));
        plan.setDescriptionElement(
                FhirParts.markdown(moment.question().en(), moment.question().es()));
        version.approved().ifPresent(by -> plan.setApprovalDate(Date.from(by.since())));
        plan.addUseContext()
                .setCode(new Coding().setSystem(CONTEXT).setCode("task"))
                .setValue(new CodeableConcept()
                        .addCoding(new Coding()
                                .setSystem(FhirParts.LANE)
                                .setCode(moment.lane().value())));
        MomentContent.of(moment).tree().properties().stream()
                .filter(part -> !FhirParts.ELSEWHERE.contains(part.getKey())
                        && !part.getValue().isNull())
                .forEach(part -> plan.addAction(action(part.getKey(), part.getValue())));
        return plan;
    }

    private static PlanDefinitionActionComponent action(String part, JsonNode node) {
        var action = FhirParts.action(part);
        if (node.isArray()) {
            node.forEach(one -> action.addAction(action(FhirParts.ITEM, one)));
        } else if (bilingual(node)) {
            action.setTextEquivalentElement(
                    FhirParts.both(node.get("en").asString(), node.get("es").asString()));
        } else if (FhirParts.BY_LANGUAGE.contains(part)) {
            node.get("en")
                    .properties()
                    .forEach(words -> action.addAction(FhirParts.action(words.getKey())
                            .setTextEquivalentElement(FhirParts.both(
                                    words.getValue().asString(),
                                    node.get("es").get(words.getKey()).asString()))));
        } else if (node.isObject()) {
            parts(action, node);
        } else {
            action.setTextEquivalent(node.asString());
        }
        return told(action, part, node);
    }

    private static void parts(PlanDefinitionActionComponent action, JsonNode node) {
        if (bilingual(node.path("en"), node.path("es"))) {
            action.addAction(FhirParts.action(FhirParts.WORDS)
                    .setTextEquivalentElement(FhirParts.both(
                            node.get("en").asString(), node.get("es").asString())));
        }
        node.properties().stream()
                .filter(entry -> !entry.getKey().equals("en") && !entry.getKey().equals("es"))
                .filter(entry -> !entry.getValue().isNull()
                        && !entry.getValue().asString("x").isEmpty())
                .forEach(entry -> action.addAction(action(entry.getKey(), entry.getValue())));
    }

    /** What other systems look for in its own place; read back from the parts. */
    private static PlanDefinitionActionComponent told(
            PlanDefinitionActionComponent action, String part, JsonNode node) {
        switch (part) {
            case "urgency", "within" -> action.setPriority(FhirParts.priority(node.asString()));
            case "target" ->
                action.setTiming(new Duration()
                        .setValue(node.get("first_useful_bm").asInt())
                        .setUnit("min")
                        .setSystem(UNITS)
                        .setCode("min"));
            default -> {}
        }
        return action;
    }

    private static boolean bilingual(JsonNode node) {
        return node.isObject() && node.size() == 2 && bilingual(node.path("en"), node.path("es"));
    }

    private static boolean bilingual(JsonNode english, JsonNode spanish) {
        return english.isString() && spanish.isString();
    }
}
