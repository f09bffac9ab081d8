package org.throughline.screening;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Checks a reply by the written list. */
@Component("replyChecksByList")
class ListedReplyChecks implements ReplyChecks {

    private static final int DENIAL_REACHES = 4;

    private final Map<String, ReplyList.Entry> entries;
    private final Phrases phrases;

    ListedReplyChecks() {
        var list = ReplyList.read();
        entries = list.findings().stream().collect(Collectors.toMap(ReplyList.Entry::code, entry -> entry));
        phrases = list.phrases();
    }

    @Override
    public List<ReplyFinding> check(String reply) {
        var words = Words.of(reply);
        var hits = phrases.all(words);
        var said = hits.stream()
                .filter(hit -> entries.containsKey(hit.rule()) && inOneSentence(hit, words))
                .filter(hit -> !harmless(hit, hits) && !denied(hit, hits, words) && !timed(hit, hits, words))
                .toList();
        return Phrases.once(said).stream().map(hit -> finding(reply, hit)).toList();
    }

    @Override
    public List<ReplyFinding> check(String reply, ReplyFacts facts) {
        var said = check(reply).stream()
                .filter(finding -> !facts.callPromised() || finding.kind() != ReplyFinding.Kind.CLINICIAN_CALLS);
        return Stream.concat(said, new NamesInReply(reply).unfit(facts))
                .sorted(Comparator.comparingInt(ReplyFinding::start))
                .toList();
    }

    private ReplyFinding finding(String reply, Phrases.Hit hit) {
        var words = reply.substring(hit.start(), hit.end());
        return new ReplyFinding(entry(hit).kind(), hit.rule(), hit.start(), hit.end(), words);
    }

    private static boolean inOneSentence(Phrases.Hit hit, List<Word> words) {
        return sentence(hit, words) == words.get(hit.endWord() - 1).sentence();
    }

    /** A hit that shares a word with what only looks like it: "take" is no advice in "take the elevator". */
    private static boolean harmless(Phrases.Hit hit, List<Phrases.Hit> all) {
        return all.stream()
                .filter(other -> other.rule().equals(ReplyList.HARMLESS))
                .anyMatch(hit::overlaps);
    }

    /** "We cannot promise what your plan will pay" promises nothing; "I cannot promise, but it will pay" does. */
    private static boolean denied(Phrases.Hit hit, List<Phrases.Hit> all, List<Word> words) {
        return all.stream()
                .filter(other -> before(other, hit))
                .filter(denial -> hit.firstWord() - denial.endWord() <= DENIAL_REACHES)
                .anyMatch(denial -> clause(denial, words) == clause(hit, words));
    }

    /** A denial may begin with the finding's own "not"; what begins with its own "if" is advice for a case. */
    private static boolean before(Phrases.Hit other, Phrases.Hit hit) {
        return switch (other.rule()) {
            case ReplyList.DENIAL -> other.firstWord() <= hit.firstWord();
            case ReplyList.CONDITION -> other.firstWord() < hit.firstWord();
            default -> false;
        };
    }

    private boolean timed(Phrases.Hit hit, List<Phrases.Hit> all, List<Word> words) {
        return entry(hit).unlessTimed()
                && all.stream()
                        .filter(other -> other.rule().equals(ReplyList.TIME))
                        .anyMatch(time -> sentence(time, words) == sentence(hit, words));
    }

    private ReplyList.Entry entry(Phrases.Hit hit) {
        return Objects.requireNonNull(entries.get(hit.rule()));
    }

    private static int clause(Phrases.Hit hit, List<Word> words) {
        return words.get(hit.firstWord()).clause();
    }

    private static int sentence(Phrases.Hit hit, List<Word> words) {
        return words.get(hit.firstWord()).sentence();
    }
}
