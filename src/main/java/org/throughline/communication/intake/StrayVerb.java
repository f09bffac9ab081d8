package org.throughline.communication.intake;

import java.io.PrintWriter;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.kernel.Language;
import org.throughline.platform.command.Verb;
import org.throughline.platform.i18n.TextCatalog;
import org.throughline.platform.i18n.Texts;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.practice.Practice;
import org.throughline.practice.Practices;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./throughline import strays}: what reached no practice, and bringing it where it belongs. Prints no word of it. */
@Component
@Command(
        name = "strays",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Show mail that reached no practice, bring it into one, or set it aside.")
class StrayVerb implements Verb {

    private final StrayDesk desk;
    private final Practices practices;
    private final TextCatalog catalog;

    @Option(names = "--mailbox", paramLabel = "ADDRESS", description = "all mail that waits in this mailbox")
    private @Nullable String mailbox;

    @ArgGroup
    private @Nullable Decision decision;

    @Option(names = "--language", defaultValue = "en", description = "en or es, for messages (${DEFAULT-VALUE})")
    private String language = "en";

    @Spec
    private @Nullable CommandSpec spec;

    StrayVerb(StrayDesk desk, Practices practices, TextCatalog catalog) {
        this.desk = desk;
        this.practices = practices;
        this.catalog = catalog;
    }

    /** Where it goes. */
    static final class Decision {

        @Option(names = "--practice", paramLabel = "WORD", description = "bring it in: the word in the public address")
        private @Nullable String slug;

        @Option(names = "--set-aside", paramLabel = "REASON", description = "leave it, and say why")
        private @Nullable String reason;
    }

    @Override
    public String group() {
        return "import";
    }

    @Override
    public Integer call() {
        var texts = catalog.in(Language.of(language));
        if (mailbox == null || decision == null) {
            return list(texts);
        }
        var operator = System.getProperty("user.name", "operator");
        if (decision.reason != null) {
            var why = decision.reason;
            return tell(texts, "communication.strays.set-aside", each(id -> desk.setAside(id, operator, why)));
        }
        var practice = practices.bySlug(String.valueOf(decision.slug));
        if (practice.isEmpty()) {
            out().println(texts.get("communication.strays.no-practice"));
            out().flush();
            return ExitCode.USAGE;
        }
        return tell(texts, "communication.strays.routed", each(id -> routed(practice.get(), id, operator)));
    }

    private int list(Texts texts) {
        var waiting = desk.waiting();
        if (waiting.isEmpty()) {
            out().println(texts.get("communication.strays.none"));
        }
        waiting.forEach(one -> out().println(texts.get(
                "communication.strays.waiting",
                "mailbox",
                one.mailbox(),
                "mails",
                one.mails(),
                "oldest",
                one.oldest().atOffset(ZoneOffset.UTC).toString())));
        out().flush();
        return ExitCode.OK;
    }

    private boolean routed(Practice practice, UUID id, String operator) {
        return CurrentPractice.within(practice.id(), () -> desk.route(id, operator));
    }

    private long each(Predicate<UUID> step) {
        return desk.waitingIn(Objects.requireNonNull(mailbox)).stream()
                .filter(step)
                .count();
    }

    private int tell(Texts texts, String key, long mails) {
        out().println(texts.get(key, "mails", mails));
        out().flush();
        return ExitCode.OK;
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }
}
