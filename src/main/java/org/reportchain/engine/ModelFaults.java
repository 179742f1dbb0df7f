package org.reportchain.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Finds the forms and processes that a model names and the deployment does not have, so that they are missed at start
 * and not at a reviewer's click.
 */
final class ModelFaults {

    private static final Pattern FORM = Pattern.compile("formKey=\"embedded:deployment:([^\"]+)\"");
    private static final Pattern PROCESS = Pattern.compile("calledElement=\"([^\"]+)\"");

    private ModelFaults() {}

    /**
     * Every missing name, each with the model that names it.
     *
     * @param resource whether the deployment has a resource of that name
     */
    static List<String> in(String model, String xml, Predicate<String> resource) {
        List<String> faults = new ArrayList<>();
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
