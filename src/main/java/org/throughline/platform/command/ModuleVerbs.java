package org.throughline.platform.command;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The command line that the verbs of all modules make together: {@code import patients}, {@code audit verify}. */
record ModuleVerbs(Collection<Verb> verbs) {

    private static final OptionSpec HELP = OptionSpec.builder("-h", "--help")
            .usageHelp(true)
            .description("show what can follow")
            .build();

    CommandLine commandLine() {
        CommandLine root = new CommandLine(group("./throughline"));
        Map<String, CommandLine> groups = new HashMap<>();
        for (Verb verb : verbs) {
            CommandLine parent =
                    verb.group().isEmpty() ? root : groups.computeIfAbsent(verb.group(), name -> addedTo(root, name));
            parent.addSubcommand(new CommandLine(verb));
        }
        return root.setCaseInsensitiveEnumValuesAllowed(true);
    }

    private static CommandLine addedTo(CommandLine root, String name) {
        CommandLine group = new CommandLine(group(name));
        root.addSubcommand(name, group);
        return group;
    }

    /** A word that only leads to others. */
    private static CommandSpec group(String name) {
        CommandSpec spec = CommandSpec.create().name(name).addOption(HELP);
        LauncherVerb.of(name).ifPresent(verb -> spec.usageMessage().description(verb.purpose()));
        return spec;
    }
}
