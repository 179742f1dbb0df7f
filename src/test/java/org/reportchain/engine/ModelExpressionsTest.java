package org.reportchain.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Date;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/** What an expression reaches when it is evaluated, even one that came past the check of the models. */
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:expressions;DB_CLOSE_DELAY=-1",
            "camunda.bpm.job-execution.enabled=false",
            "report-chain.demo.reports=false"
        })
@ActiveProfiles("demo")
class ModelExpressionsTest {

    private static final String WAITS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" \
            xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test">
              <process id="waits" isExecutable="true" camunda:historyTimeToLive="P1D">
                <startEvent id="begin" />
                <sequenceFlow id="flow" sourceRef="begin" targetRef="wait" />
                <receiveTask id="wait" />
              </process>
            </definitions>
            """;

    private final ProcessEngineConfigurationImpl configuration;
    private final RepositoryService repository;
    private final RuntimeService runtime;
    private String deployment = "";
    private String instance = "";

    @Autowired
    ModelExpressionsTest(
            ProcessEngineConfigurationImpl configuration, RepositoryService repository, RuntimeService runtime) {
        this.configuration = configuration;
        this.repository = repository;
        this.runtime = runtime;
    }

    @BeforeEach
    void startAnInstance() {
        deployment = repository
                .createDeployment()
                .addString("waits.bpmn", WAITS)
                .deploy()
                .getId();
        instance = runtime.startProcessInstanceByKey("waits", "2022-H1-006", Map.of("unitCode", "006"))
                .getId();
    }

    @AfterEach
    void forgetIt() {
        repository.deleteDeployment(deployment, true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${environment}",
                "${dataSource}",
                "${jdbcClient}",
                "${organisation}",
                "${applicationContext}",
                "${nobodyKnowsThis}",
                "${''.getClass()}",
                "${''.getClass().forName('java.lang.Runtime')}",
                "${''.class}",
                "${unitCode.class.classLoader}",
                "${unitCode.getBytes()}",
                "${unitCode.bytes}",
                "${reviewRounds.close(1)}",
                "${reviewRounds.getClass()}",
                "${reviewRounds.class}",
                "${castVoteListener.notify(execution)}",
                "${execution.processEngineServices}",
                "${execution.setVariable('a', 1)}",
                "${dateTime().getClass()}",
                "#{execution.class}"
            })
    void everythingElseIsOutOfReach(String expression) {
        assertThatThrownBy(() -> evaluate(expression)).isInstanceOf(ProcessEngineException.class);
    }

    @Test
    void variablesAndTheBeansOfModelsAreInReach() {
        assertThat(evaluate("${unitCode}.drafter")).isEqualTo("006.drafter");
        assertThat(evaluate("${reviewRounds.seats(0)}")).asList().isEmpty();
        assertThat(evaluate("${castVoteListener}")).isNotNull();
        assertThat(evaluate("#{execution.processBusinessKey}")).isEqualTo("2022-H1-006");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${now()}",
                "${dateTime().plusDays(2).toDate()}",
                "${ dateTime().minusMonths(1).withTimeAtStartOfDay() }"
            })
    void queryMayReckonTimes(String expression) {
        assertThat(inQuery(expression)).isNotNull();
        assertThat(inQuery("${now()}")).isInstanceOf(Date.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${reviewRounds.seats(0)}",
                "${castVoteListener}",
                "${''.getClass()}",
                "${now()}${''.getClass()}",
                "${now().getClass()}",
                "${dateTime().plusDays(''.getClass().hashCode()).toDate()}",
                "${dateTime().toDate().getClass()}",
                "#{now()}",
                "${currentUser() == 'admin'}"
            })
    void queryMayNothingElse(String expression) {
        assertThatThrownBy(() -> inQuery(expression))
                .isInstanceOf(RestException.class)
                .hasMessageContaining("không được dùng biểu thức");
    }

    private @Nullable Object evaluate(String expression) {
        return within(() -> parsed(expression).getValue(instance()));
    }

    private @Nullable Object inQuery(String expression) {
        return within(() -> parsed(expression).getValue(null));
    }

    private Expression parsed(String expression) {
        return configuration.getExpressionManager().createExpression(expression);
    }

    private @Nullable Object within(Supplier<@Nullable Object> act) {
        return configuration.getCommandExecutorTxRequired().execute(context -> act.get());
    }

    private DelegateExecution instance() {
        return configuration
                .getCommandExecutorTxRequired()
                .execute(context -> context.getExecutionManager().findExecutionById(instance));
    }
}
