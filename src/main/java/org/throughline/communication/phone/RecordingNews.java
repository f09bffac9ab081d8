package org.throughline.communication.phone;

/**
 * What a provider tells of a recording that a caller left.
 *
 * @param recording what the provider calls it
 * @param call the call it belongs to
 */
record RecordingNews(String recording, String call, int seconds) {}
