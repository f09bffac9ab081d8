package org.throughline.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.throughline.Throughline;
import org.throughline.planted.audit.WritesWithoutWords;
import org.throughline.work.item.History;
import org.throughline.work.item.ItemChanges;

/** Whatever the product writes into the trail is said there in words, in both languages. */
class AuditWordsTests {

    private static final String TEXT = "audit.action.";
    private static final Pattern ACTION = Pattern.compile("[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*");
    private static final Pattern STEP = Pattern.compile("[a-z]+(-[a-z]+)*");

    /** Actions whose last part is computed; the parts are written out below. */
    private static final Pattern COMPUTED = Pattern.compile("[a-z]+(-[a-z]+)*[.-]([a-z]+-)?\u0001.*");

    private static final Set<String> REVIEWED = Set.of(
            "work-item.\u0001", "patient.\u0001", "promise.\u0001", "patient.consent-\u0001", "escalation.\u0001");

    /** The same of reasons, which stand beside an action. */
    private static final Set<String> REASONS = Set.of(
            "lane.\u0001",
            "visit.\u0001",
            "work.\u0001",
            "assurance.\u0001",
            "undo.\u0001",
            "reach.\u0001",
            "told.\u0001");

    private static final List<String> PARTS = List.of(
            "patient.contact-point-added",
            "patient.contact-point-retired",
            "patient.profile-changed",
            "patient.renamed",
            "patient.related-person-added",
            "promise.kept",
            "promise.superseded",
            "promise.renegotiated",
            "promise.withdrawn",
            "patient.consent-proposed",
            "patient.consent-active",
            "patient.consent-revoked",
            "patient.consent-superseded",
            "escalation.flagged",
            "escalation.raised",
            "escalation.words-again",
            "escalation.delivered",
            "escalation.accepted",
            "escalation.returned",
            "escalation.not-mine",
            "escalation.climbed",
            "escalation.directed",
            "escalation.taken-up-again",
            "escalation.answered",
            "escalation.told",
            "escalation.moved");

    /** Short words beside a step of an item's history that are no kind of step. */
    private static final Set<String> NO_STEPS =
            Set.of("update", "final-answer", "at", "by", "item", "next", "result", "call");

    private static final Set<String> WRITERS = Set.of(
            "org/throughline/audit/AuditEntry",
            "org/throughline/access/signin/SessionRecord",
            "org/throughline/playbook/version/VersionTrail",
            internalName(ItemChanges.class),
            internalName(History.Step.class));

    private static String internalName(Class<?> type) {
        return type.getName().replace('.', '/');
    }

    @Test
    void hasWordsForEachActionInBothLanguages() {
        var english = bundles(false);
        var spanish = bundles(true);

        assertThat(actions(classesOf(Throughline.class))).hasSizeGreaterThan(50).allSatisfy(action -> {
            assertThat(english).contains(TEXT + action);
            assertThat(spanish).contains(TEXT + action);
        });
    }

    @Test
    void findsAnActionWithoutWords() {
        var planted = classesOf(WritesWithoutWords.class)
                .filter(file -> file.toString().contains("WritesWithoutWords"));

        assertThat(actions(planted)).contains("patient.whispered-about", "work-item.forgotten");
    }

    @Test
    void asksForAReviewOfWhatIsComputed() {
        assertThat(writers(classesOf(Throughline.class))
                        .flatMap(AuditWordsTests::strings)
                        .filter(text -> COMPUTED.matcher(text).matches()))
                .allMatch(text -> REVIEWED.contains(text) || REASONS.contains(text));
    }

    private static Set<String> actions(Stream<Path> classes) {
        var known = bundles(false);
        var found = new TreeSet<>(PARTS);
        writers(classes).forEach(writer -> {
            strings(writer)
                    .filter(text -> ACTION.matcher(text).matches())
                    .filter(text -> !known.contains(text) && !known.contains("error." + text))
                    .filter(text -> !known.contains("audit.reason." + text))
                    .forEach(found::add);
            writer.methods().forEach(method -> steps(method).forEach(found::add));
        });
        return found;
    }

    private static Stream<ClassModel> writers(Stream<Path> classes) {
        return classes.map(AuditWordsTests::parsed)
                .filter(type -> !type.thisClass().asInternalName().equals("org/throughline/audit/AuditEntry"))
                .filter(type -> pool(type)
                        .anyMatch(
                                entry -> entry instanceof ClassEntry used && WRITERS.contains(used.asInternalName())));
    }

    /** The kinds of a method that makes a step of an item's history; each becomes an action of the trail. */
    private static Stream<String> steps(MethodModel method) {
        var code = method.code().stream().flatMap(body -> body.elementStream()).toList();
        var makes = code.stream()
                .anyMatch(element -> element instanceof InvokeInstruction call
                        && call.type().stringValue().endsWith(History.Step.class.descriptorString())
                        && (call.name().equalsString("of") || call.name().equalsString("step")));
        return !makes
                ? Stream.empty()
                : code.stream()
                        .filter(ConstantInstruction.class::isInstance)
                        .map(element -> ((ConstantInstruction) element).constantValue())
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .filter(text -> STEP.matcher(text).matches() && !NO_STEPS.contains(text))
                        .map(kind -> "work-item." + kind);
    }

    private static Stream<String> strings(ClassModel type) {
        return pool(type).filter(StringEntry.class::isInstance).map(entry -> ((StringEntry) entry).stringValue());
    }

    private static Stream<PoolEntry> pool(ClassModel type) {
        return StreamSupport.stream(type.constantPool().spliterator(), false);
    }

    private static ClassModel parsed(Path file) {
        try {
            return ClassFile.of().parse(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> classesOf(Class<?> one) {
        try {
            var root = Path.of(
                    one.getProtectionDomain().getCodeSource().getLocation().toURI());
            try (var files = Files.walk(root.resolve("org"))) {
                return files.filter(file -> file.toString().endsWith(".class")).toList().stream();
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> bundles(boolean spanish) {
        try (var files = Files.list(Path.of("src/main/resources/messages"))) {
            var keys = new TreeSet<String>();
            files.filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith("_es.properties") == spanish)
                    .forEach(file -> keys.addAll(read(file)));
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> read(Path file) {
        var texts = new Properties();
        try {
            texts.load(new StringReader(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts.stringPropertyNames();
    }
}
