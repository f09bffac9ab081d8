package org.throughline.playbook.exchange;

import tools.jackson.databind.JsonNode;

/** A moment as a file has it, not looked at yet. */
record FoundMoment(JsonNode tree, Lines lines) {}
