package org.throughline.playbook.gate;

/** What has to be there before a lane opens: the six parts of S3-4, training and grants (INV-30). */
public enum GatePart {
    INTENT,
    RESPONSES,
    CHANNELS,
    BOUNDARIES,
    DOCUMENTATION,
    QUALITY,
    TRAINING,
    GRANTS
}
