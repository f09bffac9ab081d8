package org.throughline.audit.seal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.audit.SealedPractices;
import org.throughline.kernel.Language;
import org.throughline.platform.command.Verb;
import org.throughline.platform.i18n.TextCatalog;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./throughline audit anchor FILE}: remembers the end of every chain where the database cannot change it. */
@Component
@Command(
        name = "anchor",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Add the end of every practice's chain to a file that is kept elsewhere.")
class AnchorAudit implements Verb {

    private final SealedPractices practices;
    private final ChainVerifier verifier;
    private final AnchorFile anchors;
    private final TextCatalog catalog;

    @Parameters(paramLabel = "FILE", description = "the file; anchors are added at its end")
    private @Nullable Path file;

    @Option(names = "--language", defaultValue = "en", description = "en or es (${DEFAULT-VALUE})")
    private String language = "en";

    @Spec
    private @Nullable CommandSpec spec;

    AnchorAudit(SealedPractices practices, ChainVerifier verifier, AnchorFile anchors, TextCatalog catalog) {
        this.practices = practices;
        this.verifier = verifier;
        this.anchors = anchors;
        this.catalog = catalog;
    }

    @Override
    public String group() {
        return "audit";
    }

    @Override
    public Integer call() throws IOException {
        if (file == null || spec == null) {
            throw new IllegalStateException("picocli sets the file and the command before it calls");
        }
        var ends = practices.each(practice -> verifier.anchor(practice.id())).stream()
                .flatMap(Optional::stream)
                .toList();
        anchors.add(file, ends);
        var out = spec.commandLine().getOut();
        out.println(catalog.in(Language.of(language)).get("audit.anchored", "count", ends.size(), "file", file));
        out.flush();
        return CommandLine.ExitCode.OK;
    }
}
