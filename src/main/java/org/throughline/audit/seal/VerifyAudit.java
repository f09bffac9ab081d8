package org.throughline.audit.seal;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.audit.SealedPractices;
import org.throughline.audit.SealedPractices.Sealed;
import org.throughline.kernel.Language;
import org.throughline.platform.command.Verb;
import org.throughline.platform.i18n.Said;
import org.throughline.platform.i18n.Wording;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./throughline audit verify}: one sentence for each practice, exit code 1 when something is wrong. */
@Component
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Read every practice's audit trail and check its seals.",
        footer = "%nA chain that was written anew from the beginning is found only with --anchor.")
class VerifyAudit implements Verb {

    private final SealedPractices practices;
    private final ChainVerifier verifier;
    private final AnchorFile anchors;
    private final Wording wording;

    @Option(
            names = "--anchor",
            paramLabel = "FILE",
            description = "compare with the anchors that `audit anchor FILE` wrote")
    private @Nullable Path anchor;

    @Option(names = "--language", defaultValue = "en", description = "en or es (${DEFAULT-VALUE})")
    private String language = "en";

    @Spec
    private @Nullable CommandSpec spec;

    VerifyAudit(SealedPractices practices, ChainVerifier verifier, AnchorFile anchors, Wording wording) {
        this.practices = practices;
        this.verifier = verifier;
        this.anchors = anchors;
        this.wording = wording;
    }

    @Override
    public String group() {
        return "audit";
    }

    @Override
    public Integer call() throws IOException {
        List<Anchor> known = anchor == null ? List.of() : anchors.read(anchor);
        var faults = practices.each(practice -> told(practice, known).fault()).stream()
                .flatMap(Optional::stream)
                .toList();
        out().flush();
        return faults.isEmpty() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private Verdict told(Sealed practice, List<Anchor> known) {
        var theirs = known.stream()
                .filter(one -> one.practice().equals(practice.id().value()))
                .toList();
        var verdict = verifier.verify(practice.id(), theirs);
        out().println(sentence(practice, verdict));
        return verdict;
    }

    private String sentence(Sealed practice, Verdict verdict) {
        var said = wording.in(Language.of(language), practice.zone());
        return verdict.fault()
                .map(fault -> wrong(practice, fault, said))
                .orElseGet(() -> said.texts()
                        .get(
                                "audit.verified",
                                "practice",
                                practice.name(),
                                "entries",
                                verdict.entries(),
                                "seals",
                                verdict.seals(),
                                "unsealed",
                                verdict.unsealed()));
    }

    private static String wrong(Sealed practice, Verdict.Fault fault, Said said) {
        return said.texts()
                .get(
                        "audit.fault." + fault.what().name(),
                        "practice",
                        practice.name(),
                        "seal",
                        fault.seal(),
                        "at",
                        fault.sealedAt().map(said::exact).orElse(""),
                        "expected",
                        fault.expected(),
                        "found",
                        fault.found());
    }

    private PrintWriter out() {
        if (spec == null) {
            throw new IllegalStateException("picocli sets the command before it calls");
        }
        return spec.commandLine().getOut();
    }
}
