package org.reportchain.report;

/** Why a file is not taken in. */
enum FileFault {
    KIND("report.attachmentKind"),
    DAMAGED("report.attachmentDamaged"),
    UNPACKED("report.attachmentUnpacked"),
    MACROS("report.attachmentMacros"),
    EMBEDDED("report.attachmentEmbedded"),
    OUTSIDE("report.attachmentOutside"),
    ACTIVE("report.attachmentActive"),
    LOCKED("report.attachmentLocked"),
    PICTURE("report.attachmentPicture");

    private final String key;

    FileFault(String key) {
        this.key = key;
    }

    /** The key of a sentence that names the file and the remedy. */
    String key() {
        return key;
    }
}
