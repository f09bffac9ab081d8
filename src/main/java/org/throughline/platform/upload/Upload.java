package org.throughline.platform.upload;

/** A file that may be kept; its name is ours, its type is what its content was found to be. Prints masked. */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, and copying 10 MB would help nobody
public record Upload(byte[] bytes, String mediaType, String name) {

    @Override
    public String toString() {
        return "Upload[" + mediaType + "]";
    }
}
