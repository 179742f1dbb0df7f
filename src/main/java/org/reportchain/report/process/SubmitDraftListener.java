package org.reportchain.report.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.reportchain.engine.Submitted;
import org.reportchain.report.ClassifiedStub;
import org.reportchain.report.Reports;
import org.reportchain.report.Secrecy;
import org.springframework.stereotype.Component;

/** Hands the drafter's decision to the process: the saved draft goes up, or only a register stub of it is kept. */
@Component
class SubmitDraftListener implements TaskListener {

    private final Reports reports;

    SubmitDraftListener(Reports reports) {
        this.reports = reports;
    }

    @Override
    public void notify(DelegateTask task) {
        Submitted submitted = new Submitted(task);
        String report = (String) task.getVariable("reportId");
        if (submitted.decision().equals("REGISTER_CLASSIFIED")) {
            reports.registerClassified(report, stub(submitted), submitted.person());
        }
        task.getExecution().setVariable("decision", submitted.decision());
        task.getExecution().setVariable("author", submitted.person());
    }

    private static ClassifiedStub stub(Submitted submitted) {
        return new ClassifiedStub(
                submitted.word("secrecy", Secrecy.class),
                submitted.required("documentNumber"),
                submitted.date("date"),
                submitted.required("holder"));
    }
}
