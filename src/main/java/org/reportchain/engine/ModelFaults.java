package org.reportchain.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Finds what a model names and the application does not have, so that it is missed at start and not at a reviewer's
 * click.
 */
final class ModelFaults {

    private static final Pattern BEAN = Pattern.compile("[dD]elegateExpression=\"\\$\\{(\\w+)}\"");
    private static final Pattern CALLED = Pattern.compile("\\$\\{(\\w+)\\.\\w+\\(");
    private static final Pattern FORM = Pattern.compile("formKey=\"embedded:deployment:([^\"]+)\"");
    private static final Pattern PROCESS = Pattern.compile("calledElement=\"([^\"]+)\"");
    private static final Set<String> GIVEN_BY_THE_ENGINE = Set.of("execution", "task", "decisionResult");

    private ModelFaults() {}

    /**
     * Every missing name, each with the model that names it.
     *
     * @param bean whether the application has a bean of that name
     * @param resource whether the deployment has a resource of that name
     */
    static List<String> in(String model, String xml, Predicate<String> bean, Predicate<String> resource) {
        List<String> faults = new ArrayList<>();
        missing(xml, BEAN, bean).forEach(name -> faults.add(model + " names the bean " + name));
        missing(xml, CALLED, name -> GIVEN_BY_THE_ENGINE.contains(name) || bean.test(name))
                .forEach(name -> faults.add(model + " calls the bean " + name));
        missing(xml, FORM, resource).forEach(name -> faults.add(model + " names the form " + name));
        missing(xml, PROCESS, name -> resource.test("processes/" + name + ".bpmn"))
                .forEach(name -> faults.add(model + " calls the process " + name));
        return faults;
    }

    private static List<String> missing(String xml, Pattern naming, Predicate<String> exists) {
        return naming.matcher(xml)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .filter(exists.negate())
                .toList();
    }
}
