package org.reportchain.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.reportchain.consolidation.Consolidations;
import org.reportchain.organisation.Organisation;
import org.reportchain.organisation.Post;
import org.reportchain.period.Periods;
import org.reportchain.release.Registers;
import org.reportchain.report.Finding;
import org.reportchain.report.Report;
import org.reportchain.report.ReportContent;
import org.reportchain.report.Reports;
import org.reportchain.review.Disposition;
import org.reportchain.review.Opinion;
import org.reportchain.review.Opinions;
import org.springframework.context.ApplicationContext;

/**
 * Everybody who has a part in a period, each acting on their own tasks: agreeing, remarking, returning, keeping silent.
 *
 * <p>What somebody does depends on the seed, the report, the step and the post alone, so a period can be played again.
 */
final class Crowd {

    /** How the people of a unit behave. */
    enum Temper {
        /** Everybody agrees in time. */
        SMOOTH,
        /** Remarks, returns and silences happen. */
        MIXED,
        /** As mixed, but the draft comes after the city's day. */
        LATE,
        /** Nobody ever writes the draft. */
        ABSENT
    }

    private static final Set<String> MAY_RETURN =
            Set.of("userTask_giveOpinion", "userTask_signReport", "userTask_releaseReport", "userTask_decideReport");

    private final PeriodPlayer player;
    private final ProcessEngine engine;
    private final Reports reports;
    private final Consolidations consolidations;
    private final Conferences conferences;
    private final Opinions opinions;
    private final Registers registers;
    private final Organisation organisation;
    private final Periods periods;
    private final DraftSamples samples;
    private final Map<String, Temper> tempers;
    private final int seed;
    private final Map<String, Integer> returned = new HashMap<>();
    private final Set<String> silent = new HashSet<>();
    private int completed;

    Crowd(
            ApplicationContext context,
            PeriodPlayer player,
            DraftSamples samples,
            Map<String, Temper> tempers,
            int seed) {
        this.player = player;
        this.engine = context.getBean(ProcessEngine.class);
        this.reports = context.getBean(Reports.class);
        this.consolidations = context.getBean(Consolidations.class);
        this.conferences = context.getBean(Conferences.class);
        this.opinions = context.getBean(Opinions.class);
        this.registers = context.getBean(Registers.class);
        this.organisation = context.getBean(Organisation.class);
        this.periods = context.getBean(Periods.class);
        this.samples = samples;
        this.tempers = tempers;
        this.seed = seed;
    }

    /** How many tasks people have completed. */
    int completed() {
        return completed;
    }

    /** Acts until nobody has anything to do any more but those who are absent, late, or not of these reports. */
    void actOn(Set<String> ofReports, Set<Temper> present) {
        actOn(ofReports, present, "");
    }

    /** As everybody would who agrees, but leaves a step to somebody else. */
    void actUpTo(String report, String step) {
        actOn(Set.of(report), Set.of(Temper.SMOOTH), step);
        assertThat(player.task(report, step)).isNotNull();
    }

    private void actOn(Set<String> ofReports, Set<Temper> present, String left) {
        boolean acted;
        do {
            acted = false;
            for (Task task : inOrder(ofReports)) {
                acted |= !task.getTaskDefinitionKey().equals(left) && act(task, present);
            }
            player.runJobs();
        } while (acted || endSilence(ofReports));
    }

    private List<Task> inOrder(Set<String> ofReports) {
        return player.allTasks().stream()
                .filter(task -> ofReports.contains(player.report(task)))
                .sorted(Comparator.comparing(Task::getTaskDefinitionKey).thenComparing(Task::getId))
                .toList();
    }

    private boolean act(Task task, Set<Temper> present) {
        boolean gone =
                engine.getTaskService().createTaskQuery().taskId(task.getId()).count() == 0;
        if (gone || silent.contains(task.getId())) {
            return false;
        }
        String report = player.report(task);
        String unit = reports.report(report).unit();
        Temper temper = tempers.getOrDefault(unit, Temper.SMOOTH);
        if (!present.contains(temper) || task.getTaskDefinitionKey().equals("userTask_closePeriod")) {
            return false;
        }
        String group = player.groupOf(task);
        Random random = new Random(
                (report + task.getTaskDefinitionKey() + group + returned.get(report)).hashCode() * 31L + seed);
        if (temper != Temper.SMOOTH && keepsSilent(task, random)) {
            silent.add(task.getId());
            return false;
        }
        Map<String, Object> decision = decide(task, report, group, temper, random);
        if (decision.isEmpty()) {
            return false;
        }
        if ("RETURN".equals(decision.get("decision")) || "REFUSE".equals(decision.get("decision"))) {
            returned.merge(report, 1, Integer::sum);
        }
        player.complete(task, person(group), decision);
        player.runJobs(report);
        completed++;
        return true;
    }

    private static boolean keepsSilent(Task task, Random random) {
        return Set.of("userTask_giveOpinion", "userTask_vote").contains(task.getTaskDefinitionKey())
                && random.nextInt(100) < 6;
    }

    private Map<String, Object> decide(Task task, String report, String group, Temper temper, Random random) {
        boolean smooth = temper == Temper.SMOOTH;
        boolean mayReturn =
                !smooth && !returned.containsKey(report) && MAY_RETURN.contains(task.getTaskDefinitionKey());
        if (mayReturn && !group.endsWith(".reviewer") && random.nextInt(100) < 4) {
            return back("RETURN", random);
        }
        return switch (task.getTaskDefinitionKey()) {
            case "userTask_draftReport" -> draft(report, group);
            case "userTask_giveOpinion" -> opinion(smooth, random);
            case "userTask_answerOpinions" -> answers(report, group);
            case "userTask_vote" -> vote(smooth, random);
            case "userTask_closeRound", "userTask_closeVote" -> Map.of("decision", "CLOSE", "text", "Đã hết hạn");
            case "userTask_concludeVote" -> back("RETURN", random);
            case "userTask_signReport" -> Map.of("decision", "SIGN", "authority", "T/M");
            case "userTask_releaseReport" ->
                Map.of(
                        "decision",
                        "RELEASE",
                        "number",
                        registers.next(report).number(),
                        "date",
                        opening(report).withDayOfMonth(22).toString());
            case "userTask_receiveReport" ->
                !smooth && !returned.containsKey(report) && random.nextInt(100) < 8
                        ? back("REFUSE", random)
                        : Map.of("decision", "RECEIVE");
            case "userTask_decideReport" -> Map.of("decision", "APPROVE");
            case "userTask_consolidateReports" -> consolidate(report, group);
            case "userTask_recordConference" -> conference(report);
            default -> Map.of();
        };
    }

    private Map<String, Object> draft(String report, String drafter) {
        Report of = reports.report(report);
        LocalDate day = opening(report);
        var draft = reports.draft(report);
        if (draft.content().blank()) {
            ReportContent content = samples.of(
                    organisation.unit(of.unit(), day),
                    organisation.children(of.unit(), day),
                    new Random(of.unit().hashCode() + seed));
            reports.saveDraft(report, draft.revision(), content, drafter);
        }
        Map<String, Object> submitted = answers(report, drafter);
        assertThat(reports.check(report).findings())
                .as("findings against the draft " + report)
                .allMatch(Finding::passes);
        return submitted;
    }

    /** The city's drafter consolidates, writes what is the city's own, and names who is missing. */
    private Map<String, Object> consolidate(String report, String drafter) {
        String period = reports.report(report).period();
        consolidations.consolidateAgain(period, drafter);
        var draft = reports.draft(report);
        reports.saveDraft(report, draft.revision(), samples.completed(draft.content(), reports.check(report)), drafter);
        assertThat(reports.check(report).findings())
                .as("findings against the consolidated draft")
                .allMatch(finding -> finding.reason() != null);
        return answers(report, drafter);
    }

    private Map<String, Object> conference(String report) {
        String period = reports.report(report).period();
        conferences.save(period, samples.conference(), "01.office");
        return Map.of("decision", "RECORD");
    }

    private Map<String, Object> answers(String report, String drafter) {
        for (Opinion opinion : opinions.open(report)) {
            opinions.answer(report, opinion.id(), Disposition.ABSORBED, "Đã bổ sung vào dự thảo", drafter);
        }
        return Map.of("decision", "SUBMIT");
    }

    private LocalDate opening(String report) {
        return periods.period(reports.report(report).period()).opening();
    }

    private static Map<String, Object> opinion(boolean smooth, Random random) {
        int chance = smooth ? 0 : random.nextInt(100);
        if (chance < 85) {
            return Map.of("decision", "AGREE");
        }
        return Map.of(
                "decision",
                chance < 93 ? "AGREE_WITH_COMMENTS" : chance < 97 ? "DISAGREE" : "OTHER_OPINION",
                "text",
                "Đề nghị làm rõ số liệu");
    }

    private static Map<String, Object> vote(boolean smooth, Random random) {
        int chance = smooth ? 0 : random.nextInt(100);
        if (chance < 80) {
            return Map.of("decision", "IN_FAVOUR");
        }
        return Map.of("decision", chance < 90 ? "AGAINST" : "OTHER_OPINION", "text", "Cần bổ sung", "reserved", true);
    }

    private static Map<String, Object> back(String decision, Random random) {
        return Map.of(
                "decision",
                decision,
                "reasonCode",
                "FIGURES_DISAGREE",
                "text",
                "Rà soát lại số liệu",
                "wayBack",
                random.nextBoolean() ? "STRAIGHT_BACK" : "ALL_LEVELS");
    }

    /** Rounds in which only silent people are left go over their time, and are closed with a reason. */
    private boolean endSilence(Set<String> ofReports) {
        List<String> instances = new ArrayList<>();
        for (Task task : inOrder(ofReports)) {
            if (silent.contains(task.getId()) && !instances.contains(task.getProcessInstanceId())) {
                instances.add(task.getProcessInstanceId());
            }
        }
        boolean ended = false;
        for (String instance : instances) {
            for (String timer : List.of("timerEvent_roundOverdue", "timerEvent_voteOverdue")) {
                for (Job job : engine.getManagementService()
                        .createJobQuery()
                        .processInstanceId(instance)
                        .activityId(timer)
                        .list()) {
                    engine.getManagementService().executeJob(job.getId());
                    ended = true;
                }
            }
        }
        return ended;
    }

    /** Who acts for a post or body: accounts are named after their posts. */
    private String person(String group) {
        List<Post> members = organisation.members(group, organisation.asOf());
        return members.get(0).id();
    }
}
