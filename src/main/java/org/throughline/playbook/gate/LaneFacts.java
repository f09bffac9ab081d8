package org.throughline.playbook.gate;

import java.util.List;
import org.throughline.playbook.Playbook.InForce;

/**
 * What is known of a lane when its gate is asked.
 *
 * @param moments those in force
 * @param led whether somebody who works here leads it, and so reviews its notes
 * @param cases how many cases of its own there are to rehearse
 * @param ready how many people are trained and have an awake grant
 * @param spanish whether somebody here writes Spanish to patients
 */
record LaneFacts(List<InForce> moments, boolean led, int cases, int ready, boolean spanish) {}
