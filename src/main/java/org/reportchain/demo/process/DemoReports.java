package org.reportchain.demo.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.reportchain.calendar.Calendars;
import org.reportchain.calendar.WorkingCalendar;
import org.reportchain.organisation.Level;
import org.reportchain.organisation.Organisation;
import org.reportchain.organisation.Unit;
import org.reportchain.period.PeriodKind;
import org.reportchain.period.Periods;
import org.reportchain.period.ReportingPeriod;
import org.reportchain.release.Registers;
import org.reportchain.report.ReportJson;
import org.reportchain.report.Reports;
import org.reportchain.review.Disposition;
import org.reportchain.review.Opinion;
import org.reportchain.review.Opinions;
import org.reportchain.text.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens the newest period at the first start, as the city's office does; of 2022 it brings four reports to different steps.
 *
 * <p>All in one transaction: a start that is interrupted leaves nothing half done. It runs after the models are deployed and before
 * the job executor starts, which is when the application is ready.
 */
@Component
@Profile("demo")
@ConditionalOnProperty("report-chain.demo.reports")
@Order(DemoReports.AFTER_DEPLOYMENT)
class DemoReports implements ApplicationRunner {

    static final int AFTER_DEPLOYMENT = 200;
    static final String PERIOD = "2022-H1";

    private static final Logger log = LoggerFactory.getLogger(DemoReports.class);

    private static final String DONG_DA = "006";
    private static final String GIA_LAM = "018";
    private static final String THANH_TRI = "020";
    private static final String BAC_TU_LIEM = "021";
    private static final Map<String, Object> SUBMIT = Map.of("decision", "SUBMIT");
    private static final String OPINION = "userTask_giveOpinion";

    /** What somebody remarks on a draft, and what its drafter answers; the texts are under the key of the place. */
    private record Remark(String post, String decision, Disposition disposition, String key) {

        Map<String, Object> submitted() {
            return Map.of("decision", decision, "text", Texts.text("demo." + key + ".opinion"));
        }
    }

    private static final Remark BAT_TRANG =
            new Remark("00583.reviewer", "AGREE_WITH_COMMENTS", Disposition.ABSORBED, "batTrang");

    private static final List<Remark> ON_BAC_TU_LIEM = List.of(
            new Remark("00607.reviewer", "AGREE_WITH_COMMENTS", Disposition.PARTLY_ABSORBED, "tayTuu"),
            new Remark("00617.reviewer", "DISAGREE", Disposition.EXPLAINED, "coNhue2"),
            new Remark("021.organisation", "AGREE_WITH_COMMENTS", Disposition.ABSORBED, "organisation"));

    private final Reports reports;
    private final Opinions opinions;
    private final Registers registers;
    private final Periods periods;
    private final Organisation organisation;
    private final Calendars calendars;
    private final Clock clock;
    private final DemoActors actors;

    DemoReports(
            Reports reports,
            Opinions opinions,
            Registers registers,
            Periods periods,
            Organisation organisation,
            Calendars calendars,
            Clock clock,
            DemoActors actors) {
        this.reports = reports;
        this.opinions = opinions;
        this.registers = registers;
        this.periods = periods;
        this.organisation = organisation;
        this.calendars = calendars;
        this.clock = clock;
        this.actors = actors;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        periods.opened().stream()
                .reduce((earlier, later) -> later)
                .filter(period -> reports.ofPeriod(period.code()).isEmpty())
                .ifPresent(this::open);
    }

    private void open(ReportingPeriod period) {
        long start = System.nanoTime();
        actors.open(form(period), office(period));
        if (period.code().equals(PERIOD)) {
            play(period);
        }
        log.info(
                "Demo reports of {} opened in {} ms",
                period.code(),
                Duration.ofNanos(System.nanoTime() - start).toMillis());
    }

    /** The period as its files have it, with deadlines from today on: in the past everything would be late. */
    private Map<String, Object> form(ReportingPeriod period) {
        WorkingCalendar calendar = calendars.inForce();
        LocalDate today = LocalDate.now(clock);
        return Map.ofEntries(
                Map.entry("code", period.code()),
                Map.entry("title", period.title()),
                Map.entry("kind", PeriodKind.SIX_MONTHS.name()),
                Map.entry("catalogue", period.code()),
                Map.entry("from", period.from().toString()),
                Map.entry("to", period.to().toString()),
                Map.entry("figuresFrom", period.figuresFrom().toString()),
                Map.entry("figuresTo", period.figuresTo().toString()),
                Map.entry("cutOff", period.cutOff().toString()),
                Map.entry("openingDay", period.opening().toString()),
                Map.entry("term", period.term()),
                Map.entry("theme", period.theme()),
                Map.entry("reportTitle", period.reportTitle()),
                Map.entry("opinionsDue", calendar.shifted(today, 12).toString()),
                Map.entry("sentDue", calendar.shifted(today, 15).toString()),
                Map.entry("checkedDue", calendar.shifted(today, 17).toString()),
                Map.entry("consolidatedDue", calendar.shifted(today, 18).toString()),
                Map.entry("conferenceOn", calendar.shifted(today, 19).toString()));
    }

    private String office(ReportingPeriod period) {
        return organisation.units(Level.CITY, period.opening()).get(0).code() + ".office";
    }

    private void play(ReportingPeriod period) {
        registers.open(DONG_DA, period.term(), 123, LocalDate.of(2022, 6, 10));
        registers.open(THANH_TRI, period.term(), 97, LocalDate.of(2022, 6, 9));
        Set.of(DONG_DA, GIA_LAM, THANH_TRI, BAC_TU_LIEM).forEach(this::draft);
        bringGiaLamToItsCommunes();
        bringBacTuLiemToTheVote();
        bringThanhTriToTheCity();
    }

    private void draft(String unit) {
        String report = report(unit);
        try (InputStream json = new ClassPathResource("demo/" + PERIOD + "/" + unit + ".json").getInputStream()) {
            reports.saveDraft(report, reports.draft(report).revision(), ReportJson.parse(json), drafter(unit));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void bringGiaLamToItsCommunes() {
        submit(GIA_LAM, "userTask_draftReport");
        communes(GIA_LAM).stream().limit(5).forEach(post -> agree(post, GIA_LAM));
        actors.act(BAT_TRANG.post(), report(GIA_LAM), OPINION, BAT_TRANG.submitted());
    }

    private void bringBacTuLiemToTheVote() {
        submit(BAC_TU_LIEM, "userTask_draftReport");
        communes(BAC_TU_LIEM).forEach(post -> giveOpinion(post, BAC_TU_LIEM));
        answer(BAC_TU_LIEM);
        boards(BAC_TU_LIEM).forEach(post -> giveOpinion(post, BAC_TU_LIEM));
        answer(BAC_TU_LIEM);
        members(BAC_TU_LIEM).stream().limit(4).forEach(post -> voteInFavour(post, BAC_TU_LIEM));
        actors.act(
                members(BAC_TU_LIEM).get(4),
                report(BAC_TU_LIEM),
                "userTask_vote",
                Map.of("decision", "OTHER_OPINION", "text", Texts.text("demo.member.opinion"), "reserved", true));
    }

    private void bringThanhTriToTheCity() {
        submit(THANH_TRI, "userTask_draftReport");
        communes(THANH_TRI).forEach(post -> agree(post, THANH_TRI));
        boards(THANH_TRI).forEach(post -> agree(post, THANH_TRI));
        members(THANH_TRI).stream().limit(7).forEach(post -> voteInFavour(post, THANH_TRI));
        String report = report(THANH_TRI);
        actors.act(
                THANH_TRI + ".secretary",
                report,
                "userTask_signReport",
                Map.of("decision", "SIGN", "authority", "T/M"));
        actors.act(
                THANH_TRI + ".clerk",
                report,
                "userTask_releaseReport",
                Map.of(
                        "decision", "RELEASE",
                        "number", registers.next(report).number(),
                        "date", "2022-06-22"));
    }

    private void submit(String unit, String step) {
        actors.act(drafter(unit), report(unit), step, SUBMIT);
    }

    private void agree(String post, String unit) {
        actors.act(post, report(unit), OPINION, Map.of("decision", "AGREE"));
    }

    private void giveOpinion(String post, String unit) {
        actors.act(
                post,
                report(unit),
                OPINION,
                ON_BAC_TU_LIEM.stream()
                        .filter(remark -> remark.post().equals(post))
                        .map(Remark::submitted)
                        .findFirst()
                        .orElse(Map.of("decision", "AGREE")));
    }

    private void answer(String unit) {
        for (Opinion open : opinions.open(report(unit))) {
            ON_BAC_TU_LIEM.stream()
                    .filter(remark -> remark.post().equals(open.post()))
                    .forEach(remark -> opinions.answer(
                            report(unit),
                            open.id(),
                            remark.disposition(),
                            Texts.text("demo." + remark.key() + ".answer"),
                            drafter(unit)));
        }
        submit(unit, "userTask_answerOpinions");
    }

    private void voteInFavour(String post, String unit) {
        actors.act(post, report(unit), "userTask_vote", Map.of("decision", "IN_FAVOUR"));
    }

    private List<String> communes(String unit) {
        return organisation.children(unit, opening()).stream()
                .map(Unit::code)
                .map(code -> code + ".reviewer")
                .toList();
    }

    private List<String> boards(String unit) {
        return body(unit + ".boards");
    }

    private List<String> members(String unit) {
        return body(unit + ".standing-committee");
    }

    private List<String> body(String id) {
        return organisation.members(id, opening()).stream()
                .map(post -> post.id())
                .toList();
    }

    private LocalDate opening() {
        return periods.period(PERIOD).opening();
    }

    private static String report(String unit) {
        return PERIOD + "-" + unit;
    }

    private static String drafter(String unit) {
        return unit + ".drafter";
    }
}
