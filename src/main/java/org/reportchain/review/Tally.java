package org.reportchain.review;

/**
 * Counts votes against all incumbent members, never against those who answered.
 *
 * <p>Source: Regulation 24-QĐ/TW, point 9.3.3; rule R-22.
 *
 * @param members incumbent members of the deciding body when the vote was opened
 */
public record Tally(int members, int inFavour, int against, int other) {

    /** Votes in favour that adopt: more than half of all members. */
    public int needed() {
        return members / 2 + 1;
    }

    public boolean isAdopted() {
        return inFavour >= needed();
    }

    /** Whether even every vote still to come could not adopt any more. */
    public boolean isImpossible() {
        int toCome = members - inFavour - against - other;
        return inFavour + toCome < needed();
    }
}
