package org.reportchain.period;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import org.reportchain.organisation.Level;
import org.reportchain.organisation.Organisation;
import org.reportchain.organisation.Unit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings the periods' files into the tables; files that have not changed since, and those of an opened period, change nothing. */
@Component
class PeriodLoader {

    private static final Logger log = LoggerFactory.getLogger(PeriodLoader.class);

    private final PeriodTables tables;
    private final Openings openings;
    private final Organisation organisation;
    private final ResourcePatternResolver resources;

    PeriodLoader(PeriodTables tables, Openings openings, Organisation organisation, ResourcePatternResolver resources) {
        this.tables = tables;
        this.openings = openings;
        this.organisation = organisation;
        this.resources = resources;
    }

    /** Loads every period found under the location, a directory for each. */
    @Transactional
    public void load(String location) {
        try {
            for (Resource file : resources.getResources(location + "*/period.csv")) {
                load(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void load(Resource file) throws IOException {
        PeriodData data = PeriodFiles.read(file, this::unitsOn);
        String code = data.period().code();
        if (tables.filesSha256(code).filter(data.sha256()::equals).isPresent()) {
            return;
        }
        if (openings.find(code).isPresent()) {
            log.warn("Period {} is open: it keeps what it was opened with, its changed files are not loaded", code);
            return;
        }
        tables.replace(data);
        log.info(
                "Period {} loaded: {} sections, {} indicators",
                code,
                data.outline().size(),
                data.catalogue().size());
    }

    private Set<String> unitsOn(LocalDate day) {
        return Stream.of(Level.values())
                .flatMap(level -> organisation.units(level, day).stream())
                .map(Unit::code)
                .collect(toSet());
    }
}
