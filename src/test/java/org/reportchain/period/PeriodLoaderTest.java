package org.reportchain.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mockito.ArgumentMatchers;
import org.mockito.Mockito;
import org.reportchain.organisation.Level;
import org.reportchain.organisation.Organisation;
import org.reportchain.organisation.Unit;
import org.reportchain.organisation.UnitKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.jdbc.JdbcTest;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

@JdbcTest
class PeriodLoaderTest {

    private final JdbcClient jdbc;
    private final PeriodTables tables;
    private final PeriodLoader loader;

    @Autowired
    PeriodLoaderTest(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.tables = new PeriodTables(jdbc);
        Organisation organisation = Mockito.mock(Organisation.class);
        Unit giaLam = new Unit(
                "018",
                "Gia Lâm",
                UnitKind.RURAL_DISTRICT,
                "01",
                "HU",
                PeriodSample.period().from(),
                null);
        Mockito.when(organisation.units(ArgumentMatchers.eq(Level.DISTRICT), ArgumentMatchers.any()))
                .thenReturn(List.of(giaLam));
        this.loader = new PeriodLoader(
                tables,
                new Openings(jdbc, tables, Clock.systemUTC()),
                organisation,
                new PathMatchingResourcePatternResolver());
    }

    @Test
    void secondStartChangesNothing() {
        loader.load("classpath*:period/");
        jdbc.sql("update period_programme set title = 'kept' where number = '01'")
                .update();
        loader.load("classpath*:period/");
        assertThat(tables.programmes("2022-H1").get(0).title()).isEqualTo("kept");
    }

    @Test
    void changedFileIsTakenOver(@TempDir Path directory) throws IOException {
        loader.load("classpath*:period/");
        Path period = Files.createDirectory(directory.resolve("h1"));
        for (String name : List.of("period.csv", "outline.csv", "indicators.csv", "programmes.csv", "targets.csv")) {
            Files.write(period.resolve(name), new ClassPathResource("period/2022-H1/" + name).getContentAsByteArray());
        }
        Files.writeString(period.resolve("targets.csv"), "unit,indicator,total\n018,KT-09,17\n");
        loader.load(directory.toUri().toString());
        assertThat(tables.targets("2022-H1", "018")).containsOnlyKeys("KT-09").containsEntry("KT-09", 17);
        assertThat(tables.periods()).hasSize(2).startsWith(PeriodSample.period());
        assertThat(tables.programmes("2026-H1")).isEmpty();
    }
}
