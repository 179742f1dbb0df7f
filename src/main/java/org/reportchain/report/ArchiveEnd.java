package org.reportchain.report;

/** The record at the end of a ZIP archive, from which programs find everything else in it. */
final class ArchiveEnd {

    /** Bytes of the record when the archive has no comment. */
    static final int SIZE = 22;

    private static final int LONGEST_COMMENT = 65_535;

    private ArchiveEnd() {}

    /** Where the last such record begins, or -1. */
    static int find(byte[] content) {
        int least = Math.max(0, content.length - SIZE - LONGEST_COMMENT);
        for (int at = content.length - SIZE; at >= least; at--) {
            if (content[at] == 'P' && content[at + 1] == 'K' && content[at + 2] == 5 && content[at + 3] == 6) {
                return at;
            }
        }
        return -1;
    }
}
