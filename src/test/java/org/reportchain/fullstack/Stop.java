package org.reportchain.fullstack;

import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Stops the applications when the last test of the process is over.
 *
 * <p>Left to the end of the Java process, they would stop at the same time as their databases, and wait for them in vain.
 */
public class Stop implements BeforeAllCallback, LauncherSessionListener {

    private static final Set<ConfigurableApplicationContext> STARTED = new LinkedHashSet<>();

    @Override
    public void beforeAll(ExtensionContext test) {
        STARTED.add((ConfigurableApplicationContext) SpringExtension.getApplicationContext(test));
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        STARTED.forEach(ConfigurableApplicationContext::close);
    }
}
