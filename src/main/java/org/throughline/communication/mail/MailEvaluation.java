package org.throughline.communication.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** Reads every mail in a folder and counts what it was taken for, per sub-folder. A file that cannot be read as a file fails. */
final class MailEvaluation {

    private static final long LARGEST = 50L * 1024 * 1024;

    /** The counts of one sub-folder. */
    static final class Counts {
        private final Map<NeedsEyes, Integer> needsEyes = new EnumMap<>(NeedsEyes.class);
        private int files;
        private int tooLarge;
        private int messages;
        private int bounces;
        private int automaticReplies;
        private int complaints;

        private void add(ReadMail mail) {
            switch (mail.kind()) {
                case MailKind.Message message -> messages++;
                case MailKind.Bounce bounce -> bounces++;
                case MailKind.AutoReply reply -> automaticReplies++;
                case MailKind.Feedback feedback -> complaints++;
            }
            mail.needsEyes().forEach(reason -> needsEyes.merge(reason, 1, Integer::sum));
        }

        int files() {
            return files;
        }

        int tooLarge() {
            return tooLarge;
        }

        int messages() {
            return messages;
        }

        int bounces() {
            return bounces;
        }

        int automaticReplies() {
            return automaticReplies;
        }

        int complaints() {
            return complaints;
        }

        Map<NeedsEyes, Integer> needsEyes() {
            return needsEyes;
        }
    }

    private final MailReader reader;

    MailEvaluation(MailReader reader) {
        this.reader = reader;
    }

    /** Counts by the name of the first folder below; files directly in it count under a dot. */
    Map<String, Counts> of(Path folder) throws IOException {
        var counts = new TreeMap<String, Counts>();
        try (var files = Files.walk(folder)) {
            for (var file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                var inside = folder.relativize(file);
                var group = inside.getNameCount() > 1 ? inside.getName(0).toString() : ".";
                count(file, counts.computeIfAbsent(group, name -> new Counts()));
            }
        }
        return counts;
    }

    private void count(Path file, Counts counts) throws IOException {
        counts.files++;
        if (Files.size(file) > LARGEST) {
            counts.tooLarge++;
            return;
        }
        counts.add(reader.read(Files.readAllBytes(file)));
    }
}
