package org.reportchain.audit;

import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;

/** A JSON object that the audit wrote and reads again; whatever is missing or of another type is an error. */
record Written(Map<String, Object> values) {

    static Written of(String json) {
        return new Written(Canonical.read(json));
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    String text(String name) {
        return (String) value(name);
    }

    long number(String name) {
        return ((Number) value(name)).longValue();
    }

    Written object(String name) {
        Map<String, Object> object = new TreeMap<>();
        ((Map<?, ?>) value(name)).forEach((key, value) -> object.put((String) key, value));
        return new Written(object);
    }

    private Object value(String name) {
        Object value = values.get(name);
        if (value == null) {
            throw new NoSuchElementException(name);
        }
        return value;
    }
}
