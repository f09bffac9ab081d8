package org.throughline.work;

import java.time.Instant;
import java.util.Optional;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.Language;

/**
 * Where a matter stands, as its own patient may know it: no clinical words, nothing of what the staff wrote but the four parts
 * that were sent. Prints masked.
 *
 * @param update the last one that was sent about it
 * @param repliedAt when a person of the practice last answered
 * @param dueAt when the patient was told to hear again
 * @param answersBy the given name of whoever answers for it
 */
public record NextStep(
        WorkItemId item,
        LaneCode lane,
        Stage stage,
        Instant receivedAt,
        Optional<Update> update,
        Optional<Instant> repliedAt,
        Optional<Instant> dueAt,
        Optional<String> answersBy,
        Optional<Instant> closedAt) {

    /** How far it has come, in the patient's view. */
    public enum Stage {
        /** Nobody has answered yet. */
        RECEIVED,
        /** A person is looking into it. */
        CHECKING,
        /** It waits for something from the patient. */
        NEEDED,
        /** The patient has written since, and nobody has answered that yet. */
        HEARD,
        /** The last word was a final answer. */
        ANSWERED,
        DONE
    }

    /** What was said, in the language it was sent in. Prints masked. */
    public record Update(String received, String checking, String needed, String next, Language language, Instant at) {

        @Override
        public String toString() {
            return "Update[masked]";
        }
    }

    @Override
    public String toString() {
        return "NextStep[" + item + " " + stage + "]";
    }
}
