package org.reportchain.chain;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.community.process_test_coverage.engine.platform7.ElementCoverageParseListener;
import org.springframework.context.ApplicationContext;

/** Whether the engine of a story measures which elements of its models are passed. */
public final class Coverage {

    private Coverage() {}

    public static void assertMeasured(ApplicationContext context) {
        var engine = (ProcessEngineConfigurationImpl)
                context.getBean(ProcessEngine.class).getProcessEngineConfiguration();
        assertThat(engine.getCustomPostBPMNParseListeners())
                .as("without it a missing coverage would only be a warning")
                .hasAtLeastOneElementOfType(ElementCoverageParseListener.class);
    }
}
