package org.throughline.screening;

/** What the second reader takes a stretch of a text for, each from 0 to 1; the higher ones are part of the lower. */
record Likelihood(double emergency, double todayOrMore, double clinicalOrMore) {}
