package org.reportchain.reporting;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.reportchain.organisation.Unit;
import org.reportchain.organisation.UnitKind;
import org.reportchain.report.Figure;
import org.reportchain.report.Finding;
import org.reportchain.report.Nature;
import org.reportchain.report.ReportContent;
import org.reportchain.report.ReportJson;
import org.reportchain.report.Validation;
import org.reportchain.report.VietnameseNumber;

/**
 * Drafts that pass every rule, each with figures of its own.
 *
 * @param resource a draft whose texts they share
 * @param asOf the day of their figures
 * @param owner a unit that the conference gives a task to
 */
record DraftSamples(String resource, String asOf, String owner) {

    static final DraftSamples OF_DISTRICTS = new DraftSamples("/chain/valid-report.json", "2022-06-16", "020");
    static final DraftSamples OF_WARDS = new DraftSamples("/chain/valid-report-of-a-ward.json", "2026-06-12", "10489");
    private static final Set<UnitKind> URBAN = Set.of(UnitKind.URBAN_DISTRICT, UnitKind.WARD);

    /** A draft for a unit with its communes' values; the same seed gives the same draft. */
    ReportContent of(Unit unit, List<Unit> communes, Random random) {
        ReportContent sample = sample();
        Map<String, String> sections = new TreeMap<>(sample.sections());
        if (!URBAN.contains(unit.kind())) {
            sections.put("3.3", "Xây dựng nông thôn mới đúng kế hoạch.");
        }
        Map<String, Figure> figures = new TreeMap<>();
        figures.put("KT-01", figure(BigDecimal.valueOf(10_000 + random.nextInt(900_000), 2), null, Map.of()));
        figures.put("XD-02", figure(BigDecimal.valueOf(1 + random.nextInt(9)), null, Map.of()));
        figures.put("TG-01", ofCommunes(communes, random));
        figures.put("XD-01", ofCommunes(communes, random));
        int schools = 20 + random.nextInt(30);
        figures.put(
                "VX-01",
                figure(BigDecimal.valueOf(1 + random.nextInt(schools)), BigDecimal.valueOf(schools), Map.of()));
        return new ReportContent(
                sample.secrecy(),
                sample.urgency(),
                sections,
                figures,
                sample.limitations(),
                sample.tasks(),
                sample.documents(),
                sample.programmes(),
                sample.signature(),
                List.of(),
                Map.of(),
                List.of());
    }

    /** A consolidated draft with the city's own sections, and a reason for whatever asks for one. */
    ReportContent completed(ReportContent draft, Validation validation) {
        Map<String, String> sections = new TreeMap<>(sample().sections());
        sections.putAll(draft.sections());
        sections.putIfAbsent("3.3", "Xây dựng nông thôn mới đúng kế hoạch.");
        Map<String, String> reasons = new TreeMap<>(draft.reasons());
        for (Finding finding : validation.findings()) {
            String field = finding.field();
            if (finding.rule().equals("R-13") && field.contains(".units.")) {
                reasons.put("R-13@" + field.substring(field.indexOf("units.")), "Chưa gửi báo cáo");
            }
        }
        return new ReportContent(
                draft.secrecy(),
                draft.urgency(),
                sections,
                draft.figures(),
                draft.limitations(),
                draft.tasks().isEmpty() ? sample().tasks() : draft.tasks(),
                draft.documents(),
                draft.programmes().isEmpty() ? sample().programmes() : draft.programmes(),
                draft.signature(),
                List.of(),
                reasons,
                draft.carried());
    }

    Conference conference() {
        return new Conference(
                "Ban Chấp hành Đảng bộ thành phố Hà Nội",
                8,
                "XVII (2020-2025)",
                "2022-06-28",
                "2022-06-29",
                "Nghị quyết hội nghị lần thứ 8",
                "Hoàn thành toàn diện các mục tiêu, chỉ tiêu, nhiệm vụ năm 2022",
                List.of(new Conference.Paper("Báo cáo 6 tháng đầu năm 2022", null)),
                List.of(
                        new Conference.Task(
                                "NV-01", "Triển khai Nghị quyết 15-NQ/TW", "", "2022-12-31", "Nghị quyết 15-NQ/TW"),
                        new Conference.Task(
                                "NV-02", "Xây dựng huyện thành quận", owner, "2022-12-31", "Kế hoạch của Thành ủy")));
    }

    private Figure ofCommunes(List<Unit> communes, Random random) {
        Map<String, String> units = new TreeMap<>();
        int sum = 0;
        for (Unit commune : communes) {
            int value = 1 + random.nextInt(20);
            units.put(commune.code(), String.valueOf(value));
            sum += value;
        }
        int actual = communes.isEmpty() ? 1 + random.nextInt(50) : sum;
        return figure(BigDecimal.valueOf(actual), null, units);
    }

    private Figure figure(BigDecimal actual, @Nullable BigDecimal total, Map<String, String> units) {
        return new Figure(
                VietnameseNumber.format(actual),
                total == null ? null : VietnameseNumber.format(total),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                asOf,
                Nature.ACTUAL,
                null,
                Map.of(),
                units,
                List.of());
    }

    private ReportContent sample() {
        try (InputStream json =
                Objects.requireNonNull(DraftSamples.class.getResourceAsStream(resource), "the draft of the stories")) {
            return ReportJson.parse(json);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
