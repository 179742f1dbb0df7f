package org.reportchain.report;

/**
 * A file that goes with a report, named by the hash of its bytes.
 *
 * @param size in bytes
 */
public record Attachment(String sha256, String name, String mediaType, long size) {

    public Attachment {
        sha256 = Plain.text(sha256);
        name = Plain.text(name);
        mediaType = Plain.text(mediaType);
    }
}
