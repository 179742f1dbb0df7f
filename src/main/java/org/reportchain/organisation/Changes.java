package org.reportchain.organisation;

/**
 * What a load did to the stored rows.
 *
 * @param ended rows whose end became known
 * @param kept  stored rows that the files no longer name: they stay untouched, since nothing is ever dropped
 */
record Changes(int added, int changed, int ended, int kept) {

    static final Changes NONE = new Changes(0, 0, 0, 0);

    Changes plus(Changes other) {
        return new Changes(added + other.added, changed + other.changed, ended + other.ended, kept + other.kept);
    }

    int written() {
        return added + changed + ended;
    }
}
