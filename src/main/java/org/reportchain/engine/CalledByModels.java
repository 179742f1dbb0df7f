package org.reportchain.engine;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets the models call this method of a bean inside an expression.
 *
 * <p>No list beside the code says what models may use: beans that are delegates or listeners by their type may be named
 * in delegate expressions, methods that carry this annotation may be called, and everything else does not exist for a
 * model.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface CalledByModels {}
