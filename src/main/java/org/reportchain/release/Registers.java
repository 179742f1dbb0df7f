package org.reportchain.release;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reportchain.audit.AuditEvent;
import org.reportchain.audit.AuditTrail;
import org.reportchain.organisation.Organisation;
import org.reportchain.organisation.Unit;
import org.reportchain.period.Periods;
import org.reportchain.period.ReportingPeriod;
import org.reportchain.report.Report;
import org.reportchain.report.Reports;
import org.reportchain.text.Refusal;
import org.reportchain.text.Texts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Numbers documents: one sequence for each issuer, document type and committee term, without gap or reuse (rule R-19).
 */
@Service
@Transactional
public class Registers {

    private static final String REPORT_TYPE = "BC";

    /** What the next document of a register gets, and the date before which it may not be issued. */
    public record Next(
            String issuer,
            String type,
            String term,
            int number,
            String symbol,
            @Nullable LocalDate notBefore) {}

    /** A document with its number, as it left the office. */
    public record Document(
            String report,
            int version,
            int number,
            String symbol,
            LocalDate issuedOn,
            String person,
            Instant releasedAt) {

        /** As it is printed: {@code 124-BC/QU}. */
        public String numberAndSymbol() {
            return number + "-" + symbol;
        }
    }

    /** A report has been numbered, dated and sent to the superior committee. */
    public record Released(String report, Document document) {}

    private final JdbcClient jdbc;
    private final Reports reports;
    private final Periods periods;
    private final Organisation organisation;
    private final AuditTrail audit;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Registers(
            JdbcClient jdbc,
            Reports reports,
            Periods periods,
            Organisation organisation,
            AuditTrail audit,
            Clock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.reports = reports;
        this.periods = periods;
        this.organisation = organisation;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /** Opens the register of an issuer at the last number of its paper register. */
    public void open(String issuer, String term, int lastNumber, LocalDate lastDate) {
        jdbc.sql("""
                insert into number_register (issuer, document_type, term, last_number, last_date)
                values (?, ?, ?, ?, ?)""").params(issuer, REPORT_TYPE, term, lastNumber, lastDate).update();
    }

    /** The next number for the report of a unit; 1 when its register has never been used. */
    public Next next(String reportId) {
        Report report = reports.report(reportId);
        ReportingPeriod period = periods.period(report.period());
        Unit issuer = organisation.unit(report.unit(), period.opening());
        if (issuer.symbol() == null) {
            throw Refusal.invalid("release.noSymbol", issuer.committee());
        }
        String symbol = REPORT_TYPE + "/" + issuer.symbol();
        return jdbc.sql("""
                select last_number, last_date from number_register
                 where issuer = ? and document_type = ? and term = ?""")
                .params(issuer.code(), REPORT_TYPE, period.term())
                .query((row, number) -> new Next(
                        issuer.code(),
                        REPORT_TYPE,
                        period.term(),
                        row.getInt("last_number") + 1,
                        symbol,
                        row.getObject("last_date", LocalDate.class)))
                .optional()
                .orElseGet(() -> new Next(issuer.code(), REPORT_TYPE, period.term(), 1, symbol, null));
    }

    /**
     * Gives the newest version its number and date.
     *
     * <p>Refused: any number but the next, a date before the previous document's, a date in the future.
     */
    public Document release(String reportId, int number, LocalDate issuedOn, String person) {
        Next next = next(reportId);
        if (number != next.number()) {
            throw Refusal.invalid("release.number", String.valueOf(number), String.valueOf(next.number()));
        }
        refuseDate(issuedOn, next.notBefore());
        advance(next, issuedOn);
        Instant now = clock.instant();
        Document document =
                new Document(reportId, reports.newest(reportId).number(), number, next.symbol(), issuedOn, person, now);
        jdbc.sql("""
                insert into released_document (issuer, document_type, term, number, symbol, issued_on, report, version,
                                               person, released_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        next.issuer(),
                        next.type(),
                        next.term(),
                        number,
                        next.symbol(),
                        issuedOn,
                        reportId,
                        document.version(),
                        person,
                        now.atOffset(ZoneOffset.UTC))
                .update();
        audit.record(AuditEvent.of("RELEASED", reports.report(reportId).unit())
                .about(reportId, document.version())
                .by(person)
                .changed(null, document.numberAndSymbol() + " " + issuedOn));
        events.publishEvent(new Released(reportId, document));
        return document;
    }

    public List<Document> ofReport(String report) {
        return jdbc.sql("select * from released_document where report = ? order by id")
                .param(report)
                .query((row, number) -> new Document(
                        row.getString("report"),
                        row.getInt("version"),
                        row.getInt("number"),
                        row.getString("symbol"),
                        row.getObject("issued_on", LocalDate.class),
                        row.getString("person"),
                        row.getObject("released_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Number and symbol of the latest document of each report that has one, {@code 124-BC/QU}. */
    public Map<String, String> newestNumbers(Collection<String> ids) {
        Map<String, String> numbers = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("select report, number, symbol from released_document where report in (:ids) order by id")
                    .param("ids", Set.copyOf(ids))
                    .query(row -> {
                        numbers.put(row.getString("report"), row.getInt("number") + "-" + row.getString("symbol"));
                    });
        }
        return numbers;
    }

    public Optional<Document> last(String report) {
        return ofReport(report).stream().reduce((earlier, later) -> later);
    }

    private void refuseDate(LocalDate issuedOn, @Nullable LocalDate notBefore) {
        if (notBefore != null && issuedOn.isBefore(notBefore)) {
            throw Refusal.invalid("release.dateTooEarly", Texts.date(issuedOn), Texts.date(notBefore));
        }
        if (issuedOn.isAfter(LocalDate.now(clock))) {
            throw Refusal.invalid("release.dateInFuture", Texts.date(issuedOn));
        }
    }

    /** Moves the register on by one; of two clerks at once, the second is refused and loses nothing. */
    private void advance(Next next, LocalDate issuedOn) {
        int moved = jdbc.sql("""
                update number_register set last_number = ?, last_date = ?
                 where issuer = ? and document_type = ? and term = ? and last_number = ?""")
                .params(next.number(), issuedOn, next.issuer(), next.type(), next.term(), next.number() - 1)
                .update();
        if (moved == 0) {
            if (next.number() != 1) {
                throw Refusal.conflict("release.numberTaken", String.valueOf(next.number()));
            }
            open(next.issuer(), next.term(), 1, issuedOn);
        }
    }
}
