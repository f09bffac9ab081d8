package org.throughline.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds who is greeted or named in a reply and should not be. */
final class NamesInReply {

    private static final Set<String> GREETINGS = Set.of(
            "dear",
            "hello",
            "hi",
            "hey",
            "hola",
            "estimado",
            "estimada",
            "querido",
            "querida",
            "morning",
            "afternoon",
            "evening",
            "dias",
            "tardes",
            "noches");
    private static final Set<String> TITLES = Set.of(
            "mr", "mrs", "ms", "miss", "mister", "sr", "sra", "srta", "senor", "senora", "senorita", "don", "dona");
    private static final Set<String> AND = Set.of("and", "y", "e");
    private static final int LONGEST_NAME = 4;

    private final String reply;
    private final List<Word> words;

    NamesInReply(String reply) {
        this.reply = reply;
        this.words = Words.of(reply);
    }

    Stream<ReplyFinding> unfit(ReplyFacts facts) {
        return Stream.of(
                        greetedByAnotherName(facts.addressees()),
                        named(facts.strangers(), ReplyFinding.Kind.WRONG_PERSON, "person.stranger"),
                        named(facts.otherPractices(), ReplyFinding.Kind.OTHER_PRACTICE, "practice.other"))
                .flatMap(findings -> findings);
    }

    /** A greeting fits if one of its words is a word of an addressee's name. */
    private Stream<ReplyFinding> greetedByAnotherName(List<String> addressees) {
        if (addressees.isEmpty()) {
            return Stream.empty();
        }
        var known = addressees.stream().flatMap(name -> folded(name).stream()).collect(Collectors.toSet());
        return IntStream.range(0, words.size())
                .filter(at -> GREETINGS.contains(words.get(at).folded()))
                .mapToObj(this::nameAfter)
                .filter(name -> !name.isEmpty())
                .filter(name -> name.stream().map(Word::folded).noneMatch(known::contains))
                .map(name -> finding(ReplyFinding.Kind.WRONG_PERSON, "person.greeted", name));
    }

    /** The capitalised words after a greeting, if the greeting ends with them: "Dear Ms. Chen," but not "Hi We got". */
    private List<Word> nameAfter(int greeting) {
        var name = new ArrayList<Word>();
        int at = greeting + 1;
        while (at < words.size() && name.size() <= LONGEST_NAME && joins(words.get(at - 1), words.get(at))) {
            var word = words.get(at++);
            if (Character.isUpperCase(reply.codePointAt(word.start()))) {
                name.add(word);
            } else if (!TITLES.contains(word.folded()) && !AND.contains(word.folded())) {
                return List.of();
            }
        }
        name.removeIf(word -> TITLES.contains(word.folded()));
        return !name.isEmpty() && endsAGreeting(name.getLast().end()) ? name : List.of();
    }

    private boolean joins(Word before, Word word) {
        var between = reply.substring(before.end(), word.start());
        boolean sameLine = between.isBlank() && between.indexOf('\n') < 0;
        return sameLine || (TITLES.contains(before.folded()) && between.strip().equals("."));
    }

    private boolean endsAGreeting(int end) {
        return end == reply.length() || ",:!.;\n-–—".indexOf(reply.charAt(end)) >= 0;
    }

    private Stream<ReplyFinding> named(List<String> names, ReplyFinding.Kind kind, String rule) {
        return names.stream()
                .map(NamesInReply::folded)
                .filter(name -> !name.isEmpty())
                .flatMap(name -> places(name).map(place -> finding(kind, rule, place)));
    }

    private Stream<List<Word>> places(List<String> name) {
        return IntStream.rangeClosed(0, words.size() - name.size())
                .mapToObj(at -> words.subList(at, at + name.size()))
                .filter(place -> isNamed(place, name));
    }

    /** "Sam Whitaker's form" names Sam Whitaker too. */
    private static boolean isNamed(List<Word> place, List<String> name) {
        var said = place.stream().map(Word::folded).toList();
        int last = name.size() - 1;
        return said.subList(0, last).equals(name.subList(0, last))
                && (said.getLast().equals(name.getLast()) || said.getLast().equals(name.getLast() + "s"));
    }

    private ReplyFinding finding(ReplyFinding.Kind kind, String rule, List<Word> place) {
        int start = place.getFirst().start();
        int end = place.getLast().end();
        return new ReplyFinding(kind, rule, start, end, reply.substring(start, end));
    }

    private static List<String> folded(String name) {
        return Words.of(name).stream().map(Word::folded).toList();
    }
}
