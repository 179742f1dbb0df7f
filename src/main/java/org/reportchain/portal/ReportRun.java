package org.reportchain.portal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.history.HistoricVariableUpdate;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricActivityInstanceEntity;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.jspecify.annotations.Nullable;
import org.reportchain.notification.Notification;
import org.reportchain.notification.Notifications;
import org.reportchain.text.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a report really went through its models, during its life and after its end: the path with counts and times, what
 * the engine still has to do, its variables as they were, its mails. The engine answers by the permissions of whoever
 * asks.
 */
@Component
class ReportRun {

    /** No more mails than this are sent, the newest ones. */
    static final int MOST_MAILS = 500;

    private static final int LONGEST_VALUE = 200;
    private static final String BODY = "#multiInstanceBody";

    /** A reminder whose moments are all over rests far behind this one. */
    private static final Instant LAST_TIME = Instant.parse("9000-01-01T00:00:00Z");

    /**
     * @param count how often it was entered
     * @param open how many of these still wait
     * @param stopped how many of these were ended from outside, by a recall for example
     * @param seconds that all of them lasted together, as the clock goes
     * @param called the instances of the model that it called
     */
    record StepView(
            String id,
            String name,
            String type,
            int count,
            int open,
            int stopped,
            long seconds,
            Instant first,
            @Nullable Instant last,
            List<String> called) {}

    /** @param due when it fires; null where it runs at once, or rests for good */
    record JobView(
            String step,
            boolean timer,
            @Nullable Instant due,
            int retries,
            boolean suspended,
            @Nullable String fault) {}

    record Value(Instant at, String text) {}

    /** @param values oldest first; the last is the one that counts, or counted at the end */
    record VariableView(String name, List<Value> values) {}

    /** @param caller the instance that called this one, where that is of the same report */
    record InstanceView(
            String id,
            String model,
            String name,
            int version,
            String stateLabel,
            Instant started,
            @Nullable Instant ended,
            @Nullable String caller,
            List<StepView> steps,
            Set<String> flows,
            List<JobView> jobs,
            List<VariableView> variables) {}

    /** @param resend what sending it again would begin with; null where this person, or this mail, does not */
    record MailView(
            long id,
            Instant at,
            String what,
            String to,
            String stateLabel,
            @Nullable String reason,
            int attempts,
            @Nullable Instant next,
            @Nullable Instant sent,
            MailDesk.@Nullable Resend resend) {}

    /**
     * @param instances in the order in which they began
     * @param mails newest first
     * @param mailsInAll how many there are
     */
    record View(ReportSummary report, List<InstanceView> instances, List<MailView> mails, int mailsInAll) {}

    private final Reader reader;
    private final ReportSummary.Factory summaries;
    private final HistoryService history;
    private final ManagementService management;
    private final RepositoryService repository;
    private final Notifications notifications;
    private final MailDesk mailDesk;
    private final Clock clock;

    ReportRun(
            Reader reader,
            ReportSummary.Factory summaries,
            HistoryService history,
            ManagementService management,
            RepositoryService repository,
            Notifications notifications,
            MailDesk mailDesk,
            Clock clock) {
        this.reader = reader;
        this.summaries = summaries;
        this.history = history;
        this.management = management;
        this.repository = repository;
        this.notifications = notifications;
        this.mailDesk = mailDesk;
        this.clock = clock;
    }

    /** Refuses whoever may not read the report as if there were none. */
    @Transactional(readOnly = true)
    public View show(String id) {
        ReportSummary report = summaries.of(reader.report(id));
        List<HistoricProcessInstance> instances = history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(id)
                .orderByProcessInstanceStartTime()
                .asc()
                .unlimitedList();
        Set<String> ids = instances.stream().map(HistoricProcessInstance::getId).collect(Collectors.toSet());
        List<Notification> mails = new ArrayList<>(notifications.ofReport(id));
        mails.sort(Comparator.comparing(Notification::createdAt).reversed());
        return new View(
                report,
                instances.stream().map(instance -> view(instance, ids)).toList(),
                mails.stream().limit(MOST_MAILS).map(this::mail).toList(),
                mails.size());
    }

    private InstanceView view(HistoricProcessInstance instance, Set<String> ofReport) {
        String id = instance.getId();
        BpmnModelInstance model = repository.getBpmnModelInstance(instance.getProcessDefinitionId());
        List<HistoricActivityInstance> visits = visits(id);
        String caller = instance.getSuperProcessInstanceId();
        return new InstanceView(
                id,
                instance.getProcessDefinitionId(),
                Objects.requireNonNullElse(instance.getProcessDefinitionName(), instance.getProcessDefinitionKey()),
                instance.getProcessDefinitionVersion(),
                Texts.text("portal.run.state." + instance.getState()),
                instance.getStartTime().toInstant(),
                instant(instance.getEndTime()),
                caller != null && ofReport.contains(caller) ? caller : null,
                steps(visits),
                TakenFlows.of(flows(model), withoutRepetitions(visits)),
                jobs(id, model),
                variables(id));
    }

    private List<HistoricActivityInstance> visits(String instance) {
        return history.createHistoricActivityInstanceQuery().processInstanceId(instance).unlimitedList().stream()
                .sorted(Comparator.comparing(HistoricActivityInstance::getStartTime)
                        .thenComparing(visit -> ((HistoricActivityInstanceEntity) visit).getSequenceCounter()))
                .toList();
    }

    private List<StepView> steps(List<HistoricActivityInstance> visits) {
        Instant now = clock.instant();
        return visits.stream()
                .filter(visit -> !visit.getActivityId().endsWith(BODY))
                .collect(groupingBy(HistoricActivityInstance::getActivityId, LinkedHashMap::new, toList()))
                .entrySet()
                .stream()
                .map(step -> step(step.getKey(), step.getValue(), now))
                .toList();
    }

    private static StepView step(String element, List<HistoricActivityInstance> visits, Instant now) {
        HistoricActivityInstance first = visits.get(0);
        int open = (int)
                visits.stream().filter(visit -> visit.getEndTime() == null).count();
        return new StepView(
                element,
                Objects.requireNonNullElse(first.getActivityName(), ""),
                first.getActivityType(),
                visits.size(),
                open,
                (int) visits.stream()
                        .filter(HistoricActivityInstance::isCanceled)
                        .count(),
                visits.stream()
                        .map(visit -> Duration.between(
                                visit.getStartTime().toInstant(),
                                Objects.requireNonNullElse(instant(visit.getEndTime()), now)))
                        .reduce(Duration.ZERO, Duration::plus)
                        .toSeconds(),
                first.getStartTime().toInstant(),
                open > 0
                        ? null
                        : visits.stream()
                                .map(visit -> visit.getEndTime().toInstant())
                                .max(Comparator.naturalOrder())
                                .orElseThrow(),
                visits.stream()
                        .map(HistoricActivityInstance::getCalledProcessInstanceId)
                        .filter(Objects::nonNull)
                        .toList());
    }

    /** A step that is done once for each of many is entered and left along its arrows once: as a whole. */
    private static List<TakenFlows.Visit> withoutRepetitions(List<HistoricActivityInstance> visits) {
        Set<String> repeated = visits.stream()
                .map(HistoricActivityInstance::getActivityId)
                .filter(element -> element.endsWith(BODY))
                .map(element -> element.replace(BODY, ""))
                .collect(Collectors.toSet());
        List<TakenFlows.Visit> alone = new ArrayList<>();
        for (HistoricActivityInstance visit : visits) {
            if (!repeated.contains(visit.getActivityId())) {
                alone.add(new TakenFlows.Visit(
                        visit.getActivityId().replace(BODY, ""),
                        alone.size(),
                        visit.getStartTime().toInstant(),
                        visit.isCanceled() ? null : instant(visit.getEndTime())));
            }
        }
        return alone;
    }

    private static List<TakenFlows.Flow> flows(BpmnModelInstance model) {
        return model.getModelElementsByType(SequenceFlow.class).stream()
                .map(flow -> new TakenFlows.Flow(
                        flow.getId(), flow.getSource().getId(), flow.getTarget().getId()))
                .toList();
    }

    private List<JobView> jobs(String instance, BpmnModelInstance model) {
        Map<String, String> steps = new LinkedHashMap<>();
        return management.createJobQuery().processInstanceId(instance).unlimitedList().stream()
                .map(job -> job(job, steps.computeIfAbsent(job.getJobDefinitionId(), known -> stepOf(known, model))))
                .sorted(Comparator.comparing(JobView::due, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    private String stepOf(String jobDefinition, BpmnModelInstance model) {
        JobDefinition definition = management
                .createJobDefinitionQuery()
                .jobDefinitionId(jobDefinition)
                .singleResult();
        String element = definition == null ? "" : definition.getActivityId().replace(BODY, "");
        return model.getModelElementById(element) instanceof FlowElement step && step.getName() != null
                ? step.getName()
                : element;
    }

    private static JobView job(Job job, String step) {
        Instant due = instant(job.getDuedate());
        boolean rests = due != null && due.isAfter(LAST_TIME);
        return new JobView(
                step,
                due != null,
                rests ? null : due,
                job.getRetries(),
                job.isSuspended(),
                job.getExceptionMessage() == null ? null : shortened(job.getExceptionMessage()));
    }

    /** The variables of the whole instance; those of single tasks are what their cards show. */
    private List<VariableView> variables(String instance) {
        Map<String, List<Value>> values = history
                .createHistoricDetailQuery()
                .processInstanceId(instance)
                .variableUpdates()
                .disableBinaryFetching()
                .disableCustomObjectDeserialization()
                .orderPartiallyByOccurrence()
                .asc()
                .unlimitedList()
                .stream()
                .map(HistoricVariableUpdate.class::cast)
                .collect(groupingBy(
                        HistoricVariableUpdate::getVariableInstanceId,
                        Collectors.mapping(
                                update -> new Value(update.getTime().toInstant(), shortened(update.getValue())),
                                toList())));
        return history
                .createHistoricVariableInstanceQuery()
                .processInstanceId(instance)
                .executionIdIn(instance)
                .disableBinaryFetching()
                .disableCustomObjectDeserialization()
                .orderByVariableName()
                .asc()
                .unlimitedList()
                .stream()
                .map(variable -> new VariableView(
                        variable.getName(), values.getOrDefault(variable.getId(), List.of(last(variable)))))
                .toList();
    }

    private static Value last(HistoricVariableInstance variable) {
        return new Value(variable.getCreateTime().toInstant(), shortened(variable.getValue()));
    }

    private MailView mail(Notification mail) {
        return new MailView(
                mail.id(),
                mail.createdAt(),
                Texts.text("portal.history.mail." + mail.event()),
                mail.recipientName(),
                mail.state().label(),
                mail.reason(),
                mail.attempts(),
                mail.nextAttemptAt(),
                mail.sentAt(),
                mailDesk.resend(mail));
    }

    private static String shortened(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        return text.length() > LONGEST_VALUE ? text.substring(0, LONGEST_VALUE) + "…" : text;
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
