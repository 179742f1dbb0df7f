package org.reportchain.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.reportchain.text.Texts;

/**
 * A city, district or commune as it is between two days; after a reorganisation the same code may name another one.
 *
 * @param code   of the General Statistics Office, as text: leading zeros belong to it
 * @param parent code of the unit above; null for the city
 * @param symbol of the committee on its papers (TU, QU, HU); null where it is not known or not used
 */
public record Unit(
        String code,
        String name,
        UnitKind kind,
        @Nullable String parent,
        @Nullable String symbol,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    public Level level() {
        return kind.level();
    }

    /** Whether the unit stands directly under the city: each such unit reports to it. */
    public boolean isDirectlyUnderTheCity() {
        return isUnder(Level.CITY);
    }

    boolean isUnder(Level above) {
        return parent != null && Level.ofCode(parent).filter(above::equals).isPresent();
    }

    /** The unit within a sentence: "quận Đống Đa", "phường Láng Hạ", "thành phố Hà Nội". */
    public String label() {
        return Texts.text("organisation.label." + kind, name);
    }

    /** Its Party committee: "Quận ủy Đống Đa", "Thị ủy Sơn Tây", "Đảng ủy phường Láng Hạ". */
    public String committee() {
        return Texts.text("organisation.committee." + kind, name);
    }

    Validity validity() {
        return new Validity(validFrom, validTo);
    }
}
