package org.reportchain.organisation;

import org.reportchain.text.Texts;

/** What a unit is by law; decides how it and its committee are called. */
public enum UnitKind {
    CITY(Level.CITY),
    URBAN_DISTRICT(Level.DISTRICT),
    RURAL_DISTRICT(Level.DISTRICT),
    TOWN(Level.DISTRICT),
    WARD(Level.COMMUNE),
    COMMUNE(Level.COMMUNE),
    TOWNSHIP(Level.COMMUNE);

    private final Level level;

    UnitKind(Level level) {
        this.level = level;
    }

    public Level level() {
        return level;
    }

    /** The word for the kind, capitalised: "Quận", "Phường". */
    public String label() {
        return Texts.text("organisation.kind." + name());
    }
}
