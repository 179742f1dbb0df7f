package org.reportchain.fullstack;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reportchain.period.Periods;
import org.reportchain.report.ReportJson;
import org.reportchain.report.Reports;
import org.reportchain.review.DistrictReports;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Opens long and short lists and reports in turn, in one browser, and compares the medians: a reviewer with everything
 * on the table at once must not wait more than twice as long as one with next to nothing.
 */
@FullStackTest
class SpeedTest {

    private static final int MANY = 500;
    private static final int FEW = 5;
    private static final int PAGES = 40;
    private static final int CHARACTERS_OF_A_PAGE = 2800;
    private static final String SENTENCE = "Toàn Đảng bộ đã triển khai đồng bộ các nhiệm vụ trọng tâm. ";
    private static final int ROUNDS = 7;
    private static final String BUSY = "272.office-chief";
    private static final String IDLE = "273.office-chief";
    private static final String CITY = "01.office";
    private static final Path RESULT = Path.of("target", "speed.txt");

    /** Goes to a place of the open page, and answers with the milliseconds until what is asked for can be seen. */
    private static final String TIME = """
            async ([hash, selector, count]) => {
              const seen = () => document.querySelectorAll(selector).length >= count;
              const frame = () => new Promise(requestAnimationFrame);
              location.hash = '#/bao-cao';
              while (!document.querySelector('main.rc-page table')) await frame();
              const start = performance.now();
              location.hash = hash;
              while (!seen()) await frame();
              return performance.now() - start;
            }""";

    /** Where to go, and how many of which elements show that it is there. */
    private record Place(String hash, String selector, int count) {

        double open(Page page) {
            return ((Number) page.evaluate(TIME, List.of(hash, selector, count))).doubleValue();
        }
    }

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Periods periods;

    @Autowired
    private DistrictReports districtReports;

    @Autowired
    private Reports reports;

    @Autowired
    private TaskService tasks;

    @Autowired
    private IdentityService identities;

    private final List<String> results = new ArrayList<>();

    @BeforeEach
    void openMoreReportsThanAnybodyHas() {
        List<String> units = periods.unitsDue("2022-H1");
        List<String> opened = IntStream.range(0, MANY / units.size() + 1)
                .mapToObj(this::period)
                .flatMap(period -> units.stream()
                        .map(unit -> districtReports.start(period, unit).id()))
                .toList();
        share(BUSY, opened.subList(0, MANY), units);
        share(IDLE, opened.subList(0, FEW), units);
    }

    @Test
    void muchOpensNearlyAsFastAsLittle() throws IOException {
        String shortReport = write("speed-0-001", 2);
        String longReport = write("speed-0-002", PAGES);
        try (Tasklist busy = enter(BUSY);
                Tasklist idle = enter(IDLE);
                Tasklist city = enter(CITY)) {
            compare(
                    "Tasklist's list, %d open tasks against %d".formatted(MANY, FEW),
                    busy,
                    new Place("#/?", "li.task", 15),
                    idle,
                    new Place("#/?", "li.task", FEW));
            compare(
                    "page of tasks, %d open tasks against %d".formatted(MANY, FEW),
                    busy,
                    new Place("#/viec", "[data-task]", 25),
                    idle,
                    new Place("#/viec", "[data-task]", FEW));
            assertThat(busy.page().locator(".rc-tasks")).containsText("500 việc");
            compare(
                    "page of a report, %d pages against 2".formatted(PAGES),
                    city,
                    new Place("#/bao-cao/" + longReport, ".rc-document .rc-text", 17),
                    city,
                    new Place("#/bao-cao/" + shortReport, ".rc-document .rc-text", 17));
            compare(
                    "form of a task, report of %d pages against 2".formatted(PAGES),
                    busy,
                    new Place("#/?task=" + task(longReport), "form[name=reportForm] .rc-report-name", 1),
                    busy,
                    new Place("#/?task=" + task(shortReport), "form[name=reportForm] .rc-report-name", 1));
        } finally {
            Files.write(RESULT, results);
        }
    }

    /** Opens both in turn, and keeps the comparison for the build's output. */
    private void compare(String what, Tasklist muchAt, Place much, Tasklist littleAt, Place little) {
        List<Double> long_ = new ArrayList<>();
        List<Double> short_ = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            long_.add(much.open(muchAt.page()));
            short_.add(little.open(littleAt.page()));
        }
        double ratio = median(long_) / median(short_);
        String result = String.format(
                Locale.ROOT, "%s: %.0f ms against %.0f ms, ratio %.2f", what, median(long_), median(short_), ratio);
        results.add(result);
        new PrintStream(System.out, true).println(result);
        assertThat(ratio).as(result).isLessThanOrEqualTo(2);
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }

    private Tasklist enter(String person) {
        Tasklist tasklist = new Screens(port).enter(person);
        assertThat(tasklist.page()
                        .getByRole(
                                AriaRole.LINK,
                                new Page.GetByRoleOptions()
                                        .setName("Danh sách việc")
                                        .setExact(true)))
                .isVisible();
        return tasklist;
    }

    private String period(int number) {
        String code = "speed-" + number;
        new MorePeriods(jdbc).copy(code);
        return code;
    }

    /** Lets a person see the drafts of many units, as no one post does. */
    private void share(String person, List<String> shared, List<String> districts) {
        String group = "speed." + person;
        identities.saveGroup(identities.newGroup(group));
        new Neighbours(identities, person)
                .lend(
                        List.of(group),
                        districts.stream()
                                .filter(district -> !person.startsWith(district + "."))
                                .toList());
        shared.forEach(report -> tasks.addCandidateGroup(task(report), group));
    }

    private String task(String report) {
        Task task = tasks.createTaskQuery().processInstanceBusinessKey(report).singleResult();
        return task.getId();
    }

    /** A report of so many pages, submitted once and being drafted again. */
    private String write(String report, int pages) throws IOException {
        String drafter = report.substring(report.lastIndexOf('-') + 1) + ".drafter";
        ObjectNode content;
        try (InputStream json = getClass().getResourceAsStream("/chain/valid-report.json")) {
            content = (ObjectNode) new JsonMapper().readTree(json);
        }
        ObjectNode sections = (ObjectNode) content.path("sections");
        int characters = pages * CHARACTERS_OF_A_PAGE / sections.size();
        String text = SENTENCE.repeat(characters / SENTENCE.length() + 1);
        sections.fieldNames().forEachRemaining(section -> sections.put(section, text));
        reports.saveDraft(
                report,
                reports.draft(report).revision(),
                ReportJson.parse(content.toString().getBytes(StandardCharsets.UTF_8)),
                drafter);
        reports.submit(report, drafter);
        return report;
    }
}
