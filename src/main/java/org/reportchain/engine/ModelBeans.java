package org.reportchain.engine;

import java.util.AbstractMap;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/**
 * The beans that exist for models: delegates and listeners by their type, and beans with {@link CalledByModels} methods.
 *
 * <p>Only their types are looked at, so nothing is created before the engine itself.
 */
@Component
class ModelBeans {

    private final ListableBeanFactory beans;
    private final Set<String> delegates = new TreeSet<>();
    private final Map<String, Set<String>> methods = new TreeMap<>();

    ModelBeans(ListableBeanFactory beans) {
        this.beans = beans;
        for (String name : beans.getBeanDefinitionNames()) {
            Class<?> type = beans.getType(name, false);
            if (type != null) {
                look(name, ClassUtils.getUserClass(type));
            }
        }
    }

    /** The names that a delegate expression may hold. */
    Set<String> delegates() {
        return delegates;
    }

    /** What an expression may call, written like {@code bean.method()}. */
    Set<String> calls() {
        return methods.entrySet().stream()
                .flatMap(bean -> bean.getValue().stream().map(method -> bean.getKey() + "." + method + "()"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether a bean of this name exists, but not for models. */
    boolean hides(String name) {
        return !names().contains(name) && beans.containsBean(name);
    }

    /** Whether an expression may call a method of the object that it has reached. */
    boolean mayCall(Object reached, String method) {
        return methods.entrySet().stream()
                .anyMatch(bean -> bean.getValue().contains(method) && beans.getBean(bean.getKey()) == reached);
    }

    /** The beans by name, each fetched when it is asked for: many of them need the engine that is being built. */
    Map<Object, Object> byName() {
        return new Visible();
    }

    private Set<String> names() {
        Set<String> names = new LinkedHashSet<>(delegates);
        names.addAll(methods.keySet());
        return names;
    }

    private void look(String name, Class<?> type) {
        if (JavaDelegate.class.isAssignableFrom(type)
                || TaskListener.class.isAssignableFrom(type)
                || ExecutionListener.class.isAssignableFrom(type)) {
            delegates.add(name);
        }
        Set<String> called = Arrays.stream(type.getMethods())
                .filter(method -> method.isAnnotationPresent(CalledByModels.class))
                .map(method -> method.getName())
                .collect(Collectors.toSet());
        if (!called.isEmpty()) {
            methods.put(name, called);
        }
    }

    private final class Visible extends AbstractMap<Object, Object> {

        @Override
        public boolean containsKey(@Nullable Object name) {
            return name instanceof String text && names().contains(text);
        }

        @Override
        public @Nullable Object get(@Nullable Object name) {
            return containsKey(name) ? beans.getBean((String) name) : null;
        }

        @Override
        public Set<Entry<Object, Object>> entrySet() {
            return names().stream()
                    .map(name -> Map.<Object, Object>entry(name, beans.getBean(name)))
                    .collect(Collectors.toSet());
        }
    }
}
