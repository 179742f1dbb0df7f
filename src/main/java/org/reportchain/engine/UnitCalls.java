package org.reportchain.engine;

import org.camunda.bpm.engine.impl.bpmn.behavior.CallActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.core.model.CallableElement;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.CallableElementUtil;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;

/**
 * Gives a called instance the tenant of the unit that it is about.
 *
 * <p>The engine hands down the caller's tenant without asking {@link UnitTenants}: the reports of a period would all
 * belong to the city that asks for them.
 */
class UnitCalls extends AbstractBpmnParseListener {

    @Override
    public void parseCallActivity(Element element, ScopeImpl scope, ActivityImpl activity) {
        if (activity.getActivityBehavior() instanceof CallActivityBehavior standard) {
            activity.setActivityBehavior(new UnitCall(standard.getCallableElement()));
        }
    }

    private static final class UnitCall extends CallActivityBehavior {

        UnitCall(CallableElement called) {
            setCallableElement(called);
        }

        @Override
        protected void startInstance(ActivityExecution execution, VariableMap variables, String businessKey) {
            ExecutionEntity caller = (ExecutionEntity) execution;
            ExecutionEntity called = (ExecutionEntity) execution.createSubProcessInstance(
                    CallableElementUtil.getProcessDefinitionToCall(
                            caller, caller.getProcessDefinitionTenantId(), getCallableElement()),
                    businessKey);
            Object unit = variables.get("unitCode");
            if (unit != null) {
                called.setTenantId(unit.toString());
            }
            called.start(variables);
        }
    }
}
