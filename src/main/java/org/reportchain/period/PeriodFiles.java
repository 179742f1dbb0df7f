package org.reportchain.period;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.reportchain.csv.BrokenFiles;
import org.reportchain.csv.CsvFile;
import org.reportchain.csv.CsvRow;
import org.reportchain.csv.Fault;
import org.reportchain.text.Texts;
import org.springframework.core.io.Resource;

/** Reads the five files of one period and refuses them as a whole when anything in them does not fit. */
final class PeriodFiles {

    private static final List<String> NAMES =
            List.of("period.csv", "outline.csv", "indicators.csv", "programmes.csv", "targets.csv");

    private final Resource directory;
    private final Function<LocalDate, Set<String>> unitsOn;
    private final List<CsvFile> files = new ArrayList<>();

    private PeriodFiles(Resource directory, Function<LocalDate, Set<String>> unitsOn) {
        this.directory = directory;
        this.unitsOn = unitsOn;
    }

    /**
     * Reads a period's directory.
     *
     * @param periodFile the directory's {@code period.csv}
     * @param unitsOn the codes of all units that exist on a day
     * @throws BrokenFiles with every fault and its line
     */
    static PeriodData read(Resource periodFile, Function<LocalDate, Set<String>> unitsOn) throws IOException {
        return new PeriodFiles(periodFile, unitsOn).read();
    }

    private PeriodData read() throws IOException {
        List<ReportingPeriod> periods = periods();
        List<Section> outline = outline();
        List<Indicator> catalogue = catalogue(outline);
        List<Programme> programmes = programmes();
        Map<String, Map<String, Integer>> targets = targets(catalogue, periods);
        List<Fault> faults =
                files.stream().flatMap(file -> file.faults().stream()).toList();
        if (faults.isEmpty() && periods.isEmpty()) {
            faults = List.of(new Fault("period.csv", 0, Texts.text("period.onePeriodPerDirectory")));
        }
        if (!faults.isEmpty()) {
            throw new BrokenFiles(directory.getDescription(), faults);
        }
        return new PeriodData(periods.get(0), outline, catalogue, programmes, targets, sha256());
    }

    private List<ReportingPeriod> periods() throws IOException {
        CsvFile file = open(
                "period.csv",
                "code",
                "title",
                "from",
                "to",
                "figures_from",
                "figures_to",
                "cut_off",
                "opening",
                "term",
                "theme",
                "report_title");
        List<ReportingPeriod> periods = new ArrayList<>();
        for (CsvRow row : file.rows()) {
            ReportingPeriod period = new ReportingPeriod(
                    row.required("code"),
                    row.required("title"),
                    Cells.date(row, "from"),
                    Cells.date(row, "to"),
                    Cells.date(row, "figures_from"),
                    Cells.date(row, "figures_to"),
                    Cells.date(row, "cut_off"),
                    Cells.date(row, "opening"),
                    row.required("term"),
                    row.required("theme"),
                    row.required("report_title"));
            if (period.to().isBefore(period.from()) || period.figuresTo().isBefore(period.figuresFrom())) {
                row.fault("period.endsBeforeItStarts");
            }
            if (!periods.isEmpty()) {
                row.fault("period.onePeriodPerDirectory");
            }
            periods.add(period);
        }
        return periods;
    }

    private List<Section> outline() throws IOException {
        List<Section> outline = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        int above = 0;
        for (CsvRow row : open("outline.csv", "code", "title", "depth", "kind", "owner_role", "mandatory", "applies_to")
                .rows()) {
            Section section = new Section(
                    unique(row, "code", codes),
                    row.required("title"),
                    Cells.wholeNumber(row, "depth"),
                    row.word("kind", SectionKind.class).orElse(SectionKind.TEXT),
                    row.optional("owner_role"),
                    Cells.flag(row, "mandatory"),
                    Cells.unitKinds(row, "applies_to"));
            if (section.depth() < 1 || section.depth() > above + 1) {
                row.fault("period.depthJumps", Integer.toString(section.depth()));
            }
            above = section.depth();
            outline.add(section);
        }
        return outline;
    }

    private List<Indicator> catalogue(List<Section> outline) throws IOException {
        CsvFile file = open("indicators.csv", IndicatorRow.COLUMNS);
        List<Indicator> catalogue = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (CsvRow row : file.rows()) {
            unique(row, "code", codes);
            catalogue.add(IndicatorRow.read(row));
        }
        Set<String> sections = new HashSet<>();
        outline.forEach(section -> sections.add(section.code()));
        for (CsvRow row : file.rows()) {
            IndicatorRow.checkReferences(row, codes, sections);
        }
        return catalogue;
    }

    private List<Programme> programmes() throws IOException {
        List<Programme> programmes = new ArrayList<>();
        Set<String> numbers = new HashSet<>();
        for (CsvRow row : open("programmes.csv", "number", "title").rows()) {
            programmes.add(new Programme(unique(row, "number", numbers), row.required("title")));
        }
        return programmes;
    }

    private Map<String, Map<String, Integer>> targets(List<Indicator> catalogue, List<ReportingPeriod> periods)
            throws IOException {
        Map<String, Indicator> byCode = new HashMap<>();
        catalogue.forEach(indicator -> byCode.put(indicator.code(), indicator));
        Set<String> units =
                periods.isEmpty() ? Set.of() : unitsOn.apply(periods.get(0).opening());
        Map<String, Map<String, Integer>> targets = new TreeMap<>();
        for (CsvRow row : open("targets.csv", "unit", "indicator", "total").rows()) {
            String unit = row.required("unit");
            String code = row.required("indicator");
            Indicator indicator = byCode.get(code);
            if (!units.contains(unit)) {
                row.fault("period.unknownUnit", unit);
            }
            if (indicator == null || indicator.type() != IndicatorType.RATIO) {
                row.fault("period.notARatio", code);
            }
            Integer before =
                    targets.computeIfAbsent(unit, any -> new TreeMap<>()).put(code, Cells.wholeNumber(row, "total"));
            if (before != null) {
                row.fault("period.duplicate", "unit, indicator", unit + " " + code);
            }
        }
        return targets;
    }

    private CsvFile open(String name, String... columns) throws IOException {
        CsvFile file = CsvFile.read(directory.createRelative(name), name, columns);
        files.add(file);
        return file;
    }

    private static String unique(CsvRow row, String column, Set<String> seen) {
        String code = row.required(column);
        if (!code.isEmpty() && !seen.add(code)) {
            row.fault("period.duplicate", column, code);
        }
        return code;
    }

    private String sha256() throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String name : NAMES) {
                digest.update(directory.createRelative(name).getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
