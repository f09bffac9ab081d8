package org.throughline.playbook;

import java.time.Instant;
import java.util.UUID;
import org.throughline.kernel.PracticeEvent;
import org.throughline.kernel.PracticeId;

/** The practice has answered what its playbook did not say; the task waits to hear of it. */
public record GapAnswered(PracticeId practice, UUID gap, UUID task, Instant at) implements PracticeEvent {}
