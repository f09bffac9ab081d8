package org.throughline.playbook.training;

/**
 * What somebody did with a case.
 *
 * @param action what was done, as the note says it
 * @param next what comes next, with whom and by when, as the note says it
 */
public record Given(Choice choice, String action, String next) {}
