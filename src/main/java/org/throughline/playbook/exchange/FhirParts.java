package org.throughline.playbook.exchange;

import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.MarkdownType;
import org.hl7.fhir.r4.model.PlanDefinition.PlanDefinitionActionComponent;
import org.hl7.fhir.r4.model.PlanDefinition.RequestPriority;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.StringType;
import org.throughline.playbook.UrgencyClass;

/** The names under which a moment's parts stand in FHIR, and Spanish beside English. */
final class FhirParts {

    static final String MOMENT = "urn:throughline:playbook:moment";
    static final String LANE = "urn:throughline:playbook:lane";
    static final String PART = "urn:throughline:playbook:part";
    static final String ITEM = "item";
    static final String WORDS = "words";

    /** Parts whose words stand first by language and then by part; in FHIR the languages are beside each other. */
    static final Set<String> BY_LANGUAGE = Set.of("parts", "call");

    static final Set<String> LISTS =
            Set.of("verify", "note_extra", "close_codes", "escalation", "prefer", "allow", "live_call_when", "never");

    /** Parts that have a place of their own in a PlanDefinition. */
    static final Set<String> ELSEWHERE = Set.of("code", "name", "question", "lane");

    private static final String TRANSLATION = "http://hl7.org/fhir/StructureDefinition/translation";
    private static final Map<UrgencyClass, RequestPriority> PRIORITIES = Map.of(
            UrgencyClass.U0, RequestPriority.STAT,
            UrgencyClass.U1, RequestPriority.ASAP,
            UrgencyClass.U2, RequestPriority.URGENT,
            UrgencyClass.U3, RequestPriority.ROUTINE,
            UrgencyClass.U4, RequestPriority.ROUTINE);

    private FhirParts() {}

    static PlanDefinitionActionComponent action(String part) {
        var action = new PlanDefinitionActionComponent();
        action.addCode().addCoding().setSystem(PART).setCode(part);
        return action;
    }

    static RequestPriority priority(String urgency) {
        return PRIORITIES.getOrDefault(UrgencyClass.valueOf(urgency), RequestPriority.ROUTINE);
    }

    static StringType both(String english, String spanish) {
        var text = new StringType(english);
        translate(text, spanish);
        return text;
    }

    static MarkdownType markdown(String english, String spanish) {
        var text = new MarkdownType(english);
        translate(text, spanish);
        return text;
    }

    /** Empty where there is no Spanish. */
    static String spanish(PrimitiveType<?> text) {
        return text.getExtensionsByUrl(TRANSLATION).stream()
                .filter(extension -> "es".equals(word(extension, "lang")))
                .map(extension -> word(extension, "content"))
                .findFirst()
                .orElse("");
    }

    private static void translate(PrimitiveType<?> text, String spanish) {
        var extension = new Extension(TRANSLATION);
        extension.addExtension(new Extension("lang", new CodeType("es")));
        extension.addExtension(new Extension("content", new StringType(spanish)));
        text.addExtension(extension);
    }

    private static String word(Extension extension, String part) {
        var value = extension.getExtensionByUrl(part);
        return value == null || !value.hasValue() ? "" : value.getValue().primitiveValue();
    }
}
