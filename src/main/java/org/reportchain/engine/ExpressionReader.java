package org.reportchain.engine;

import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.impl.juel.AstBracket;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstFunction;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstNode;
import org.camunda.bpm.impl.juel.AstParameters;
import org.camunda.bpm.impl.juel.AstProperty;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Parser;
import org.camunda.bpm.impl.juel.TreeBuilderException;

/**
 * Reads an expression with the engine's own grammar and tells what it would reach, without evaluating it.
 *
 * <p>What is reached is written as a path, {@code bean.method()} or {@code name.property}; a path that starts from
 * anything but a name or a function, as in {@code ''.getClass()}, starts with a question mark.
 */
final class ExpressionReader {

    private final Set<String> names = new TreeSet<>();
    private final Map<AstNode, String> paths = new IdentityHashMap<>();
    private final Map<AstNode, String> members = new IdentityHashMap<>();

    private ExpressionReader() {}

    /**
     * Reads a text with expressions in it.
     *
     * @throws TreeBuilderException when the engine could not read it either
     */
    static ExpressionReader read(String text) {
        ExpressionReader reader = new ExpressionReader();
        reader.new Grammar().build(text);
        return reader;
    }

    /** The variables and beans that are named. */
    Set<String> names() {
        return names;
    }

    /** The properties that are read and the methods that are called. */
    Collection<String> members() {
        return new TreeSet<>(members.values());
    }

    private String path(AstNode node) {
        return paths.getOrDefault(node, "?");
    }

    private void keep(AstNode node, String path) {
        paths.put(node, path);
        members.put(node, path);
    }

    private final class Grammar extends Builder {

        private static final long serialVersionUID = 1L;

        Grammar() {
            super(Feature.METHOD_INVOCATIONS);
        }

        @Override
        protected Parser createParser(String text) {
            return new Nodes(this, text);
        }
    }

    private final class Nodes extends Parser {

        Nodes(Builder builder, String text) {
            super(builder, text);
        }

        @Override
        protected AstIdentifier createAstIdentifier(String name, int index) {
            AstIdentifier node = super.createAstIdentifier(name, index);
            names.add(name);
            paths.put(node, name);
            return node;
        }

        @Override
        protected AstFunction createAstFunction(String name, int index, AstParameters parameters) {
            AstFunction node = super.createAstFunction(name, index, parameters);
            paths.put(node, name + "()");
            return node;
        }

        @Override
        protected AstDot createAstDot(AstNode base, String property, boolean writable) {
            AstDot node = super.createAstDot(base, property, writable);
            keep(node, path(base) + "." + property);
            return node;
        }

        @Override
        protected AstBracket createAstBracket(AstNode base, AstNode property, boolean writable, boolean strict) {
            AstBracket node = super.createAstBracket(base, property, writable, strict);
            keep(node, path(base) + "[]");
            return node;
        }

        @Override
        protected AstMethod createAstMethod(AstProperty property, AstParameters parameters) {
            AstMethod node = super.createAstMethod(property, parameters);
            members.remove(property);
            keep(node, path(property) + "()");
            return node;
        }
    }
}
