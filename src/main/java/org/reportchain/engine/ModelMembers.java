package org.reportchain.engine;

import java.util.Set;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.MethodNotFoundException;
import org.camunda.bpm.impl.juel.jakarta.el.PropertyNotFoundException;
import org.camunda.bpm.impl.juel.jakarta.el.PropertyNotWritableException;
import org.joda.time.DateTime;
import org.jspecify.annotations.Nullable;

/**
 * The properties and methods that an expression may use of an object that it has reached.
 *
 * <p>The engine's own resolver reads and calls everything public, from {@code getClass()} on the whole Java runtime.
 */
class ModelMembers extends BeanELResolver {

    /** What the engine gives to an expression and models may use, as they write it. */
    static final String DECISION_ROW = "decisionResult.getSingleResult()";

    static final String BUSINESS_KEY = "execution.processBusinessKey";

    private static final Set<String> READABLE = Set.of("processBusinessKey");

    private final ModelBeans visible;

    ModelMembers(ModelBeans visible) {
        super(true);
        this.visible = visible;
    }

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, @Nullable Object property) {
        if (base == null || property == null) {
            return null;
        }
        if (base instanceof DelegateExecution && READABLE.contains(property.toString())) {
            return super.getValue(context, base, property);
        }
        throw new PropertyNotFoundException("Expressions may not read the property " + property);
    }

    @Override
    public @Nullable Object invoke(
            ELContext context,
            @Nullable Object base,
            @Nullable Object method,
            Class<?> @Nullable [] types,
            Object @Nullable [] arguments) {
        if (base == null || method == null) {
            return null;
        }
        if (mayCall(base, method.toString())) {
            return super.invoke(context, base, method, types, arguments);
        }
        throw new MethodNotFoundException("Expressions may not call the method " + method);
    }

    @Override
    public void setValue(ELContext context, @Nullable Object base, @Nullable Object property, Object value) {
        if (base != null) {
            throw new PropertyNotWritableException("Expressions may not set the property " + property);
        }
    }

    private boolean mayCall(Object base, String method) {
        return visible.mayCall(base, method)
                || (base instanceof DateTime && Moments.isStep(method))
                || (base instanceof DmnDecisionResult && method.equals("getSingleResult"));
    }
}
