package org.throughline.playbook.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.hl7.fhir.r4.model.PlanDefinition.PlanDefinitionActionComponent;
import org.hl7.fhir.r4.model.PrimitiveType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Reads one PlanDefinition back into the shape of a moment, and keeps from where each part came. */
final class FhirReading {

    private static final JsonNodeFactory NEW = JsonNodeFactory.instance;

    private final Map<String, String> places = new HashMap<>();

    private FhirReading() {}

    /**
     * The moment of a plan.
     *
     * @param at where the plan stands in its file
     */
    static FoundMoment moment(PlanDefinition plan, String at, Lines lines) {
        var reading = new FhirReading();
        reading.places.put("", at);
        var moment = NEW.objectNode();
        plan.getIdentifier().stream()
                .filter(identifier -> FhirParts.MOMENT.equals(identifier.getSystem()))
                .findFirst()
                .ifPresent(code -> moment.put("code", code.getValue()));
        reading.places.put("/code", at + "/identifier");
        moment.set("name", reading.both(plan.getTitleElement(), "/name", at + "/title"));
        moment.set("question", reading.both(plan.getDescriptionElement(), "/question", at + "/description"));
        plan.getUseContext().stream()
                .filter(context -> context.hasValueCodeableConcept())
                .flatMap(context -> context.getValueCodeableConcept().getCoding().stream())
                .filter(coding -> FhirParts.LANE.equals(coding.getSystem()))
                .findFirst()
                .ifPresent(lane -> moment.put("lane", lane.getCode()));
        reading.places.put("/lane", at + "/useContext");
        reading.parts(moment, plan.getAction(), "", at);
        return new FoundMoment(moment, lines.renamed(reading.places));
    }

    private void parts(ObjectNode into, List<PlanDefinitionActionComponent> actions, String place, String at) {
        for (int index = 0; index < actions.size(); index++) {
            var action = actions.get(index);
            var part = part(action);
            var from = at + "/action/" + index;
            if (part.equals(FhirParts.WORDS)) {
                both(action.getTextEquivalentElement(), place, from)
                        .properties()
                        .forEach(words -> into.set(words.getKey(), words.getValue()));
            } else {
                into.set(part, node(action, part, place + "/" + part, from));
            }
        }
    }

    private JsonNode node(PlanDefinitionActionComponent action, String part, String place, String from) {
        places.put(place, from);
        if (FhirParts.LISTS.contains(part)) {
            var list = NEW.arrayNode();
            for (int index = 0; index < action.getAction().size(); index++) {
                var one = action.getAction().get(index);
                list.add(node(one, FhirParts.ITEM, place + "/" + index, from + "/action/" + index));
            }
            return list;
        }
        if (FhirParts.BY_LANGUAGE.contains(part)) {
            return byLanguage(action, place, from);
        }
        if (action.hasAction() || !action.hasTextEquivalent()) {
            var object = NEW.objectNode();
            parts(object, action.getAction(), place, from);
            return object;
        }
        var text = action.getTextEquivalentElement();
        return text.hasExtension() ? both(text, place, from + "/textEquivalent") : StringNode.valueOf(text.getValue());
    }

    private ObjectNode byLanguage(PlanDefinitionActionComponent action, String place, String from) {
        var english = NEW.objectNode();
        var spanish = NEW.objectNode();
        for (int index = 0; index < action.getAction().size(); index++) {
            var one = action.getAction().get(index);
            var part = part(one);
            var at = from + "/action/" + index + "/textEquivalent";
            var words = both(one.getTextEquivalentElement(), place + "/" + part, at);
            english.set(part, words.path("en"));
            spanish.set(part, words.path("es"));
            places.put(place + "/en/" + part, at);
            places.put(place + "/es/" + part, at);
        }
        var object = NEW.objectNode();
        object.set("en", english);
        object.set("es", spanish);
        return object;
    }

    private ObjectNode both(PrimitiveType<String> text, String place, String from) {
        places.put(place, from);
        var both = NEW.objectNode();
        both.put("en", text.hasValue() ? text.getValue() : "");
        both.put("es", FhirParts.spanish(text));
        return both;
    }

    private static String part(PlanDefinitionActionComponent action) {
        return action.getCode().stream()
                .flatMap(concept -> concept.getCoding().stream())
                .filter(coding -> FhirParts.PART.equals(coding.getSystem()) && coding.hasCode())
                .map(coding -> coding.getCode())
                .findFirst()
                .orElse("?");
    }
}
