package org.reportchain.report;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.reportchain.organisation.Level;
import org.reportchain.organisation.Organisation;
import org.reportchain.organisation.Unit;
import org.reportchain.organisation.UnitKind;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** Periods and reports on a real database, with an organisation of two districts. */
@TestConfiguration(proxyBeanMethods = false)
@ComponentScan({"org.reportchain.audit", "org.reportchain.period", "org.reportchain.report"})
class ReportsTestConfiguration {

    static final Unit DONG_DA = district("006", "Đống Đa", UnitKind.URBAN_DISTRICT);
    static final Unit GIA_LAM = district("018", "Gia Lâm", UnitKind.RURAL_DISTRICT);

    private static final Unit HANOI =
            new Unit("01", "Hà Nội", UnitKind.CITY, null, "TU", LocalDate.of(2008, 8, 1), null);

    @Bean
    Clock clock() {
        return Clock.fixed(Instant.parse("2022-06-16T02:00:00.123456789Z"), ZoneId.of("Asia/Ho_Chi_Minh"));
    }

    @Bean
    Organisation organisation() {
        Organisation organisation = mock(Organisation.class);
        when(organisation.units(eq(Level.DISTRICT), any())).thenReturn(List.of(DONG_DA, GIA_LAM));
        when(organisation.units(eq(Level.CITY), any())).thenReturn(List.of(HANOI));
        when(organisation.children(eq("01"), any())).thenReturn(List.of(DONG_DA, GIA_LAM));
        when(organisation.unit(eq("006"), any())).thenReturn(DONG_DA);
        return organisation;
    }

    private static Unit district(String code, String name, UnitKind kind) {
        return new Unit(code, name, kind, "01", null, LocalDate.of(2008, 8, 1), null);
    }
}
