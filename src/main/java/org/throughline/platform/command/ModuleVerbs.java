package org.throughline.platform.command;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The command line that the verbs of all modules make together: {@code import patients}, {@code audit verify}. */
record ModuleVerbs(Collection<Verb> verbs) {

    CommandLine commandLine() {
        CommandLine root = new CommandLine(group("./throughline"));
        Map<String, CommandLine> groups = new HashMap<>();
        for (Verb verb : verbs) {
            CommandLine parent =
                    verb.group().isEmpty() ? root : groups.computeIfAbsent(verb.group(), name -> addedTo(root, name));
            parent.addSubcommand(new CommandLine(verb));
        }
        return root;
    }

    private static CommandLine addedTo(CommandLine root, String name) {
        CommandLine group = new CommandLine(group(name));
        root.addSubcommand(name, group);
        return group;
    }

    /** A word that only leads to others. */
    private static CommandSpec group(String name) {
        return CommandSpec.create().name(name).mixinStandardHelpOptions(true);
    }
}
