package org.throughline.playbook.training;

/** An answer beside what is right. */
public record Marked(String scenario, Given given, boolean choiceRight, boolean noteSound) {}
