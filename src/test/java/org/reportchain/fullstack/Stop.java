package org.reportchain.fullstack;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Stops the application when the last test is over.
 *
 * <p>Left to the end of the Java process, it would stop at the same time as its database, and wait for it in vain.
 */
public class Stop implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext test) {
        var application = (ConfigurableApplicationContext) SpringExtension.getApplicationContext(test);
        test.getRoot().getStore(Namespace.create(Stop.class)).getOrComputeIfAbsent(application, started ->
                (CloseableResource) application::close);
    }
}
