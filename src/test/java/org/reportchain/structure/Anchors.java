package org.reportchain.structure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reportchain.csv.CsvFile;
import org.reportchain.csv.CsvRow;
import org.reportchain.organisation.Level;
import org.reportchain.organisation.Unit;
import org.reportchain.period.Indicator;
import org.reportchain.report.CarriedItem;
import org.reportchain.report.Figure;
import org.reportchain.report.IssuedDocument;
import org.reportchain.report.Limitation;
import org.reportchain.report.Nature;
import org.reportchain.report.PlannedTask;
import org.reportchain.report.ProgrammeProgress;
import org.reportchain.report.ReportContent;
import org.reportchain.report.ReportState;
import org.reportchain.reporting.Conference;
import org.reportchain.reporting.OpeningForm;
import org.reportchain.review.Note;
import org.reportchain.review.Opinion;
import org.reportchain.review.ReturnReason;
import org.springframework.core.io.FileSystemResource;

/** What {@code mission.md} may name, read from the files that hold it: {@code section 2.2}, {@code value 021 XD-03 61}. */
final class Anchors {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final List<Class<? extends Record>> RECORDS = List.of(
            CarriedItem.class,
            Conference.class,
            Conference.Paper.class,
            Conference.Task.class,
            Figure.class,
            Indicator.class,
            IssuedDocument.class,
            Limitation.class,
            Note.class,
            OpeningForm.class,
            Opinion.class,
            PlannedTask.class,
            ProgrammeProgress.class,
            ReportContent.class,
            Unit.class);

    private final List<CsvRow> periods = rows("period/2022-H1/period.csv");
    private final List<CsvRow> sections = rows("period/2022-H1/outline.csv");
    private final List<CsvRow> indicators = rows("period/2022-H1/indicators.csv");
    private final List<CsvRow> programmes = rows("period/2022-H1/programmes.csv");
    private final List<CsvRow> targets = rows("period/2022-H1/targets.csv");
    private final List<CsvRow> roles = rows("organisation/roles.csv");
    private final List<CsvRow> units = unitsOn(LocalDate.parse(periods.get(0).text("opening")));
    private final String pages = text(RESOURCES.resolve("plugin-webapp/report-chain/app/plugin.js"));
    private final String rules = text(RESOURCES.resolve("messages/report.properties"));
    private final String policy = text(Path.of("processes/review-policy.dmn"));
    private final String models = Stream.of("reporting-period", "district-report", "committee-review", "city-report")
            .map(model -> text(Path.of("processes", model + ".bpmn")))
            .reduce("", String::concat);

    /** Whether an anchor, a kind and what it names, is of a known kind and names something that is there. */
    boolean exists(String anchor) {
        String[] kindAndName = anchor.split(" ", 2);
        return kindAndName.length == 2 && exists(kindAndName[0], kindAndName[1]);
    }

    private boolean exists(String kind, String name) {
        return switch (kind) {
            case "section" -> any(sections, name, "code");
            case "owner" -> any(sections, name, "code", "owner_role");
            case "mandatory" -> any(sections, name + " Y", "code", "mandatory");
            case "indicator" -> any(indicators, name, "code");
            case "programme" -> any(programmes, name, "number");
            case "target" -> any(targets, name, "unit", "indicator", "total");
            case "period" -> isPeriod(name);
            case "unit" -> any(units, name, "code");
            case "below" -> isCountOfUnits(name);
            case "post" -> isPost(name);
            case "field" -> isField(name);
            case "rule" -> rules.contains("report." + name + ".source=");
            case "policy" -> policy.contains("<text>\"" + name + "\"</text>");
            case "step" -> models.contains("id=\"" + name + "\"");
            case "form" -> Files.isRegularFile(Path.of("forms", name));
            case "page" -> name.startsWith("#/") && pages.contains("'" + name.substring(1) + "', () =>");
            case "data" -> Files.isRegularFile(RESOURCES.resolve(name));
            case "value" -> isValue(name.split(" ", 3));
            case "words" -> isSaid(name.split(" ", 3));
            case "reason" -> isOneOf(ReturnReason.values(), name);
            case "state" -> isOneOf(ReportState.values(), name);
            case "nature" -> isOneOf(Nature.values(), name);
            default -> false;
        };
    }

    /** {@code 2022-H1.theme}: the period has something in that column. */
    private boolean isPeriod(String name) {
        String[] codeAndColumn = name.split("\\.", 2);
        return codeAndColumn.length == 2
                && periods.stream()
                        .filter(period -> period.text("code").equals(codeAndColumn[0]))
                        .anyMatch(period -> !period.text(codeAndColumn[1]).isEmpty());
    }

    /** {@code 006 21}: so many units stand directly under that one. */
    private boolean isCountOfUnits(String name) {
        String[] parentAndCount = name.split(" ", 2);
        long count = units.stream()
                .filter(unit -> unit.text("parent").equals(parentAndCount[0]))
                .count();
        return parentAndCount.length == 2 && count > 0 && parentAndCount[1].equals(Long.toString(count));
    }

    /** {@code 006.secretary}: the unit is there, and units of its level have the role. */
    private boolean isPost(String name) {
        String[] unitAndRole = name.split("\\.", 2);
        return unitAndRole.length == 2
                && any(units, unitAndRole[0], "code")
                && any(roles, level(unitAndRole[0]) + " " + unitAndRole[1], "level", "role");
    }

    private static String level(String unit) {
        return switch (unit.length()) {
            case 2 -> Level.CITY.name();
            case 3 -> Level.DISTRICT.name();
            default -> Level.COMMUNE.name();
        };
    }

    /** {@code Limitation.remedy} or {@code Conference.Task.due}: the record has that component. */
    private static boolean isField(String name) {
        return RECORDS.stream()
                .flatMap(type -> Stream.of(type.getRecordComponents()))
                .anyMatch(component -> fullName(component).equals(name));
    }

    private static String fullName(RecordComponent component) {
        Class<?> record = component.getDeclaringRecord();
        String qualified = record.getCanonicalName();
        return qualified.substring(record.getPackageName().length() + 1) + "." + component.getName();
    }

    /** {@code 018 KT-09 16/16} or, of another field of the figure, {@code 006 KT-01.asOf 2022-06-16}: as it was typed. */
    private static boolean isValue(String[] unitFigureValue) {
        if (unitFigureValue.length < 3) {
            return false;
        }
        String[] codeAndField = unitFigureValue[1].split("\\.", 2);
        JsonNode figure = report(unitFigureValue[0]).path("figures").path(codeAndField[0]);
        String value = codeAndField.length == 2
                ? figure.path(codeAndField[1]).asText()
                : figure.path("actual").asText()
                        + (figure.has("total") ? "/" + figure.path("total").asText() : "");
        return value.equals(unitFigureValue[2]);
    }

    /** {@code 021 2.2 61 trường hợp} or {@code 020 tasks đa mục tiêu}: a section or a table of the unit's report says so. */
    private static boolean isSaid(String[] unitPlaceWords) {
        if (unitPlaceWords.length < 3) {
            return false;
        }
        JsonNode report = report(unitPlaceWords[0]);
        JsonNode section = report.path("sections").path(unitPlaceWords[1]);
        JsonNode place = section.isMissingNode() ? report.path(unitPlaceWords[1]) : section;
        return place.toString().contains(unitPlaceWords[2]);
    }

    private static JsonNode report(String unit) {
        Path file = RESOURCES.resolve("demo/2022-H1/" + unit + ".json");
        try {
            return Files.exists(file) ? new ObjectMapper().readTree(file.toFile()) : MissingNode.getInstance();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOneOf(Enum<?>[] words, String name) {
        return Stream.of(words).anyMatch(word -> word.name().equals(name));
    }

    /** Whether a row has the words of {@code name}, one in each of the columns. */
    private static boolean any(List<CsvRow> rows, String name, String... columns) {
        return rows.stream()
                .map(row -> Stream.of(columns).map(row::text).toList())
                .anyMatch(Predicate.isEqual(List.of(name.split(" "))));
    }

    private static List<CsvRow> unitsOn(LocalDate day) {
        return rows("organisation/units.csv").stream()
                .filter(unit -> !isAfter(unit.date("valid_from"), day))
                .filter(unit -> unit.text("valid_to").isEmpty() || isAfter(unit.date("valid_to"), day.minusDays(1)))
                .toList();
    }

    private static boolean isAfter(@Nullable LocalDate date, LocalDate day) {
        return date != null && date.isAfter(day);
    }

    private static List<CsvRow> rows(String file) {
        return CsvFile.read(new FileSystemResource(RESOURCES.resolve(file)), file)
                .rows();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
