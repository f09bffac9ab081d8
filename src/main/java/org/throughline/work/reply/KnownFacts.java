package org.throughline.work.reply;

import java.text.Normalizer;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.communication.Reply;
import org.throughline.communication.Sender;
import org.throughline.kernel.Language;
import org.throughline.patient.Identifier;
import org.throughline.patient.IdentityChecks;
import org.throughline.platform.shipped.ShippedList;
import org.throughline.work.intake.CallerEvidence;
import org.throughline.work.item.WorkItem;

/** What the patient has said in this conversation or confirmed during this item; a reply that asks for it again is doubted. */
@Component
public class KnownFacts {

    private static final Map<?, ?> QUESTIONS = ShippedList.read("/reply/known-facts.yaml", Map.class);

    private final CallerEvidence callers;
    private final IdentityChecks identity;

    KnownFacts(CallerEvidence callers, IdentityChecks identity) {
        this.callers = callers;
        this.identity = identity;
    }

    @Transactional(readOnly = true)
    public Set<KnownFact> of(WorkItem item) {
        var known = EnumSet.noneOf(KnownFact.class);
        callers.sender(item.matter().issue()).ifPresent(sender -> known.addAll(said(sender)));
        item.matter().language().ifPresent(language -> known.add(KnownFact.LANGUAGE));
        known.addAll(confirmed(item));
        return known;
    }

    /** What is known, if the reply asks for any such thing at all; most ask for none, and then nothing is read. */
    Set<KnownFact> behind(WorkItem item, Reply.Text text, Language language) {
        return askedAgain(text, language, EnumSet.allOf(KnownFact.class)).isPresent() ? of(item) : Set.of();
    }

    private static Set<KnownFact> said(Sender sender) {
        var said = EnumSet.noneOf(KnownFact.class);
        sender.name().ifPresent(name -> said.add(KnownFact.NAME));
        sender.phone().ifPresent(phone -> said.add(KnownFact.PHONE));
        sender.email().ifPresent(address -> said.add(KnownFact.EMAIL));
        return said;
    }

    private Set<KnownFact> confirmed(WorkItem item) {
        var confirmed = EnumSet.noneOf(KnownFact.class);
        item.matter().patient().stream()
                .flatMap(patient -> identity.history(patient).stream())
                .filter(check ->
                        check.passed() && check.during().equals(item.id().reference()))
                .flatMap(check -> check.asked().stream())
                .flatMap(identifier -> fact(identifier).stream())
                .forEach(confirmed::add);
        return confirmed;
    }

    private static Optional<KnownFact> fact(Identifier identifier) {
        return switch (identifier) {
            case FULL_NAME -> Optional.of(KnownFact.NAME);
            case BIRTH_DATE -> Optional.of(KnownFact.BIRTH_DATE);
            case PHONE_ON_FILE -> Optional.of(KnownFact.PHONE);
            case STREET_ON_FILE -> Optional.empty();
        };
    }

    /** The first of the known facts that the reply asks for; a final answer asks for nothing. */
    static Optional<KnownFact> askedAgain(Reply.Text text, Language language, Set<KnownFact> known) {
        return text instanceof Reply.Text.Update update
                ? known.stream()
                        .filter(fact -> asks(update.needed(), fact, language))
                        .findFirst()
                : Optional.empty();
    }

    private static boolean asks(String needed, KnownFact fact, Language language) {
        var plain = Normalizer.normalize(needed.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
        return questions(fact, language).stream().anyMatch(plain::contains);
    }

    private static List<String> questions(KnownFact fact, Language language) {
        return QUESTIONS.get(fact.code()) instanceof Map<?, ?> sides
                        && sides.get(language.code()) instanceof List<?> list
                ? list.stream().map(Object::toString).toList()
                : List.of();
    }
}
