package org.reportchain.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.impl.juel.TreeBuilderException;
import org.reportchain.text.Texts;

/** What an expression of a model may reach: variables, the row of a decision, and the calls that {@link ModelBeans} lists. */
final class ExpressionRules {

    private static final Pattern DELEGATE = Pattern.compile("\\$\\{(\\w+)}");
    private static final Pattern DECISION_VALUE = Pattern.compile(Pattern.quote(ModelMembers.DECISION_ROW) + "\\.\\w+");

    private final ModelBeans beans;

    ExpressionRules(ModelBeans beans) {
        this.beans = beans;
    }

    /** Whether the engine would evaluate a part of the text. */
    static boolean isExpression(String text) {
        return text.contains("${") || text.contains("#{");
    }

    /** What is wrong with a text that may hold expressions, each with its remedy. */
    List<String> faults(String text) {
        return isExpression(text) ? reached(text, true) : List.of();
    }

    /** What is wrong with a cell of a decision table: the engine evaluates it whole, in whichever language can read it. */
    List<String> cellFaults(String text) {
        return isExpression(text) ? reached(text, true) : reached("${" + text + "}", false);
    }

    /** What is wrong with the name of a delegate or listener. */
    List<String> delegateFaults(String text) {
        Matcher name = DELEGATE.matcher(text);
        if (name.matches() && beans.delegates().contains(name.group(1))) {
            return List.of();
        }
        return List.of(Texts.text("engine.model.delegate", text, String.join(", ", beans.delegates())));
    }

    private List<String> reached(String text, boolean mustBeReadable) {
        ExpressionReader reader;
        try {
            reader = ExpressionReader.read(text);
        } catch (TreeBuilderException unreadable) {
            return mustBeReadable ? List.of(Texts.text("engine.model.expression", text)) : List.of();
        }
        List<String> faults = new ArrayList<>();
        reader.names().stream()
                .filter(beans::hides)
                .forEach(name -> faults.add(Texts.text("engine.model.bean", text, name, allowed())));
        reader.members().stream()
                .filter(member -> !mayReach(member))
                .forEach(member -> faults.add(Texts.text("engine.model.call", text, member, allowed())));
        return faults;
    }

    private boolean mayReach(String member) {
        return member.equals(ModelMembers.DECISION_ROW)
                || member.equals(ModelMembers.BUSINESS_KEY)
                || DECISION_VALUE.matcher(member).matches()
                || beans.calls().contains(member);
    }

    private String allowed() {
        Set<String> allowed = new TreeSet<>(beans.calls());
        allowed.add(ModelMembers.DECISION_ROW);
        allowed.add(ModelMembers.BUSINESS_KEY);
        return String.join(", ", allowed);
    }
}
